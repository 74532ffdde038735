import { describe, expect, test } from 'vitest';
import { readerOf } from '../../db/connection.ts';
import { leadDetailOf, leadHistory } from '../../db/queries/lead-detail.ts';
import { moveNeeds } from '../../db/queries/lead-move.ts';
import { setBuildStatus, setOutcome } from '../../db/queries/lead-outcome.ts';
import { updateLead } from '../../db/queries/lead-save.ts';
import { leadPatch, outcomeMove, statusMove } from '../../db/model/lead-shapes.ts';
import { act, addLead, landingFields, move, openTemporary, signingFields, talksFields } from './workspace.ts';

type Refused = { code: string; issues?: { path: (string | number)[] }[] };

function refused(work: () => unknown): { code: string; paths: unknown[] } {
  try {
    work();
  } catch (error) {
    const { code, issues = [] } = error as Refused;
    return { code, paths: issues.map(({ path }) => path[0]) };
  }
  throw new Error('was not refused');
}

describe('moving a lead through the pipeline', () => {
  test('each step asks for what it needs, and writes one row of history with its business day', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '7500吨/年医药中间体' });
    const missing = refused(() => move(db, { id, to: 'negotiating' }));
    expect(missing.code).toBe('stage-needs');
    expect(missing.paths).toEqual([
      'investors',
      'firstContactOn',
      'plannedInvestment',
      'dutyUnit',
      'dutyPersonId',
    ]);

    move(db, { id, to: 'negotiating', on: '2026-01-05', ...talksFields(db) });
    expect(refused(() => move(db, { id, to: 'signed', on: '2026-03-01' })).paths).toEqual([
      'agreementKind',
      'agreedInvestment',
      'content',
      'buildNature',
      'chainNodeId',
      'landMode',
    ]);
    move(db, { id, to: 'signed', ...signingFields(db) });
    expect(refused(() => move(db, { id, to: 'landed', on: '2026-06-01' })).paths).toEqual([
      'localEntityOn',
      'siteSecuredOn',
    ]);
    const landed = move(db, { id, to: 'landed', ...landingFields });

    expect(landed).toMatchObject({
      stage: 'landed',
      buildStatus: 'preliminary',
      reserveKind: null,
      missing: [],
    });
    const history = leadHistory(readerOf(db), id).filter(({ kind }) => kind === 'stage');
    expect(history.map(({ toValue, changedOn }) => [toValue, changedOn])).toEqual([
      ['reserve', '2026-01-05'],
      ['negotiating', '2026-01-05'],
      ['signed', '2026-03-01'],
      ['landed', '2026-06-01'],
    ]);
  });

  test('skipping a stage is 补录: it needs a reason and everything on the way', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '碳中和产业链', history: [{ to: 'reserve', on: '2026-01-01' }] });
    const fields = { ...talksFields(db), ...signingFields(db) };
    expect(refused(() => move(db, { id, to: 'signed', ...fields })).paths).toEqual(['reason']);
    move(db, { id, to: 'signed', reason: '补录', ...fields });
    expect(leadHistory(readerOf(db), id).map(({ toValue, changedOn }) => [toValue, changedOn])).toEqual([
      ['reserve', '2026-01-01'],
      ['negotiating', '2026-01-05'],
      ['signed', '2026-03-01'],
    ]);
  });

  test('a move back needs a reason and keeps what it clears', () => {
    const db = openTemporary();
    const { id } = addLead(db, {
      name: '高端铝合金',
      stage: 'signed',
      ...talksFields(db),
      ...signingFields(db),
    });
    expect(refused(() => move(db, { id, to: 'negotiating' })).paths).toEqual(['reason']);
    const back = move(db, { id, to: 'negotiating', reason: '协议解除，继续洽谈' });
    expect(back).toMatchObject({
      stage: 'negotiating',
      signedOn: null,
      agreedInvestment: null,
      agreementKind: null,
    });
    expect(leadHistory(readerOf(db), id).at(-1)?.before).toMatchObject({
      signedOn: '2026-03-01',
      agreedInvestment: 600_000_000,
    });
  });

  test.each([
    ['signed', 'reserve'],
    ['landed', 'negotiating'],
    ['landed', 'reserve'],
  ] as const)('%s never goes to %s', (stage, to) => {
    const db = openTemporary();
    const { id } = addLead(db, {
      name: '赤藓糖醇',
      stage,
      ...talksFields(db),
      ...signingFields(db),
      ...(stage === 'landed' && landingFields),
    });
    expect(refused(() => move(db, { id, to, reason: '试' })).code).toBe('stage-order');
    expect(moveNeeds(readerOf(db), id, to).kind).toBe('never');
  });

  test('a business day in the future, or before the last change, is refused', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '发泡墙体', history: [{ to: 'reserve', on: '2026-05-01' }] });
    const fields = talksFields(db);
    expect(refused(() => move(db, { id, to: 'negotiating', on: '2999-01-01', ...fields })).paths).toEqual([
      'on',
    ]);
    expect(refused(() => move(db, { id, to: 'negotiating', on: '2026-04-30', ...fields })).paths).toEqual([
      'on',
    ]);
  });

  test('an ended lead keeps its stage, can’t be moved, and comes back as returned', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '石墨烯', stage: 'negotiating', ...talksFields(db) });
    const outcome = (input: Record<string, unknown>) =>
      act(db, (w) => setOutcome(w, outcomeMove.parse({ id, ...input })));
    expect(refused(() => outcome({ outcome: 'terminated' })).paths).toEqual(['endedReason']);
    expect(refused(() => outcome({ outcome: 'on_hold', endedReason: 'other' })).paths).toEqual(['endedNote']);
    expect(outcome({ outcome: 'terminated', endedReason: 'noReply' })).toMatchObject({
      stage: 'negotiating',
      outcome: 'terminated',
    });
    expect(refused(() => move(db, { id, to: 'reserve', reason: '试', reserveKind: 'parked' })).code).toBe(
      'lead-ended',
    );
    expect(refused(() => outcome({ outcome: 'active' })).paths).toEqual(['reason']);
    expect(outcome({ outcome: 'active', reason: '企业重新联系' })).toMatchObject({
      stage: 'reserve',
      reserveKind: 'returned',
      outcome: 'active',
    });
  });

  test('build status follows its order; anything else is a correction with a reason', () => {
    const db = openTemporary();
    const { id } = addLead(db, {
      name: '甲醇钠',
      stage: 'landed',
      ...talksFields(db),
      ...signingFields(db),
      ...landingFields,
    });
    const status = (buildStatus: string, more = {}) =>
      act(db, (w) => setBuildStatus(w, statusMove.parse({ id, buildStatus, ...more })));
    expect(status('started', { on: '2026-07-01' })).toMatchObject({
      buildStatus: 'started',
      startedOn: '2026-07-01',
    });
    expect(refused(() => status('full')).paths).toEqual(['reason']);
    expect(status('trial', { on: '2026-08-01' })).toMatchObject({
      buildStatus: 'trial',
      trialOn: '2026-08-01',
    });
    expect(refused(() => status('started')).paths).toEqual(['reason']);
  });
});

describe('editing a lead', () => {
  test('rules that the change touches block; what an import left missing does not', () => {
    const db = openTemporary();
    const { id, rev } = addLead(db, { name: '光伏组件' });
    const update = (fields: Record<string, unknown>) =>
      act(db, (w) => updateLead(w, leadPatch.parse({ id, ...fields })));
    expect(refused(() => update({ signedOn: '2999-01-01' })).paths).toEqual(['signedOn']);
    expect(refused(() => update({ plannedInvestment: 100, fixedInvestment: 200 })).paths).toEqual([
      'fixedInvestment',
    ]);
    expect(update({ nextAction: '赴京对接' }).nextAction).toBe('赴京对接');
    expect(refused(() => update({ rev, nextAction: '别的' })).code).toBe('changed-meanwhile');
  });

  test('a field the stage needs can’t be emptied again', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '风机叶片', stage: 'negotiating', ...talksFields(db) });
    expect(
      refused(() => act(db, (w) => updateLead(w, leadPatch.parse({ id, dutyUnit: null })))).paths,
    ).toEqual(['dutyUnit']);
  });

  test('foreign money becomes 元 only with a rate, rounded half up', () => {
    const db = openTemporary();
    const lead = addLead(db, {
      name: '外资精细化工',
      plannedInvestmentCurrency: 'USD',
      plannedInvestmentForeign: 5_000_000,
    });
    expect(lead.plannedInvestment).toBeNull();
    const rated = act(db, (w) =>
      updateLead(
        w,
        leadPatch.parse({
          id: lead.id,
          plannedInvestmentRate: '7.1234567'.slice(0, 8),
          plannedInvestmentRateOn: '2026-01-05',
        }),
      ),
    );
    expect(rated.plannedInvestment).toBe(35_617_280);
  });

  test('a repeated name is refused until a reason to keep both is given', () => {
    const db = openTemporary();
    const first = addLead(db, { name: '盛昊新科技公司7500吨/年医药中间体' });
    expect(refused(() => addLead(db, { name: '盛昊新科技有限公司年产7500吨医药中间体项目' })).code).toBe(
      'duplicate',
    );
    addLead(db, { name: '盛昊新科技有限公司年产7500吨医药中间体项目', separateReason: '二期' });
    expect(leadDetailOf(readerOf(db), first.id).name).toContain('盛昊');
  });

  test('the same name of two firms is no repetition', () => {
    const db = openTemporary();
    addLead(db, { name: '医药中间体', investors: [{ companyName: '京辰科技' }] });
    addLead(db, { name: '医药中间体', investors: [{ companyName: '盛昊新科技公司' }] });
    expect(addLead(db, { name: '医药中间体', investors: [{ companyName: '第三家公司' }] }).code).toMatch(
      /^DLT-\d{4}-0003$/,
    );
  });
});
