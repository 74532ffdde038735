// Emptying the bin keeps what a live record still names, also where it names it in a list.
import { expect, test } from 'vitest';
import { emptyBin } from '../../db/queries/bin.ts';
import { findRow, type NounTable } from '../../db/rows.ts';
import { readerOf } from '../../db/connection.ts';
import { tables } from '../../db/schema/tables.ts';
import { put } from './merge-rows.ts';
import { act, openTemporary } from './workspace.ts';

test('people, contacts and chains that a visit or a trip names stay; what nothing names is gone', () => {
  const db = openTemporary();
  const { named, unnamed } = act(db, (w) => {
    const person = (name: string) => put(w, 'person', { name, kind: 'staff', isActive: true });
    const chain = (name: string) => put(w, 'chain', { name });
    const contact = (name: string) => put(w, 'contact', { name });
    const own = {
      met: contact('李工'),
      visitor: person('王五'),
      member: person('赵六'),
      asked: chain('新能源'),
      aim: chain('煤化工'),
    };
    const none = { met: contact('孙工'), visitor: person('钱七'), asked: chain('铝') };
    const members = [{ personId: own.member, text: '' }];
    put(w, 'activity', { kind: 'trip', name: '考察', startOn: '2026-06-01', members, chainIds: [own.aim] });
    put(w, 'visit', {
      mode: 'call',
      happenedAt: '2026-06-01T02:00:00.000Z',
      companyText: '某商会',
      summary: '通话',
      contactIds: [own.met],
      personIds: [own.visitor],
      chainId: own.asked,
    });
    const nounOf = {
      met: 'contact',
      visitor: 'person',
      member: 'person',
      asked: 'chain',
      aim: 'chain',
    } as const;
    const placed = (ids: Partial<Record<keyof typeof nounOf, string>>) =>
      Object.entries(ids).map(([part, id]) => ({
        table: tables[nounOf[part as keyof typeof nounOf]] as NounTable,
        id,
      }));
    for (const { table, id } of [...placed(own), ...placed(none)]) w.setDeleted(table, id, true);
    return { named: placed(own), unnamed: placed(none) };
  });
  expect(act(db, emptyBin).removed).toBe(3);
  const isThere = ({ table, id }: (typeof named)[number]) => findRow(readerOf(db), table, id) !== undefined;
  expect(named.map(isThere)).toEqual([true, true, true, true, true]);
  expect(unnamed.map(isThere)).toEqual([false, false, false]);
});
