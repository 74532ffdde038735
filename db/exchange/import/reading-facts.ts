import type { LedgerReading, SheetReading } from '../read/reading.ts';

const named = [
  ['标题', 'title'],
  ['年份', 'year'],
  ['地区', 'place'],
  ['片组', 'team'],
  ['填报人', 'filledBy'],
  ['填报单位', 'filledUnit'],
  ['填报时间', 'filledOn'],
  ['截至', 'asAt'],
  ['共上报', 'reportedCount'],
  ['新增', 'newCount'],
] as const;

/** What the lines around a table say, as a person reads it; the reporter’s telephone stays in the file. */
export function sheetFacts({ facts, counts }: SheetReading): { name: string; value: string }[] {
  const lines = named.flatMap(([name, key]) => {
    const value = facts[key];
    return value === null ? [] : [{ name, value: String(value) }];
  });
  const differing = counts
    .filter(({ printed, read }) => printed !== read)
    .map(({ label, printed, read }) => ({ name: label, value: `${printed} ≠ ${read}` }));
  return [...lines, ...differing];
}

/** The facts of all sheets, kept with the batch. */
export function factsOf(reading: LedgerReading): { sheet: string; name: string; value: string }[] {
  return reading.sheets.flatMap((sheet) => sheetFacts(sheet).map((fact) => ({ sheet: sheet.name, ...fact })));
}
