// Small comparisons that the levels of likeness share (handbook 5.2).

/** An investor as known: by its company, or only by a name. */
export type Investor = { readonly companyId: string | null; readonly nameNorm: string };

/** Same company, or same normalised name. */
export function sameCompany(a: Investor, b: Investor): boolean {
  if (a.companyId !== null && a.companyId === b.companyId) return true;
  return a.nameNorm !== '' && a.nameNorm === b.nameNorm;
}

/** Digits only, without +86. */
export function mobileKey(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  return digits.replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

/** Whether two lists have a filled value in common. */
export function shares(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  keyOf: (value: string) => string = (value) => value,
): boolean {
  if (!a?.length || !b?.length) return false;
  const keys = new Set(a.map(keyOf));
  keys.delete('');
  return b.some((value) => keys.has(keyOf(value)));
}

/** Whether two amounts differ by less than `percent` of the larger; unknown ones are never near. */
export function amountsNear(
  a: number | null | undefined,
  b: number | null | undefined,
  percent: number,
): boolean {
  if (!a || !b || a < 0 || b < 0) return false;
  return Math.abs(a - b) * 100 < Math.max(a, b) * percent;
}
