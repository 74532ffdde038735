// What is shown of a confidential lead where others may look (handbook 6, notes): it stands under its code name, and
// （保密） stands for what would give it away. It is counted all the same.
import type { Lead } from './lead.ts';

export const withheld = '（保密）';

/** The name a lead stands under in a list. `db/confidential-sql.ts` says the same to SQLite. */
export function listedName({
  isConfidential,
  codeName,
  name,
}: Pick<Lead, 'isConfidential' | 'codeName' | 'name'>): string {
  return isConfidential ? (codeName ?? withheld) : name;
}
