// Values of a row on their way to the table and to the log.

/** What a new row holds: a whole row in one line of the log, since forty lines a lead would be most of the file. */
export function filledOf(
  row: Readonly<Record<string, unknown>>,
  derived: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) => name === 'id' || (!isRowColumn(name) && !derived.has(name) && !isEmpty(value)),
    ),
  );
}

const rowColumns: readonly string[] = [
  'id',
  'createdAt',
  'updatedAt',
  'createdById',
  'updatedById',
  'deviceId',
  'deletedAt',
  'rev',
];
const isRowColumn = (name: string) => rowColumns.includes(name);

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

export function emptyDerived(dataType: string): string | number {
  return dataType === 'number' ? 0 : '';
}

export function blank(value: unknown, isNeeded: boolean): unknown {
  return value === '' && !isNeeded ? null : value;
}

export function isSame(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}

export function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
