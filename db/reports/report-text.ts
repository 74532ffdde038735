// The work report in words: sentences, 统计口径 and checks, from one gathering of leads.
import { formatDay } from '#model/day';
import type { Figures, ReportExamples, ReportPeriod, Sentences } from '#model/report';
import { landedRules, type Settings } from '#model/setting';
import type { Reader } from '../connection.ts';
import type { LeadAt } from './as-at.ts';
import { readSettings } from '../queries/settings.ts';
import { reportChecks } from './checks.ts';
import { exampleNames, proposedExamples } from './examples.ts';
import { countFigures, groupsOf, type Groups } from './figures.ts';
import { writeSentences } from './sentences.ts';
import { foreignWords, fullWidth } from './wording.ts';

type Request = ReportPeriod & { readonly examples?: ReportExamples | undefined };

/** Everything R1 prints: exact figures, sentences, and the checks that they passed. */
export function reportAt(reader: Reader, request: Request) {
  const groups = groupsOf(reader, request);
  const figures = countFigures(reader, groups);
  const settings = readSettings(reader);
  return {
    groups,
    figures,
    settings,
    sentences: sentencesOf(reader, { groups, figures, settings, examples: request.examples }),
  };
}

export function sentencesAt(reader: Reader, request: Request): Sentences {
  return reportAt(reader, request).sentences;
}

export function reportPreviewOf(reader: Reader, request: Request) {
  const { groups, figures, sentences } = reportAt(reader, request);
  const proposed = proposedExamples(groups);
  // What is proposed comes first: of a large workspace only so many are offered.
  const choices = (first: readonly LeadAt[], others: readonly LeadAt[]) =>
    [...new Set([...first, ...others.filter(({ isConfidential }) => !isConfidential)])]
      .slice(0, 200)
      .map(({ id, name, investorName }) => ({ id, name, investorName }));
  const keyLeads = groups.keys.map(({ lead }) => lead);
  const ids = (leads: readonly { id: string }[]) => leads.map(({ id }) => id);
  return {
    figures,
    sentences,
    checks: reportChecks(figures),
    proposed: {
      signed: ids(proposed.signed),
      negotiating: ids(proposed.negotiating),
      trialOrProduction: ids(proposed.trialOrProduction),
      preliminary: ids(proposed.preliminary),
    },
    choices: {
      signed: choices(proposed.signed, groups.signed),
      negotiating: choices(proposed.negotiating, groups.negotiating),
      trialOrProduction: choices(proposed.trialOrProduction, keyLeads),
      preliminary: choices(proposed.preliminary, keyLeads),
    },
  };
}

type Material = {
  readonly groups: Groups;
  readonly figures: Figures;
  readonly settings: Settings;
  readonly examples: ReportExamples | undefined;
};

function sentencesOf(reader: Reader, { groups, figures, settings, examples }: Material): Sentences {
  const { from, to, asAt } = groups.period;
  const isYearToDate = from === `${to.slice(0, 4)}-01-01`;
  const foreign = foreignOf(groups);
  const sentences = writeSentences(
    {
      signed: { ...figures.signed, foreign: foreign.signed },
      negotiating: { ...figures.negotiating, foreign: foreign.negotiating },
      keyProjects: figures.keyProjects,
      activities: activitiesIn(reader, groups.period),
      examples: exampleNames(reader, groups, examples),
    },
    {
      overWord: settings.overWord,
      nearLimit: settings.nearLimit,
      overLimit: settings.overLimit,
      ...(!isYearToDate && {
        opening: `${formatDay(from, 'zh')}至${formatDay(to < asAt ? to : asAt, 'zh')}`,
      }),
    },
  );
  return { ...sentences, footnote: footnoteText(figures, settings) };
}

type Foreign = { currency: string; amount: number };

/** Foreign amounts without a rate, per currency (C23): said beside the 元 total, never added to it. */
function foreignOf({ signed, negotiating }: Groups): { signed: Foreign[]; negotiating: Foreign[] } {
  const sum = (
    items: readonly { yuan: number | null; currency: string | null; amount: number | null }[],
  ): Foreign[] => {
    const totals = new Map<string, number>();
    for (const { yuan, currency, amount } of items) {
      if (yuan === null && currency !== null && amount !== null)
        totals.set(currency, (totals.get(currency) ?? 0) + amount);
    }
    return [...totals].map(([currency, amount]) => ({ currency, amount }));
  };
  return {
    signed: sum(
      signed.map((lead) => ({
        yuan: lead.agreedInvestment,
        currency: lead.agreedInvestmentCurrency,
        amount: lead.agreedInvestmentForeign,
      })),
    ),
    negotiating: sum(
      negotiating.map((lead) => ({
        yuan: lead.plannedInvestment,
        currency: lead.plannedInvestmentCurrency,
        amount: lead.plannedInvestmentForeign,
      })),
    ),
  };
}

/** Where trips went and which events were attended in the period, in the order of their days. */
function activitiesIn(
  reader: Reader,
  { from, asAt, to }: Groups['period'],
): { regions: string[]; names: string[] } {
  const rows = reader.all<{ kind: string; name: string; destinations: string }>(
    `SELECT "kind", "name", "destinations" FROM "activity"
     WHERE "deletedAt" IS NULL AND "startOn" BETWEEN ? AND ? ORDER BY "startOn", "createdAt"`,
    from,
    to < asAt ? to : asAt,
  );
  const trips = rows.filter(({ kind }) => kind === 'trip' || kind === 'residency');
  const regions = trips.flatMap(({ destinations }) =>
    (JSON.parse(destinations) as { text: string }[]).map(({ text }) => text),
  );
  const events = rows.filter(
    ({ kind }) => kind === 'expo' || kind === 'promotion' || kind === 'signing' || kind === 'forum',
  );
  return { regions: [...new Set(regions)], names: events.map(({ name }) => name) };
}

/** 统计口径: what was counted, up to when, and what was left out (handbook 6). */
export function footnoteText({ from, to, asAt, footnote }: Figures, { landedRule }: Settings): string {
  const parts = [
    `统计区间${formatDay(from, 'zh')}至${formatDay(to, 'zh')}，截止${formatDay(asAt, 'zh')}`,
    '签约按签约日期计，协议总投资与计划总投资分别统计、不相加',
    landedRules[landedRule].zh,
    footnote.terminated > 0 && `终止${footnote.terminated}个未计入`,
    footnote.onHold > 0 && `另有暂停${footnote.onHold}个`,
    footnote.signedWithoutDay > 0 && `签约日期不详${footnote.signedWithoutDay}个未计入区间`,
    footnote.withoutAmount > 0 && `金额未填${footnote.withoutAmount}个`,
    ...footnote.foreign.map(
      ({ currency, count, amount }) => `外币未折算${count}个、${foreignWords(currency, amount)}`,
    ),
    footnote.excluded > 0 && `不计入考核${footnote.excluded}个已计入本表`,
    footnote.confidential > 0 && `含涉密项目${footnote.confidential}个`,
  ];
  return fullWidth(`统计口径：${parts.filter(Boolean).join('；')}。`);
}
