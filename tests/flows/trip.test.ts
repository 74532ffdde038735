// A trip from plan to yield, through the real router.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Activity, ActivityRow } from '../../db/model/activity.ts';
import type { ActivityPlan, ActivityPlanRow } from '../../db/model/activity-plan.ts';
import type { ActivityYield } from '../../db/model/activity-yield.ts';
import type { LeadDetail } from '../../db/model/lead-shapes.ts';
import type { Visit } from '../../db/model/visit.ts';
import { startApp, type TestApp } from './app.ts';

let app: TestApp;
let trip: Activity;

const plan = (companyText: string, plannedOn: string | null = '2026-06-03') =>
  app.cli<ActivityPlan>('activityPlans.create', { activityId: trip.id, companyText, plannedOn });
const plans = async () =>
  (await app.cli<{ rows: ActivityPlanRow[] }>('activityPlans.list', { activityId: trip.id })).rows;
const visit = (input: object) =>
  app.cli<Visit>('visits.create', {
    mode: 'outgoing',
    summary: '谈了用地和电价',
    happenedAt: '2026-06-03T02:00:00.000Z',
    ...input,
  });
const yieldOf = () => app.cli<ActivityYield>('activities.yield', { id: trip.id });

beforeEach(async () => {
  app = startApp();
  const leader = await app.cli<{ id: string }>('people.create', { name: '周牧川', kind: 'leader' });
  trip = await app.cli<Activity>('activities.create', {
    kind: 'trip',
    name: '北京上海浙江招商',
    startOn: '2026-06-03',
    endOn: '2026-06-05',
    destinations: ['北京', '上海', '浙江'].map((text) => ({ regionCode: null, text })),
    leaderId: leader.id,
  });
});

describe('planned calls', () => {
  test('stand in the order they were added, and in another order after one act', async () => {
    const [a, b, c] = [await plan('甲公司'), await plan('乙公司'), await plan('丙公司', '2026-06-04')];
    expect((await plans()).map(({ name }) => name)).toEqual(['甲公司', '乙公司', '丙公司']);
    await app.cli('activityPlans.reorder', {
      activityId: trip.id,
      days: [
        { plannedOn: '2026-06-03', ids: [b.id] },
        { plannedOn: '2026-06-04', ids: [a.id, c.id] },
      ],
    });
    expect((await plans()).map(({ name, plannedOn }) => [name, plannedOn])).toEqual([
      ['乙公司', '2026-06-03'],
      ['甲公司', '2026-06-04'],
      ['丙公司', '2026-06-04'],
    ]);
    await app.cli('undo.last');
    expect((await plans()).map(({ name }) => name)).toEqual(['甲公司', '乙公司', '丙公司']);
  });

  test('write only what a move changes: two that change places, or the one that leaves for the end of a day', async () => {
    const made = [];
    for (const name of ['甲公司', '乙公司', '丙公司', '丁公司']) made.push(await plan(name));
    const [a = '', b = '', c = '', d = ''] = made.map(({ id }) => id);
    await app.cli('activityPlans.remove', { id: b });
    const order = (...days: { plannedOn: string; ids: string[] }[]) =>
      app.cli('activityPlans.reorder', { activityId: trip.id, days });
    expect(await order({ plannedOn: '2026-06-03', ids: [a, d, c] })).toEqual({ moved: 2 });
    expect((await plans()).map(({ name }) => name)).toEqual(['甲公司', '丁公司', '丙公司']);
    const left = { plannedOn: '2026-06-03', ids: [d, c] };
    expect(await order(left, { plannedOn: '2026-06-04', ids: [a] })).toEqual({ moved: 1 });
    expect((await plans()).map(({ name }) => name)).toEqual(['丁公司', '丙公司', '甲公司']);
    expect(await order({ plannedOn: '2026-06-03', ids: [d, a, c] })).toEqual({ moved: 2 });
    expect((await plans()).map(({ name }) => name)).toEqual(['丁公司', '甲公司', '丙公司']);
  });

  test('know the company a typed name belongs to', async () => {
    const company = await app.cli<{ id: string }>('companies.create', { name: '远景能源有限公司' });
    expect(await plan('远景能源有限公司')).toMatchObject({ companyId: company.id, companyText: null });
  });

  test('need a firm, an activity that is there, and plans of their own', async () => {
    const nameless = await app.window('activityPlans.create', { activityId: trip.id });
    expect(nameless.issues?.[0]?.path).toEqual(['companyText']);
    expect((await app.window('activityPlans.create', { activityId: 'x', companyText: '甲' })).code).toBe(
      'not-found',
    );
    const alien = await app.window('activityPlans.reorder', {
      activityId: trip.id,
      days: [{ plannedOn: null, ids: ['x'] }],
    });
    expect(alien.code).toBe('not-found');
  });

  test('go into the bin with their trip and come back with it, but not those taken out before', async () => {
    await plan('甲公司');
    const early = await plan('乙公司');
    await app.cli('activityPlans.remove', { id: early.id });
    await app.cli('activities.remove', { id: trip.id });
    expect(await plans()).toEqual([]);
    await app.cli('bin.restore', { noun: 'activity', id: trip.id });
    expect((await plans()).map(({ name }) => name)).toEqual(['甲公司']);
    await app.cli('activities.remove', { id: trip.id });
    await app.cli('bin.empty');
    expect((await app.window('activities.get', { id: trip.id })).code).toBe('not-found');
  });

  test('are marked by the visit in the same act, and unmarked when it is taken back', async () => {
    const { id } = await plan('甲公司');
    const made = await visit({ planId: id });
    expect(made).toMatchObject({ activityId: trip.id, companyText: '甲公司' });
    expect((await plans())[0]?.visitedAt).toBe(made.happenedAt);
    await app.cli('undo.last');
    expect((await plans())[0]).toMatchObject({ visitId: null, visitedAt: null });
  });

  test('count as not visited while the visit lies in the bin', async () => {
    const { id } = await plan('甲公司');
    const made = await visit({ planId: id });
    await app.cli('visits.remove', { id: made.id });
    expect((await plans())[0]?.visitedAt).toBeNull();
    expect(await yieldOf()).toMatchObject({ visits: 0, planned: 1, plannedVisited: 0 });
  });
});

describe('a visit', () => {
  test('starts a lead with what was heard, and belongs to it', async () => {
    const { id } = await visit({
      activityId: trip.id,
      companyText: '盛昊新科技公司',
      heardInvestment: 150_000_000,
      nextStep: '寄送材料',
      nextOn: '2026-06-20',
    });
    const lead = await app.cli<LeadDetail>('visits.startLead', { id, name: '医药中间体' });
    expect(lead).toMatchObject({
      stage: 'reserve',
      sourceType: 'trip',
      sourceActivityId: trip.id,
      plannedInvestment: 150_000_000,
      nextAction: '寄送材料',
      nextActionOn: '2026-06-20',
      firstContactOn: '2026-06-03',
    });
    expect(lead.investors[0]?.companyName).toBe('盛昊新科技公司');
    expect(await app.cli<Visit>('visits.get', { id })).toMatchObject({
      leadId: lead.id,
      companyId: lead.investors[0]?.companyId,
    });
    const again = await app.window('visits.startLead', { id, name: '再来一个' });
    expect(again.issues?.[0]?.message.zh).toContain('医药中间体');
    await app.cli('undo.last');
    expect((await app.cli<Visit>('visits.get', { id })).leadId).toBeNull();
  });

  test.each([
    ['expo', 'expo'],
    ['promotion', 'expo'],
    ['residency', 'residency'],
    ['reception', 'visit'],
    ['forum', 'unknown'],
  ])('of a %s gives its lead the source %s', async (kind, source) => {
    const event = await app.cli<Activity>('activities.create', { kind, name: '活动' });
    const { id } = await visit({ activityId: event.id, companyText: '甲公司' });
    const lead = await app.cli<LeadDetail>('visits.startLead', { id, name: '某项目' });
    expect([lead.sourceType, lead.sourceActivityId]).toEqual([source, event.id]);
  });

  test('is attached to a lead and hands its next step on in one act', async () => {
    const lead = await app.cli<LeadDetail>('leads.create', { name: '风电主机' });
    const { id } = await visit({
      activityId: trip.id,
      companyText: '甲公司',
      nextStep: '赴京',
      nextOn: '2026-07-01',
    });
    await app.cli('visits.update', { id, leadId: lead.id, copiesToLead: true });
    expect(await app.cli<LeadDetail>('leads.get', { id: lead.id })).toMatchObject({
      nextAction: '赴京',
      nextActionOn: '2026-07-01',
    });
    await app.cli('undo.last');
    expect((await app.cli<LeadDetail>('leads.get', { id: lead.id })).nextAction).toBeNull();
    expect((await app.cli<Visit>('visits.get', { id })).leadId).toBeNull();
  });
});

describe('the yield', () => {
  test('keeps what began here and what was signed here apart (C20)', async () => {
    const event = trip.id;
    const signed = {
      stage: 'signed',
      history: [
        { to: 'negotiating', on: '2026-06-10' },
        { to: 'signed', on: '2026-07-01' },
      ],
      signedOn: '2026-07-01',
      agreementKind: 'contract',
      agreedInvestment: 200_000_000,
      content: '风电',
      buildNature: 'newBuild',
      landMode: 'newLand',
      firstContactOn: '2026-06-01',
      plannedInvestment: 200_000_000,
      dutyUnit: '招商局',
    };
    const person = await app.cli<{ id: string }>('people.create', { name: '王五' });
    const chain = await app.cli<{ id: string }>('chains.create', { name: '新能源' });
    const node = await app.cli<{ id: string }>('chainNodes.create', { chainId: chain.id, name: '风电' });
    const lead = (name: string, fields: object) =>
      app.cli('leads.create', {
        name,
        investors: [{ companyName: `${name}公司`, regionCode: '110000', ownership: 'private' }],
        dutyPersonId: person.id,
        chainNodeId: node.id,
        ...fields,
      });
    await lead('储备', { sourceActivityId: event, sourceType: 'trip' });
    await lead('来源并签约', {
      ...signed,
      sourceActivityId: event,
      signedActivityId: event,
      sourceType: 'trip',
    });
    await lead('只在此签约', { ...signed, signedActivityId: event, agreedInvestment: 300_000_000 });
    expect(await yieldOf()).toMatchObject({
      source: { leads: 2, negotiating: 1, signed: { count: 1, amount: 200_000_000 } },
      place: { signed: { count: 2, amount: 500_000_000 } },
      both: 1,
    });
  });

  test('counts each firm once, and the list shows how many visits there were', async () => {
    await visit({ activityId: trip.id, companyText: '甲公司' });
    await visit({ activityId: trip.id, companyText: '甲公司' });
    const third = await visit({ activityId: trip.id, companyText: '乙公司' });
    expect(await yieldOf()).toMatchObject({ visits: 3, firms: 2 });
    await app.cli('visits.remove', { id: third.id });
    const { rows } = await app.cli<{ rows: ActivityRow[] }>('activities.list');
    expect(rows[0]).toMatchObject({ visitCount: 2, planCount: 0 });
  });

  test('becomes a document', async () => {
    const path = join(app.dir, '考察.docx');
    expect(await app.cli('activities.report', { id: trip.id, path })).toEqual({ visits: 0 });
    expect(existsSync(path)).toBe(true);
  });
});

test('visits are listed within a span of time', async () => {
  await visit({ activityId: trip.id, companyText: '甲公司' });
  await visit({ activityId: trip.id, companyText: '乙公司', happenedAt: '2026-06-04T02:00:00.000Z' });
  const { rows } = await app.cli<{ rows: Visit[] }>('visits.list', {
    activityId: trip.id,
    from: '2026-06-04T00:00:00.000Z',
    before: '2026-06-05T00:00:00.000Z',
  });
  expect(rows.map(({ companyText }) => companyText)).toEqual(['乙公司']);
});
