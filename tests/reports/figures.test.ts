import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadPatch, outcomeMove } from '../../db/model/lead-shapes.ts';
import type { Figures, Tally } from '../../db/model/report.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import { setBuildStatus, setOutcome } from '../../db/queries/lead-outcome.ts';
import { updateLead } from '../../db/queries/lead-save.ts';
import { setKeyProject } from '../../db/queries/lead-years.ts';
import { reportChecks } from '../../db/reports/checks.ts';
import { figuresAt } from '../../db/reports/figures.ts';
import { roundedWords } from '../../db/reports/wording.ts';
import {
  act,
  addLead,
  landingFields,
  move,
  openTemporary,
  signingFields,
  talksFields,
} from '../db/workspace.ts';

const year = (db: Connection, asAt = '2026-11-24') =>
  figuresAt(readerOf(db), { from: '2026-01-01', to: '2026-12-31', asAt });

/** Ten words that are no one’s neighbours, so that no name repeats another. */
const names = [
  '医药中间体',
  '风电主机',
  '光伏组件',
  '煤制烯烃',
  '铝深加工',
  '石墨电极',
  '储能电池',
  '氢能重卡',
  '蓝宝石晶片',
  '数据中心',
  '防火板材',
  '乳制品加工',
];

function signedLead(db: Connection, position: number, more: Record<string, unknown> = {}) {
  return addLead(db, {
    name: names[position] ?? `第${position}号线`,
    stage: 'signed',
    ...talksFields(db),
    ...signingFields(db),
    ...more,
  });
}

describe('counting', () => {
  test('C1: a signing counts by its day, whatever became of the lead since', () => {
    const db = openTemporary();
    const { id } = signedLead(db, 0, { signedOn: '2026-03-01' });
    signedLead(db, 1, { signedOn: '2025-12-31', firstContactOn: '2025-01-05' });
    signedLead(db, 2, { signedOn: '2026-04' });
    move(db, { id, to: 'landed', ...landingFields });
    expect(year(db).signed).toMatchObject({ count: 2, amount: 1_200_000_000, landed: 1 });
    expect(year(db).landed).toMatchObject({ count: 1 });
  });

  test('C3: talks on hold leave the headline and stand in the footnote; ended ones leave everything', () => {
    const db = openTemporary();
    const talks = names
      .slice(0, 3)
      .map((name) => addLead(db, { name, stage: 'negotiating', ...talksFields(db) }));
    const outcome = (id: string | undefined, value: string) =>
      act(db, (w) =>
        setOutcome(w, outcomeMove.parse({ id, outcome: value, endedReason: 'market', on: '2026-06-01' })),
      );
    outcome(talks[0]?.id, 'on_hold');
    outcome(talks[1]?.id, 'terminated');
    expect(year(db).negotiating).toMatchObject({ count: 1, amount: 500_000_000 });
    expect(year(db).footnote).toMatchObject({ onHold: 1, terminated: 1 });
    expect(year(db, '2026-05-31').negotiating.count).toBe(3);
  });

  test('C5: a framework turned into a contract counts as one from that day on', () => {
    const db = openTemporary();
    const { id } = signedLead(db, 0, { agreementKind: 'framework' });
    signedLead(db, 1, { agreementKind: 'framework' });
    act(db, (w) => updateLead(w, leadPatch.parse({ id, contractSignedOn: '2026-06-15' })));
    expect(year(db).signed).toMatchObject({ framework: { count: 1 }, contract: { count: 1 } });
    expect(year(db, '2026-06-14').signed).toMatchObject({ framework: { count: 2 }, contract: { count: 0 } });
  });

  test('C11, C12: key projects fall into three parts, and trial or production lies inside the first', () => {
    const db = openTemporary();
    const landed = (position: number, more: Record<string, unknown>) =>
      addLead(db, {
        name: names[position],
        stage: 'landed',
        ...talksFields(db),
        ...signingFields(db),
        ...landingFields,
        ...more,
      });
    const status = (id: string, buildStatus: 'started' | 'trial' | 'suspended', on: string) =>
      act(db, (w) => setBuildStatus(w, { id, buildStatus, on }));
    const leads = [landed(0, {}), landed(1, {}), landed(2, {}), landed(3, {}), signedLead(db, 4)];
    const [started, trial, stopped] = leads;
    if (!started || !trial || !stopped) throw new Error('no leads');
    for (const { id } of [started, trial, stopped]) status(id, 'started', '2026-07-01');
    status(trial.id, 'trial', '2026-09-01');
    status(stopped.id, 'suspended', '2026-10-01');
    for (const { id } of leads) act(db, (w) => setKeyProject(w, { leadId: id, year: 2026, level: 'zone' }));
    expect(year(db).keyProjects).toMatchObject({
      total: 5,
      startedOrResumed: 2,
      trialOrProduction: 1,
      preliminary: 2,
      suspended: 1,
    });
  });

  test('C23: a foreign amount without a rate stays out of 元 and is named by its currency', () => {
    const db = openTemporary();
    addLead(db, {
      name: '外资精细化工',
      stage: 'negotiating',
      ...talksFields(db),
      plannedInvestment: undefined,
      plannedInvestmentCurrency: 'USD',
      plannedInvestmentForeign: 5_000_000,
    });
    expect(year(db).negotiating).toMatchObject({ count: 1, amount: 0 });
    expect(year(db).footnote.foreign).toEqual([{ currency: 'USD', count: 1, amount: 5_000_000 }]);
  });

  test('C24: the lower bound lies in its band', () => {
    const db = openTemporary();
    const amounts = [99_800_000, 100_000_000, 999_999_999, 1_000_000_000, 10_000_000_000];
    amounts.forEach((plannedInvestment, position) =>
      addLead(db, { name: names[position], stage: 'negotiating', ...talksFields(db), plannedInvestment }),
    );
    expect(year(db).negotiating.sizeBands.map(({ count }) => count)).toEqual([1, 2, 1, 0, 0, 1, 0]);
  });
});

describe('as at a past day', () => {
  test('a signing that was dissolved later is still seen before that day; a correction removes it from every day', () => {
    const db = openTemporary();
    const dissolved = signedLead(db, 0);
    const mistaken = signedLead(db, 1);
    move(db, { id: dissolved.id, to: 'negotiating', on: '2026-08-01', reason: '协议解除' });
    move(db, { id: mistaken.id, to: 'negotiating', on: '2026-08-01', reason: '误录', isCorrection: true });
    expect(year(db, '2026-07-31').signed).toMatchObject({
      count: 1,
      amount: 600_000_000,
      contract: { count: 1 },
    });
    expect(year(db, '2026-08-01').signed.count).toBe(0);
    expect(year(db, '2026-07-31').negotiating.count).toBe(1);
    expect(year(db).negotiating.count).toBe(2);
  });

  test('a lead that came later is not there yet', () => {
    const db = openTemporary();
    addLead(db, { name: '后来的项目', history: [{ to: 'reserve', on: '2026-06-01' }] });
    expect(year(db, '2026-05-31').reserve.count).toBe(0);
    expect(year(db, '2026-06-01').reserve.count).toBe(1);
  });

  test('figures never change when later history is added', () => {
    type Step = readonly ['sign' | 'hold' | 'end' | 'back', number];
    const steps = fc.array(
      fc.tuple(fc.constantFrom('sign', 'hold', 'end', 'back') as fc.Arbitrary<Step[0]>, fc.nat(5)),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        const db = openTemporary();
        const signing = signingFields(db);
        const { chainNodeId } = signing;
        const ids = names
          .slice(0, 6)
          .map((name) => addLead(db, { name, stage: 'negotiating', ...talksFields(db), chainNodeId }).id);
        const first = JSON.stringify(year(db, '2026-06-30'));
        for (const [step, pick] of list) {
          const id = ids[pick];
          const apply = () => {
            if (step === 'sign') move(db, { id, to: 'signed', ...signing, signedOn: '2026-09-01' });
            if (step === 'back') move(db, { id, to: 'negotiating', on: '2026-10-01', reason: '解除' });
            if (step === 'hold' || step === 'end') {
              const outcome = step === 'hold' ? 'on_hold' : 'terminated';
              act(db, (w) =>
                setOutcome(w, outcomeMove.parse({ id, outcome, endedReason: 'market', on: '2026-11-01' })),
              );
            }
          };
          try {
            apply();
          } catch (error) {
            if (!(error as { code?: string }).code) throw error; // a refused step is fine: the history stays as it was
          }
        }
        expect(JSON.stringify(year(db, '2026-06-30'))).toBe(first);
      }),
      { numRuns: 15 },
    );
  });

  test('an amount changed later is not seen on an earlier day', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '改了金额的项目', stage: 'negotiating', ...talksFields(db) });
    // The log says when a value was written; a day before that shows the value it replaced.
    db.raw.prepare('UPDATE "act" SET "at" = ?').run('2026-02-01T00:00:00.000Z');
    act(db, (w) => updateLead(w, leadPatch.parse({ id, plannedInvestment: 900_000_000 })));
    db.raw.prepare('UPDATE "act" SET "at" = ? WHERE "at" > ?').run('2026-09-01T00:00:00.000Z', '2026-03-01');
    expect(year(db, '2026-08-01').negotiating.amount).toBe(500_000_000);
    expect(year(db).negotiating.amount).toBe(900_000_000);
  });
});

describe('adding up', () => {
  const total = (parts: readonly Tally[]) => [
    parts.reduce((sum, { count }) => sum + count, 0),
    parts.reduce((sum, { amount }) => sum + amount, 0),
  ];

  test('every split adds up to its total, and every check passes, whatever the leads', () => {
    const lead = fc.record({
      stage: fc.constantFrom('reserve', 'negotiating', 'signed', 'landed'),
      amount: fc.integer({ min: 1, max: 200_000_000_000 }),
      kind: fc.constantFrom('framework', 'contract'),
      region: fc.constantFrom('110000', '310000', '150621'),
    });
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 10 }), (leads) => {
        const db = openTemporary();
        leads.forEach(({ stage, amount, kind, region }, position) =>
          addLead(db, {
            name: names[position],
            stage,
            ...talksFields(db),
            ...signingFields(db),
            ...(stage === 'landed' && landingFields),
            plannedInvestment: amount,
            agreedInvestment: amount,
            agreementKind: kind,
            investors: [
              { companyName: `${names[position]}有限公司`, regionCode: region, ownership: 'private' },
            ],
          }),
        );
        const figures: Figures = year(db);
        for (const group of [figures.signed, figures.negotiating]) {
          for (const split of [group.sizeBands, group.regions, group.chains])
            expect(total(split)).toEqual([group.count, group.amount]);
        }
        expect(
          total([figures.signed.framework, figures.signed.contract, figures.signed.unspecified]),
        ).toEqual([figures.signed.count, figures.signed.amount]);
        expect(reportChecks(figures).filter(({ isOk }) => !isOk)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('the rounded words never contradict the exact value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_000_000_000_000_000n }), (yuan) => {
        const words = roundedWords(Number(yuan));
        const [, sign = '', digits = '0', over = '', unit = '元'] =
          /^(近|超)?([\d.]+)(余|多)?(亿元|万元|元)$/.exec(words) ?? [];
        const power = { 亿元: 8, 万元: 4, 元: 0 }[unit] ?? 0;
        const shown = Number(digits) * 10 ** power;
        if (sign === '近') expect(Number(yuan)).toBeLessThan(shown);
        if (sign === '超' || over !== '') expect(Number(yuan)).toBeGreaterThan(shown - 1);
      }),
    );
  });
});
