// Emptying the bin keeps what a live record still names, also where it names it in a list.
import { expect, test } from 'vitest';
import { emptyBin } from '../../db/queries/bin.ts';
import { setLeadDeleted } from '../../db/queries/lead-save.ts';
import { findRow, type NounTable } from '../../db/rows.ts';
import { readerOf } from '../../db/connection.ts';
import { tables } from '../../db/schema/tables.ts';
import { put } from './merge-rows.ts';
import { act, addLead, openTemporary } from './workspace.ts';

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

test('a lead that a visit still names stays with its parts, and goes together with the visit', () => {
  const db = openTemporary();
  const { id: told } = addLead(db, { name: '风机叶片', investors: [{ companyName: '大安晨飞叶片' }] });
  const { id: silent } = addLead(db, { name: '石墨烯' });
  const visitId = act(db, (w) => {
    for (const id of [told, silent]) setLeadDeleted(w, id, true);
    const happenedAt = '2026-06-01T02:00:00.000Z';
    return put(w, 'visit', {
      mode: 'call',
      happenedAt,
      companyText: '某商会',
      summary: '通话',
      leadId: told,
    });
  });
  const isThere = (id: string) => findRow(readerOf(db), tables.lead, id) !== undefined;
  expect(act(db, emptyBin).removed).toBe(1);
  expect([isThere(told), isThere(silent)]).toEqual([true, false]);
  expect(db.raw.prepare('SELECT count(*) FROM "leadInvestor" WHERE "leadId" = ?').pluck().get(told)).toBe(1);
  act(db, (w) => w.setDeleted(tables.visit, visitId, true));
  expect(act(db, emptyBin).removed).toBe(2);
  expect(isThere(told)).toBe(false);
  expect(db.raw.pragma('foreign_key_check')).toEqual([]);
});
