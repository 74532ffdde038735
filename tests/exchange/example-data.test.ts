import { describe, expect, test } from 'vitest';
import { emptyRowOf } from './empty-row.ts';
import { readerOf } from '../../db/connection.ts';
import { exampleData } from '../../db/exchange/example/example-data.ts';
import { exampleNouns, type ExampleRows } from '../../db/exchange/example/rows.ts';
import type { Field, Fields } from '../../db/model/field.ts';
import { activityFields } from '../../db/model/activity.ts';
import { activityPlanFields } from '../../db/model/activity-plan.ts';
import { companyFields } from '../../db/model/company.ts';
import { contactFields } from '../../db/model/contact.ts';
import { lead as leadSchema, leadFields } from '../../db/model/lead.ts';
import { errorsOf, type LeadCase } from '../../db/model/lead-rules.ts';
import {
  fundArrivalFields,
  keyProjectFields,
  monthProgressFields,
  stageChangeFields,
} from '../../db/model/lead-parts.ts';
import { activityIssues, fundArrivalIssues } from '../../db/model/noun-rules.ts';
import { settings } from '../../db/model/setting.ts';
import { canFollowStatus, moveKind, type BuildStatus, type Stage } from '../../db/model/stage.ts';
import { missingFor } from '../../db/model/stage-needs.ts';
import { visitFields } from '../../db/model/visit.ts';
import { figuresAt } from '../../db/reports/figures.ts';
import { sentencesAt } from '../../db/reports/report-text.ts';
import { tables } from '../../db/schema/tables.ts';
import { act, openTemporary } from '../db/workspace.ts';

/** Days that are awkward: the first ones of a year, a leap day, the last one, and days between. */
const days = [
  '2026-01-01',
  '2026-01-02',
  '2026-01-09',
  '2027-02-28',
  '2028-02-29',
  '2026-06-30',
  '2026-11-24',
  '2025-12-31',
];

const sum = (values: readonly (number | null | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

function stepsOf(rows: ExampleRows, leadId: string, kind: string) {
  return rows.stageChange.filter((change) => change.leadId === leadId && change.kind === kind);
}

describe.each(days)('the example on %s', (today) => {
  const { rows } = exampleData(today);
  const begin = `${today.slice(0, 4)}-01-01`;

  test('has 14 signed this year, 3 of them frameworks, for 1597.2 亿元', () => {
    const signed = rows.lead.filter(({ signedOn }) => signedOn && signedOn >= begin && signedOn <= today);
    expect(signed).toHaveLength(14);
    expect(signed.filter(({ agreementKind }) => agreementKind === 'framework')).toHaveLength(3);
    expect(sum(signed.map(({ agreedInvestment }) => agreedInvestment))).toBe(159_720_000_000);
    expect(signed.every(({ stage }) => stage === 'signed')).toBe(true);
  });

  test('has 45 in talks for 528.6 亿元 and a reserve of 10', () => {
    const talks = rows.lead.filter(({ stage }) => stage === 'negotiating');
    expect(talks).toHaveLength(45);
    expect(sum(talks.map(({ plannedInvestment }) => plannedInvestment))).toBe(52_860_000_000);
    expect(rows.lead.filter(({ stage }) => stage === 'reserve')).toHaveLength(10);
  });

  test('has something overdue, something due soon and something quiet', () => {
    const due = rows.lead.map(({ nextActionOn }) => nextActionOn ?? '9');
    expect(due.filter((day) => day < today).length).toBeGreaterThan(3);
    expect(due.filter((day) => day >= today).length).toBeGreaterThan(30);
  });

  test('every value is one its field takes, and every reference holds', () => {
    const wrong: unknown[] = [];
    const check = (fields: Fields, row: Record<string, unknown>) => {
      for (const [name, field] of Object.entries<Field>(fields)) {
        const isRight =
          row[name] === undefined || field.isDerived || field.schema.safeParse(row[name]).success;
        if (!isRight) wrong.push({ name, value: row[name] });
      }
    };
    for (const row of rows.lead) check(leadFields, row);
    for (const row of rows.company) check(companyFields, row);
    for (const row of rows.contact) check(contactFields, row);
    for (const row of rows.activity) check(activityFields, row);
    for (const row of rows.visit) check(visitFields, row);
    for (const row of rows.activityPlan) check(activityPlanFields, row);
    for (const row of rows.stageChange) check(stageChangeFields, row);
    for (const row of rows.fundArrival) check(fundArrivalFields, row);
    for (const row of rows.keyProject) check(keyProjectFields, row);
    for (const row of rows.monthProgress) check(monthProgressFields, row);
    expect(wrong).toEqual([]);
    const ids = exampleNouns.flatMap((noun) => rows[noun].map(({ id }) => id));
    const known = new Set(ids);
    expect(known.size).toBe(ids.length);
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
    const references = exampleNouns.flatMap((noun) =>
      rows[noun]
        .flatMap((row) => Object.entries(row))
        .flatMap(([name, value]) =>
          name.endsWith('Id') && name !== 'id' && value !== null
            ? [value]
            : name.endsWith('Ids')
              ? (value as unknown[])
              : [],
        ),
    );
    expect(references.every((id) => typeof id === 'string' && known.has(id))).toBe(true);
  });

  test('every lead has what its stage needs and breaks no rule', () => {
    for (const row of rows.lead) {
      const investors = rows.leadInvestor
        .filter(({ leadId }) => leadId === row.id)
        .map(({ role, share, companyId }) => {
          const company = rows.company.find(({ id }) => id === companyId);
          return {
            role,
            share: share ?? null,
            regionCode: company?.regionCode ?? null,
            ownership: company?.ownership ?? null,
            country: company?.country ?? '',
          };
        });
      const lead = leadSchema.parse({ ...emptyRowOf(leadFields), ...row });
      const subject: LeadCase = {
        lead,
        investors,
        hasAgreementFile: false,
        today,
        settings: settings.parse({}),
      };
      expect([row.name, missingFor(lead.stage, subject), errorsOf(subject)]).toEqual([row.name, [], []]);
    }
  });

  test('every history moves by allowed steps, in order, into the state the lead is in', () => {
    for (const row of rows.lead) {
      for (const kind of ['stage', 'buildStatus']) {
        const steps = stepsOf(rows, row.id, kind);
        const days = steps.map(({ changedOn }) => changedOn);
        expect(days).toEqual(days.toSorted());
        expect(days.every((day) => day <= today)).toBe(true);
        expect(steps.at(-1)?.toValue ?? null).toBe((kind === 'stage' ? row.stage : row.buildStatus) ?? null);
        steps.forEach(({ fromValue, toValue, reason }, at) => {
          expect(fromValue).toBe(steps[at - 1]?.toValue ?? null);
          const isAllowed =
            kind === 'buildStatus'
              ? canFollowStatus(fromValue as BuildStatus | null, toValue as BuildStatus)
              : fromValue === null ||
                moveKind(fromValue as Stage, toValue as Stage) === 'step' ||
                (moveKind(fromValue as Stage, toValue as Stage) === 'back' && reason);
          expect(isAllowed, `${row.name}: ${fromValue ?? ''} → ${toValue}`).toBeTruthy();
        });
      }
    }
  });

  test('the trip has its firms planned by day along its way, most of them called on', () => {
    const trip = rows.activity.find(({ kind }) => kind === 'trip');
    const visits = rows.visit.filter(({ activityId }) => activityId === trip?.id);
    const plans = rows.activityPlan;
    expect(plans.every(({ activityId }) => activityId === trip?.id)).toBe(true);
    const logged = plans.flatMap(({ visitId }) => visitId ?? []);
    expect(logged.toSorted()).toEqual(visits.map(({ id }) => id).toSorted());
    expect([plans.length, logged.length]).toEqual([16, 11]);
    expect(new Set(plans.map(({ companyId, companyText }) => companyId ?? companyText)).size).toBe(16);
    const dated = plans.filter(({ plannedOn }) => plannedOn);
    expect(dated).toHaveLength(15);
    for (const { plannedOn, visitId } of dated) {
      const on = plannedOn ?? '';
      expect(on >= (trip?.startOn ?? '9') && on <= (trip?.endOn ?? '')).toBe(true);
      const visit = visits.find(({ id }) => id === visitId);
      // What is planned for today is made out for yesterday, since no visit lies ahead.
      if (visit && on < today) expect(visit.happenedAt.slice(0, 10)).toBe(on);
      const ofDay = dated.filter((other) => other.plannedOn === on).map((other) => other.sortOrder);
      expect(ofDay.toSorted((a, b) => Number(a) - Number(b))).toEqual(ofDay.map((_, at) => at + 1));
    }
    if (today === '2026-11-24') {
      const way = dated.toSorted((a, b) => (a.plannedOn ?? '').localeCompare(b.plannedOn ?? ''));
      const places = way.map(({ place }) => place ?? '');
      expect([...new Set(places)]).toEqual(['北京', '上海', '浙江', '江苏', '安徽', '山东', '福建']);
    }
  });

  test('the person of this laptop has something late to begin with', () => {
    const { personId } = exampleData(today).settings;
    const own = rows.lead.filter(({ dutyPersonId }) => dutyPersonId === personId);
    expect(own.some(({ nextActionOn }) => (nextActionOn ?? '9') < today)).toBe(true);
  });

  test('funds, visits, months and activities lie in the past and fit their leads', () => {
    for (const fund of rows.fundArrival) {
      const lead = rows.lead.find(({ id }) => id === fund.leadId);
      expect(fund.arrivedOn <= today && fund.arrivedOn >= (lead?.signedOn ?? '')).toBe(true);
      expect(
        fundArrivalIssues({ ...emptyRowOf(fundArrivalFields), ...fund } as never, lead?.stage ?? '', today),
      ).toEqual([]);
    }
    for (const lead of rows.lead) {
      const arrived = sum(
        rows.fundArrival.filter(({ leadId }) => leadId === lead.id).map(({ amount }) => amount),
      );
      expect(arrived).toBeLessThanOrEqual(lead.agreedInvestment ?? 0);
    }
    for (const { happenedAt, personIds, nextOn } of rows.visit) {
      expect(
        happenedAt.slice(0, 10) < today &&
          (personIds ?? []).length > 0 &&
          happenedAt.slice(0, 10) <= (nextOn ?? '9'),
      ).toBe(true);
    }
    for (const activity of rows.activity) {
      expect(
        activity.startOn &&
          activity.startOn >= begin &&
          activity.endOn &&
          activity.endOn <= today &&
          activity.endOn >= activity.startOn,
      ).toBe(true);
      expect(activityIssues({ ...emptyRowOf(activityFields), ...activity } as never)).toEqual([]);
    }
    expect(
      rows.monthProgress.every(
        ({ month, filledOn }) => month <= today.slice(0, 7) && (filledOn ?? '') <= today,
      ),
    ).toBe(true);
  });
});

test('what is not published is marked 示例', () => {
  const { rows } = exampleData('2026-11-24');
  const published = new Set([
    '7500吨/年医药中间体',
    '碳中和产业链',
    '风电主机、叶片、轮毂制造',
    '发泡墙体',
    '高端铝合金',
    '医药中间体',
    '赤藓糖醇',
  ]);
  expect(rows.lead.filter(({ name }) => published.has(name))).toHaveLength(7);
  expect(rows.lead.every(({ name }) => published.has(name) || name.startsWith('示例·'))).toBe(true);
  expect(new Set(rows.lead.map(({ name }) => name)).size).toBe(101);
  expect(new Set(rows.lead.map(({ code }) => code)).size).toBe(101);
  expect(new Set(rows.company.map(({ name }) => name)).size).toBe(rows.company.length);
});

test('the same day gives the same rows', () => {
  expect(exampleData('2026-11-24')).toEqual(exampleData('2026-11-24'));
});

test.each(['2026-01-01', '2026-11-24'])(
  'made on %s, the workspace says the published sentences word for word',
  (today) => {
    const connection = openTemporary();
    const { rows } = exampleData(today);
    act(connection, (w) => {
      for (const noun of exampleNouns) for (const row of rows[noun]) w.add(tables[noun], row as never); // each row is of its own table
    });
    const period = { from: `${today.slice(0, 4)}-01-01`, to: today };
    const reader = readerOf(connection);
    const figures = figuresAt(reader, period);
    expect(figures.keyProjects).toMatchObject({
      total: 32,
      startedOrResumed: 22,
      trialOrProduction: 6,
      preliminary: 10,
      suspended: 0,
    });
    expect(figures.signed).toMatchObject({
      count: 14,
      amount: 159_720_000_000,
      framework: { count: 3 },
      contract: { count: 11 },
    });
    expect(figures.negotiating).toMatchObject({ count: 45, amount: 52_860_000_000 });
    const sentences = sentencesAt(reader, period);
    expect(sentences.signed).toBe(
      '今年以来，累计签约引进盛昊新科技公司7500吨/年医药中间体、中国氢能有限公司碳中和产业链等项目共计14个，协议总投资近1600亿元。',
    );
    expect(sentences.negotiating).toBe(
      '此外，国电联合动力技术有限公司风电主机、叶片、轮毂制造等45个项目正在对接洽谈，计划总投资近530亿元。',
    );
    expect(sentences.key).toBe(
      '重点实施的32个项目中，开复工项目达到22个，建能兴辉发泡墙体、蒙泰铝业高端铝合金等6个项目投入生产或试生产，京辰科技医药中间体、中轩生化赤藓糖醇等10个项目正在办理前期手续。',
    );
    expect(sentences.travel).toBe(
      '赴北京、上海、浙江、江苏、安徽、山东、福建等地开展招商，参加达拉特旗(北京)城市推进会和第十六届鄂尔多斯国际煤炭及能源工业博览会。'.replace(
        /[()]/g,
        (sign) => (sign === '(' ? '（' : '）'),
      ),
    );
  },
);
