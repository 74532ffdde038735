// Everything ever said with a firm, across its leads and trips.
import { expect, test } from 'vitest';
import { readerOf, type Connection } from '../../db/connection.ts';
import { addCompany } from '../../db/queries/companies.ts';
import { companyTimeline } from '../../db/queries/record-timeline.ts';
import { createVisit, updateVisit } from '../../db/queries/visits.ts';
import { tables } from '../../db/schema/tables.ts';
import { put } from './merge-rows.ts';
import { act, addLead, openTemporary } from './workspace.ts';

const saidWith = (db: Connection, id: string) => {
  const { rows, total } = companyTimeline(readerOf(db), { id, limit: 50, offset: 0 });
  expect(rows).toHaveLength(total);
  return rows.map(({ summary }) => summary);
};

test('visits on leads a firm is the local entity of, or has referred, are said with it, each once', () => {
  const db = openTemporary();
  const lead = addLead(db, { name: '风电主机制造', investors: [{ companyName: '远景能源有限公司' }] });
  const other = addLead(db, { name: '铝深加工' });
  const investorId = lead.investors[0]?.companyId;
  const firms = act(db, (w) => {
    const localId = addCompany(w, { name: '远景新能源（鄂尔多斯）有限公司' }).id;
    const referrerId = addCompany(w, { name: '风能协会' }).id;
    const partnerId = addCompany(w, { name: '合作方有限公司' }).id;
    w.patch(tables.lead, lead.id, { localCompanyId: localId, referrerCompanyId: referrerId });
    // The firm is both on this one, and is met there too: said once for all that.
    w.patch(tables.lead, other.id, { localCompanyId: localId, referrerCompanyId: localId });
    put(w, 'leadInvestor', { leadId: lead.id, companyId: partnerId, role: 'partner', share: null });
    const visit = (day: string, row: Record<string, unknown>) =>
      put(w, 'visit', { mode: 'call', happenedAt: `2026-09-${day}T02:00:00.000Z`, ...row });
    visit('05', { summary: '谈用地', leadId: lead.id, companyId: investorId });
    visit('04', { summary: '谈电价', leadId: lead.id });
    visit('03', { summary: '谈招工', leadId: other.id, companyId: localId });
    const gone = visit('02', { summary: '已删除', leadId: lead.id });
    w.setDeleted(tables.visit, gone, true);
    visit('01', { summary: '初次见面', companyId: referrerId });
    return { localId, referrerId, partnerId };
  });
  expect(saidWith(db, firms.localId)).toEqual(['谈用地', '谈电价', '谈招工']);
  expect(saidWith(db, firms.referrerId)).toEqual(['谈用地', '谈电价', '初次见面']);
  // A partner hears what names no firm, not what was said with another investor.
  expect(saidWith(db, firms.partnerId)).toEqual(['谈电价']);
  expect(saidWith(db, String(investorId))).toEqual(['谈用地', '谈电价']);
});

test('a firm that is typed by a name we know is that company; on a card it stays as typed', () => {
  const db = openTemporary();
  const { id } = act(db, (w) => addCompany(w, { name: '远景能源有限公司' }));
  const said = { companyText: ' 远景能源有限公司 ', summary: '通话' };
  const known = act(db, (w) => createVisit(w, { mode: 'call', ...said }));
  expect(known).toMatchObject({ companyId: id, companyText: null });
  const other = act(db, (w) => createVisit(w, { mode: 'call', companyText: '某商会', summary: '谈选址' }));
  expect(other).toMatchObject({ companyId: null, companyText: '某商会' });
  expect(act(db, (w) => updateVisit(w, { id: other.id, companyText: '远景能源' })).companyId).toBe(id);
  expect(new Set(saidWith(db, id))).toEqual(new Set(['谈选址', '通话']));
  const activityId = act(db, (w) =>
    put(w, 'activity', { kind: 'expo', name: '煤博会', startOn: '2026-09-01' }),
  );
  const card = act(db, (w) => createVisit(w, { mode: 'booth', activityId, ...said }));
  expect(card.companyId).toBeNull();
});
