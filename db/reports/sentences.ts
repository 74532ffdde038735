// The official sentences of handbook 7.1, as pure functions of figures. A sentence with nothing to say is ''.
import type { Sentences, Tally } from '#model/report';
import { growth, hundredths, pace, points, rate, type Ratio } from './ratio.ts';
import {
  exactWords,
  foreignWords,
  fullWidth,
  monthSpan,
  roundedWords,
  type RoundingOptions,
} from './wording.ts';

/** Amounts without a rate are said beside the 元 total, per currency (C23). */
type ForeignAmount = { readonly currency: string; readonly amount: number };
type CountedTally = Readonly<Tally> & { readonly foreign?: readonly ForeignAmount[] };

export type KeyProjectFigures = {
  readonly total: number;
  readonly startedOrResumed: number;
  readonly trialOrProduction: number;
  readonly preliminary: number;
  readonly suspended: number;
};

/** What the sentences are made of. Examples are ready to print, best first: 盛昊新科技公司7500吨/年医药中间体. */
export type SentenceFigures = {
  readonly signed: CountedTally & {
    readonly framework: Readonly<Tally>;
    readonly contract: Readonly<Tally>;
    readonly unspecified: Readonly<Tally>;
  };
  readonly negotiating: CountedTally;
  readonly keyProjects: KeyProjectFigures & KeyMonth;
  readonly activities: { readonly regions: readonly string[]; readonly names: readonly string[] };
  readonly examples: {
    readonly signed: readonly string[];
    readonly negotiating: readonly string[];
    readonly trialOrProduction: readonly string[];
    readonly preliminary: readonly string[];
  };
};

export type SentenceOptions = RoundingOptions & {
  /** What the period is called; 今年以来 unless it does not begin on 1 January. */
  readonly opening?: string;
  /** The level named in the monthly sentence on key projects: 市级. */
  readonly keyLevel?: string;
};

/** The sentences of R1; 口径 is added by the report, which knows the settings. */
export function writeSentences(
  figures: SentenceFigures,
  options: SentenceOptions = {},
): Omit<Sentences, 'footnote'> {
  const { signed, negotiating, keyProjects, activities, examples } = figures;
  return {
    signed: signedSentence(signed, examples.signed, options),
    framework: frameworkSentence(signed, options),
    negotiating: negotiatingSentence(negotiating, examples.negotiating, options),
    key: keySentence(keyProjects, examples),
    keySuspended: keySuspendedSentence(keyProjects),
    travel: travelSentence(activities),
    keyMonth: keyMonthSentence(keyProjects, options.keyLevel),
    closing: '逐步形成引进一批、落地一批、储备一批的招商引资工作态势。',
  };
}

/** 例1、例2等 — 等 only when there are more than are named. */
function named(examples: readonly string[], count: number): string {
  const shown = examples.slice(0, count);
  return shown.join('、') + (shown.length > 0 && shown.length < count ? '等' : '');
}

/** 例等45个项目, 例项目, 例1、例2共2个项目, 45个项目. */
function namedProjects(examples: readonly string[], count: number): string {
  const names = named(examples, count);
  if (names === '' || names.endsWith('等')) return `${names}${count}个项目`;
  return count === 1 ? `${names}项目` : `${names}共${count}个项目`;
}

function amountWords({ amount, foreign = [] }: CountedTally, options: RoundingOptions): string {
  const yuan = amount > 0 ? [roundedWords(amount, options)] : [];
  return [...yuan, ...foreign.map((item) => foreignWords(item.currency, item.amount))].join('、');
}

/** `，协议总投资近1600亿元`, or nothing where no amount is known. */
function amountClause(label: string, tally: CountedTally, options: RoundingOptions): string {
  const words = amountWords(tally, options);
  return words && `，${label}${words}`;
}

export function signedSentence(
  signed: CountedTally,
  examples: readonly string[],
  options: SentenceOptions = {},
): string {
  if (signed.count === 0) return '';
  const { opening = '今年以来' } = options;
  const names = named(examples, signed.count);
  const amount = amountClause('协议总投资', signed, options);
  return fullWidth(`${opening}，累计签约引进${names}项目共计${signed.count}个${amount}。`);
}

type Kinds = Pick<SentenceFigures['signed'], 'framework' | 'contract' | 'unspecified'>;

/** Left out where everything signed is a contract. */
export function frameworkSentence(
  { framework, contract, unspecified }: Kinds,
  options: RoundingOptions = {},
): string {
  if (framework.count === 0 && unspecified.count === 0) return '';
  const parts = (
    [
      ['框架协议', framework],
      ['投资合同', contract],
      ['未注明协议类型', unspecified],
    ] as const
  )
    .filter(([, { count }]) => count > 0)
    .map(([label, tally]) =>
      [`${label}${tally.count}个`, amountWords(tally, options)].filter(Boolean).join('、'),
    );
  return `其中${parts.join('，')}。`;
}

export function negotiatingSentence(
  negotiating: CountedTally,
  examples: readonly string[],
  options: RoundingOptions = {},
): string {
  if (negotiating.count === 0) return '';
  const amount = amountClause('计划总投资', negotiating, options);
  return fullWidth(`此外，${namedProjects(examples, negotiating.count)}正在对接洽谈${amount}。`);
}

type KeyExamples = Pick<SentenceFigures['examples'], 'trialOrProduction' | 'preliminary'>;

export function keySentence(key: KeyProjectFigures, examples: KeyExamples): string {
  if (key.total === 0) return '';
  const parts = [key.startedOrResumed > 0 ? `开复工项目达到${key.startedOrResumed}个` : '尚未有项目开复工'];
  if (key.trialOrProduction > 0)
    parts.push(`${namedProjects(examples.trialOrProduction, key.trialOrProduction)}投入生产或试生产`);
  if (key.preliminary > 0)
    parts.push(`${namedProjects(examples.preliminary, key.preliminary)}正在办理前期手续`);
  return fullWidth(`重点实施的${key.total}个项目中，${parts.join('，')}。`);
}

export function keySuspendedSentence({ suspended }: Pick<KeyProjectFigures, 'suspended'>): string {
  return suspended > 0 ? `另有${suspended}个项目停工。` : '';
}

/** More activities than this are counted instead of named. */
const mostActivities = 4;

export function travelSentence({ regions, names }: SentenceFigures['activities']): string {
  const shown = names.length > mostActivities ? names.slice(0, 2) : names;
  const last = shown.length > 1 && shown.length === names.length ? shown.at(-1) : undefined;
  const list = last === undefined ? shown.join('、') : `${shown.slice(0, -1).join('、')}和${last}`;
  const travelled = regions.length > 0 ? `赴${regions.join('、')}等地开展招商` : '';
  const attended = list && `参加${list}${shown.length < names.length ? `等${names.length}项活动` : ''}`;
  const parts = [travelled, attended].filter(Boolean);
  return parts.length > 0 ? fullWidth(`${parts.join('，')}。`) : '';
}

export type KeyMonth = {
  readonly total: number;
  readonly startedOrResumed: number;
  readonly newStarted: number;
  readonly carriedOverResumed: number;
  readonly preparatory: number;
};

/** The rate leaves preparatory projects out of its base (C11) and prints one decimal (setting `percentDecimals`). */
export function keyMonthSentence(key: KeyMonth, level = '', decimals = 1): string {
  if (key.total === 0) return '';
  const started = rate(key.startedOrResumed, key.total - key.preparatory);
  const share = started ? `、开复工率${points(started, decimals)}%` : '';
  return (
    `列入${level}重点项目${key.total}个，目前已开复工${key.startedOrResumed}个${share}，` +
    `其中新建项目开工${key.newStarted}个，续建项目复工${key.carriedOverResumed}个。`
  );
}

/** `rank` is the number of the annex that lists them. */
export function notStartedSentence(count: number, rank: number): string {
  return count > 0 ? `未开工的${count}个项目详见附表${rank}。` : '';
}

export function weeklySentence({ count, added }: { readonly count: number; readonly added: number }): string {
  return count > 0 ? `共上报在谈项目${count}个（新增${added}个）。` : '';
}

export type Progress = {
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly indicator: string;
  /** 元. */
  readonly actual: number;
  readonly target: number | null;
  readonly lastYear: number | null;
};

/** Amounts are exact here: the percentages must follow from what is printed. */
export function progressSentence({
  fromMonth,
  toMonth,
  indicator,
  actual,
  target,
  lastYear,
}: Progress): string {
  const completion = rate(actual, target);
  const parts = [`${monthSpan(fromMonth, toMonth)}，${indicator}${exactWords(actual)}`];
  if (completion && target !== null)
    parts.push(`完成年度目标任务${exactWords(target)}的${points(completion)}%`);
  const change = growth(actual, lastYear);
  if (change) parts.push(changeWords(change));
  return fullWidth(`${parts.join('，')}。`);
}

function changeWords(change: NonNullable<Ratio>): string {
  const text = points(change);
  if (/^-?0\.00$/.test(text)) return '同比持平';
  return text.startsWith('-') ? `同比下降${text.slice(1)}%` : `同比增长${text}%`;
}

/** How far completion runs ahead of the calendar (C13), from the percentage as it is printed. */
export function aheadSentence(completion: Ratio, months: number, decimals = 2): string {
  const printed = hundredths(completion);
  if (printed === null) return '';
  const text = points(pace(printed, months), decimals);
  if (Number(text) === 0) return '与时间进度持平。';
  return text.startsWith('-') ? `落后时间进度${text.slice(1)}个百分点。` : `超过时间进度${text}个百分点。`;
}

export type ExampleLead = {
  readonly investorName: string | null;
  readonly investorShortName: string | null;
  readonly capacity: string | null;
  readonly product: string | null;
  readonly name: string;
};

/** How a lead is named in a sentence: investor’s short name, capacity and product, or else the lead’s own name. */
export function exampleName({
  investorName,
  investorShortName,
  capacity,
  product,
  name,
}: ExampleLead): string {
  const investor = investorShortName || investorName || '';
  const what = product ? (capacity ?? '') + product : name;
  return what.startsWith(investor) ? what : investor + what;
}
