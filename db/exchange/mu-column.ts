/** A column of 亩 whose cells keep every square metre: 1 亩 = 2000/3 m², so that ten-thousandths are exact. */
export const inMu = { kind: 'number', power: 4, decimals: 2 } as const;

/** Square metres as ten-thousandths of a 亩. */
export const muOf = (area: number | null): number | null => (area === null ? null : area * 15);
