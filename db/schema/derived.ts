// Which columns db/derive.ts computes: they are never logged, since they can be computed again.
import type { Fields } from '#model/field';
import { companyFields } from '#model/company';
import { leadFields } from '#model/lead';

const derivedNames = (fields: Fields) =>
  new Set(
    Object.entries(fields)
      .filter(([, field]) => field.isDerived)
      .map(([name]) => name),
  );

const byEntity = new Map([
  ['lead', derivedNames(leadFields)],
  ['company', derivedNames(companyFields)],
]);
const none: ReadonlySet<string> = new Set();

/** The derived columns of a table. */
export function derivedFieldsOf(entity: string): ReadonlySet<string> {
  return byEntity.get(entity) ?? none;
}
