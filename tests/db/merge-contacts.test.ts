// Merging two contacts, and what was said with them before and after.
import { describe, expect, test } from 'vitest';
import { readerOf, type Connection } from '../../db/connection.ts';
import { addCompany } from '../../db/queries/companies.ts';
import { mergeContacts } from '../../db/queries/merge-contacts.ts';
import { companyTimeline, contactTimeline } from '../../db/queries/record-timeline.ts';
import { redoLast, undoLast } from '../../db/queries/undo.ts';
import { contents, placesOf, put } from './merge-rows.ts';
import { act, addLead, openTemporary } from './workspace.ts';

/** Two contacts of one firm, a lead and visits that name them. */
function twoContacts(db: Connection) {
  const lead = addLead(db, { name: '风电主机制造' }).id;
  return act(db, (w) => {
    const companyId = addCompany(w, { name: '盛昊新科技有限公司' }).id;
    const survivorId = put(w, 'contact', {
      name: '李工',
      companyId,
      mobiles: ['139 0000 0001'],
      emails: ['a@b.cn'],
    });
    const loserId = put(w, 'contact', {
      name: '李工程师',
      mobiles: ['13900000001', '13900000002'],
      emails: ['a@b.cn'],
      title: '经理',
    });
    put(w, 'leadContact', { leadId: lead, contactId: survivorId, isPrimary: false });
    put(w, 'leadContact', { leadId: lead, contactId: loserId, isPrimary: true });
    const said = { mode: 'call', summary: '通话' };
    put(w, 'visit', { ...said, happenedAt: '2026-09-01T02:00:00.000Z', contactIds: [survivorId, loserId] });
    put(w, 'visit', { ...said, happenedAt: '2026-09-03T02:00:00.000Z', contactIds: [loserId], leadId: lead });
    put(w, 'visit', { ...said, happenedAt: '2026-09-02T02:00:00.000Z', companyId });
    return { survivorId, loserId, companyId };
  });
}

describe('merging two contacts', () => {
  test('moves leads and visits without doubling them, unites numbers, and is undone whole', () => {
    const db = openTemporary();
    const pair = twoContacts(db);
    const before = contents(db);
    const { record, moved } = act(db, (w) => mergeContacts(w, pair));
    expect(record).toMatchObject({
      name: '李工',
      title: '经理',
      mobiles: ['139 0000 0001', '13900000002'],
      emails: ['a@b.cn'],
    });
    expect(moved).toMatchObject({ leads: 1, visits: 2 });
    expect(placesOf(db, pair.loserId)).toEqual([]);
    const after = contents(db);
    expect(after['leadContact']).toMatchObject([{ contactId: pair.survivorId, isPrimary: 1 }]);
    const named = after['visit']?.map(({ contactIds }) => String(contactIds)).toSorted() ?? [];
    const both = JSON.stringify([pair.survivorId]);
    expect(named).toEqual([both, both, '[]']);
    act(db, undoLast);
    expect(contents(db)).toEqual(before);
    act(db, redoLast);
    expect(contents(db)).toEqual(after);
  });

  test('all that was said is in order, newest first, for the person and for the firm', () => {
    const db = openTemporary();
    const { survivorId, loserId, companyId } = twoContacts(db);
    const days = (rows: readonly { happenedAt: string }[]) =>
      rows.map(({ happenedAt }) => happenedAt.slice(8, 10));
    const page = { limit: 10, offset: 0 };
    const reader = readerOf(db);
    expect(days(contactTimeline(reader, { id: loserId, ...page }).rows)).toEqual(['03', '01']);
    expect(days(companyTimeline(reader, { id: companyId, ...page }).rows)).toEqual(['02', '01']);
    act(db, (w) => mergeContacts(w, { survivorId, loserId }));
    const { rows, total } = companyTimeline(reader, { id: companyId, limit: 2, offset: 1 });
    expect([days(rows), total]).toEqual([['02', '01'], 3]);
    expect(companyTimeline(reader, { id: companyId, ...page }).rows[0]).toMatchObject({
      leadName: '风电主机制造',
      contactNames: ['李工'],
    });
  });
});
