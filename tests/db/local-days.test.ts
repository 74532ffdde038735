// A visit happens at a moment; the day it counts for is the day where the computer is, not the one in Greenwich.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newCompany } from '../../db/model/company.ts';
import { nearbyQuery } from '../../db/model/search.ts';
import { readerOf } from '../../db/connection.ts';
import { getLead } from '../../db/queries/lead-detail.ts';
import { saveCard } from '../../db/queries/cards.ts';
import { startLead } from '../../db/queries/card-tidy.ts';
import { addCompany } from '../../db/queries/companies.ts';
import { listNearby } from '../../db/queries/nearby.ts';
import { createVisit } from '../../db/queries/visits.ts';
import { tables } from '../../db/schema/tables.ts';
import { put } from './merge-rows.ts';
import { act, addLead, openTemporary } from './workspace.ts';

/** Half past seven in the morning of 4 June in China. */
const early = '2026-06-03T23:30:00.000Z';

beforeEach(() => void vi.stubEnv('TZ', 'Asia/Shanghai'));
afterEach(() => void vi.unstubAllEnvs());

test('the clock of this test stands in China', () => expect(new Date(early).getHours()).toBe(7));

test('a lead is touched on the day of its visit, early in the morning too', () => {
  const db = openTemporary();
  const { id } = addLead(db, { name: '风电主机制造' });
  act(db, (w) => {
    for (const row of w.all<{ id: string }>('SELECT "id" FROM "stageChange" WHERE "leadId" = ?', id))
      w.patch(tables.stageChange, row.id, { changedOn: '2026-01-01' });
    createVisit(w, { mode: 'call', leadId: id, summary: '通话', happenedAt: early });
  });
  expect(getLead(readerOf(db), id).lastUpdateOn).toBe('2026-06-04');
});

test('the next step may be due on the day of an early visit, and not on the day before', () => {
  const db = openTemporary();
  const visit = { mode: 'call', companyText: '远景能源', summary: '通话', happenedAt: early } as const;
  expect(act(db, (w) => createVisit(w, { ...visit, nextOn: '2026-06-04' })).nextOn).toBe('2026-06-04');
  expect(() => act(db, (w) => createVisit(w, { ...visit, nextOn: '2026-06-03' }))).toThrow(
    expect.objectContaining({ code: 'invalid' }),
  );
});

test('a lead out of an early card was first met on that day', () => {
  const db = openTemporary();
  const lead = act(db, (w) => {
    const activityId = put(w, 'activity', { kind: 'expo', name: '煤博会', startOn: '2026-06-04' });
    const card = saveCard(w, { activityId, companyText: '远景能源' });
    w.patch(tables.visit, card.id, { happenedAt: early });
    return startLead(w, { id: card.id });
  });
  expect(getLead(readerOf(db), lead.id).firstContactOn).toBe('2026-06-04');
});

test('a firm nearby was last visited on that day', () => {
  const db = openTemporary();
  act(db, (w) => {
    const { id: companyId } = addCompany(w, newCompany.parse({ name: '远景能源', regionCode: '310115' }));
    createVisit(w, { mode: 'call', companyId, summary: '通话', happenedAt: early });
  });
  const { rows } = listNearby(readerOf(db), nearbyQuery.parse({ regionCode: '310000' }));
  expect(rows.map(({ lastVisitOn }) => lastVisitOn)).toEqual(['2026-06-04']);
});
