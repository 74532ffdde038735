// Each figure of the report with its rule (handbook 6), for the check sheet, printed and on screen.
import type { Label } from './field.ts';
import type { Money } from './money.ts';
import type { Figures, Tally } from './report.ts';

export type FigureLine = {
  readonly rule: string;
  readonly figure: Label;
  readonly formula: Label;
  readonly count: number;
  readonly amount: Money | null;
};

type Line = Omit<FigureLine, 'count' | 'amount'> & {
  readonly of: (figures: Figures) => Pick<FigureLine, 'count' | 'amount'>;
};

const tally = ({ count, amount }: Tally) => ({ count, amount });
const counted = (count: number) => ({ count, amount: null });

const lines: readonly Line[] = [
  {
    rule: 'C1、C2',
    of: (figures) => tally(figures.signed),
    figure: { zh: '累计签约', en: 'Signed' },
    formula: {
      zh: '区间内签约日期的项目数；Σ协议总投资；终止的不计',
      en: 'Leads with a signing date in the period; Σ agreed; ended ones left out',
    },
  },
  {
    rule: 'C5',
    of: (figures) => tally(figures.signed.framework),
    figure: { zh: '其中：框架协议', en: 'of these: framework agreements' },
    formula: {
      zh: '协议类型为框架且截止日未转合同',
      en: 'Kind is framework and not converted at the cut-off',
    },
  },
  {
    rule: 'C5',
    of: (figures) => tally(figures.signed.contract),
    figure: { zh: '其中：投资合同', en: 'of these: contracts' },
    formula: { zh: '协议类型为合同，或框架已转合同', en: 'Kind is contract, or a framework converted' },
  },
  {
    rule: 'C5',
    of: (figures) => tally(figures.signed.unspecified),
    figure: { zh: '其中：未注明', en: 'of these: kind not said' },
    formula: { zh: '导入时没有协议类型', en: 'Imported without a kind of agreement' },
  },
  {
    rule: 'C3',
    of: (figures) => tally(figures.negotiating),
    figure: { zh: '正在对接洽谈', en: 'In talks' },
    formula: {
      zh: '截止日处于对接洽谈且推进中；Σ计划总投资',
      en: 'Negotiating and active at the cut-off; Σ planned',
    },
  },
  {
    rule: 'C3',
    of: (figures) => counted(figures.negotiating.added),
    figure: { zh: '其中：新增在谈', en: 'of these: new in talks' },
    formula: { zh: '区间内首次进入对接洽谈', en: 'First entered talks in the period' },
  },
  {
    rule: 'C4',
    of: (figures) => tally(figures.reserve),
    figure: { zh: '储备', en: 'Reserve' },
    formula: {
      zh: '截止日处于储备且推进中；Σ计划总投资',
      en: 'In reserve and active at the cut-off; Σ planned',
    },
  },
  {
    rule: 'C6',
    of: (figures) => tally(figures.landed),
    figure: { zh: '落地', en: 'Landed' },
    formula: {
      zh: '区间内落地日期的项目数；Σ协议总投资',
      en: 'Leads with a landing date in the period; Σ agreed',
    },
  },
  {
    rule: 'C12',
    of: (figures) => counted(figures.keyProjects.total),
    figure: { zh: '重点项目', en: 'Key projects' },
    formula: {
      zh: '本年度重点项目名单，每个项目只计一次',
      en: 'On this year’s list; each lead counts once',
    },
  },
  {
    rule: 'C11',
    of: (figures) => counted(figures.keyProjects.startedOrResumed),
    figure: { zh: '开复工', en: 'Started or resumed' },
    formula: { zh: '新建开工＋续建复工', en: 'New ones started + carried-over ones resumed' },
  },
  {
    rule: 'C12',
    of: (figures) => counted(figures.keyProjects.trialOrProduction),
    figure: { zh: '投产或试生产', en: 'In production or trial' },
    formula: { zh: '开复工之中', en: 'Among those started or resumed' },
  },
  {
    rule: 'C12',
    of: (figures) => counted(figures.keyProjects.preliminary),
    figure: { zh: '前期手续', en: 'In paperwork' },
    formula: { zh: '未开工', en: 'Not started' },
  },
  {
    rule: 'C12',
    of: (figures) => counted(figures.keyProjects.suspended),
    figure: { zh: '停工', en: 'Suspended' },
    formula: { zh: '停工或续建未复工', en: 'Suspended, or carried over and not resumed' },
  },
];

/** The lines of the check sheet: exact values, amounts in 元. */
export function figureLinesOf(figures: Figures): readonly FigureLine[] {
  return lines.map(({ of, ...line }) => ({ ...line, ...of(figures) }));
}
