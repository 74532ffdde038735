// A confidential lead stands under its code name wherever a list leaves the program (handbook 6, notes).
import { describe, expect, test } from 'vitest';
import { listedName, withheld } from '../../db/model/confidential.ts';
import { listedInvestor, listedName as listedNameSql, visitedFirm } from '../../db/confidential-sql.ts';
import { readerOf } from '../../db/connection.ts';
import { LedgerRows } from '../../db/exchange/ledger-sheet.ts';
import { leadTable } from '../../db/schema/tables.ts';
import { act, addLead, openTemporary } from './workspace.ts';

const leads = [
  { name: '风电主机制造', isConfidential: false, codeName: null },
  { name: '海上风电', isConfidential: true, codeName: '海风' },
] as const;

describe('a confidential lead', () => {
  test.each(leads)('$name is listed alike by a statement and by a screen', (lead) => {
    const db = openTemporary();
    const { id } = addLead(db, lead);
    const [row] = readerOf(db).all<{ name: string; investor: string | null }>(
      `SELECT ${listedNameSql} AS "name", ${listedInvestor} AS "investor" FROM "lead" WHERE "id" = ?`,
      id,
    );
    expect(row).toEqual({ name: listedName(lead), investor: lead.isConfidential ? withheld : null });
  });

  test('without a code name, as an older version may have left it, nothing is given away', () => {
    const db = openTemporary();
    const { id } = addLead(db, leads[1]);
    act(db, (w) => w.patch(leadTable, id, { codeName: null }));
    const [row] = readerOf(db).all<{ name: string; firm: string }>(
      `SELECT ${listedNameSql} AS "name", ${visitedFirm()} AS "firm" FROM "lead" LEFT JOIN "visit" ON 0 LEFT JOIN "company" ON 0 WHERE lead."id" = ?`,
      id,
    );
    expect(row).toEqual({ name: withheld, firm: withheld });
    expect(listedName({ ...leads[1], codeName: null })).toBe(withheld);
  });

  test('the ledger prints its code name, no investor and no content', () => {
    const db = openTemporary();
    addLead(db, { ...leads[1], content: '建设海上风电场', investors: [{ companyName: '远景能源' }] });
    const [cells] = [...new LedgerRows(readerOf(db), {}, undefined).plain()];
    expect(Array.isArray(cells) && cells.slice(1, 4)).toEqual(['海风', withheld, null]);
  });
});
