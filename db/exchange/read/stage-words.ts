// What the words in a stage column, a group row, a sheet’s name or a title say about the stage (handbook 10.3).
import { tidy } from '#model/figure';
import type { BuildStatus, Outcome, Stage } from '#model/stage';

export type StageFact = {
  readonly stage?: Stage;
  readonly buildStatus?: BuildStatus;
  readonly outcome?: Outcome;
  readonly reserveKind?: 'planned' | 'parked';
  readonly agreementKind?: 'framework' | 'contract';
};

const facts: readonly (readonly [StageFact, string])[] = [
  [{ stage: 'reserve' }, '储备、谋划、策划、前期谋划、线索、意向储备、储备项目、谋划项目'],
  [{ stage: 'reserve', reserveKind: 'parked' }, '暂缓跟进、暂缓'],
  [
    { stage: 'negotiating' },
    '在谈、洽谈、对接、对接洽谈、跟踪、考察、初步接触、深度洽谈、协议起草、拟签约、意向书、正在洽谈、在谈项目、洽谈项目、未签约、待签约、对接洽谈中、跟踪洽谈',
  ],
  [
    { stage: 'signed' },
    '签约、已签约、已签协议、签订合同、履约、签约项目、已签订协议、待落地、未落地、签约未落地',
  ],
  [{ stage: 'signed', agreementKind: 'framework' }, '框架协议、已签框架协议、签订框架协议'],
  [{ stage: 'signed', agreementKind: 'contract' }, '正式合同、已签正式合同、签订正式合同'],
  [{ stage: 'landed' }, '落地、已落地、落地项目'],
  [
    { stage: 'landed', buildStatus: 'preliminary' },
    '已注册、办理手续、前期手续、正在办理前期手续、手续办理、前期、前期工作',
  ],
  [
    { stage: 'landed', buildStatus: 'started' },
    '开工、已开工、在建、建设中、开工建设、正在建设、续建、在建项目',
  ],
  [{ stage: 'landed', buildStatus: 'resumed' }, '复工、已复工'],
  [{ stage: 'landed', buildStatus: 'suspended' }, '停工、停建、已停工'],
  [{ stage: 'landed', buildStatus: 'trial' }, '试车、试生产、试运行、已试生产'],
  [
    { stage: 'landed', buildStatus: 'production' },
    '投产、建成、竣工、运营、已投产、建成投产、已建成、投产项目、竣工投产',
  ],
  [{ stage: 'landed', buildStatus: 'full' }, '达产、已达产'],
  [{ outcome: 'terminated' }, '终止、退库、流产、撤销、解除、已终止'],
  [{ outcome: 'on_hold' }, '暂停、搁置、已暂停'],
  [{ outcome: 'active' }, '推进中'],
];

const exact = new Map(
  facts.flatMap(([fact, words]) => words.split('、').map((word): [string, StageFact] => [word, fact])),
);
const byLength = [...exact].sort(([a], [b]) => b.length - a.length);
const notYetBuilt = /^(?:未|尚未|暂未|拟|待|计划|即将|筹备)(?:开工|建设|动工)(?:建设)?$/;
const notYet = /(?:未|拟|待|计划|即将|力争|预计|准备)[^、,;。]{0,8}$/;

export type StageReading = { readonly fact: StageFact; readonly isExact: boolean };

/** Reads a stage cell; null when no word of it is known. */
export function readStageWords(text: string): StageReading | null {
  const words = tidy(text).replace(/[·•]/g, '');
  const whole = exact.get(words);
  if (whole) return { fact: whole, isExact: true };
  for (const [word, fact] of byLength) {
    const at = words.indexOf(word);
    if (at >= 0 && !notYet.test(words.slice(0, at))) return { fact, isExact: false };
  }
  return null;
}

/** Reads a cell of a build-status column: 未开工 stands for the paperwork before it, 是 for a start. */
export function readBuildWords(text: string): StageReading | 'no' | null {
  const words = tidy(text);
  if (/^(?:是|有|√|y|yes|1)$/i.test(words))
    return { fact: { stage: 'landed', buildStatus: 'started' }, isExact: true };
  if (/^(?:否|无|×|x|n|no|0)$/i.test(words)) return 'no';
  if (notYetBuilt.test(words))
    return { fact: { stage: 'landed', buildStatus: 'preliminary' }, isExact: true };
  return readStageWords(words);
}

const titles: readonly (readonly [RegExp, StageFact])[] = [
  [/储备|谋划/, { stage: 'reserve' }],
  [/在谈|洽谈|驻点招商|对接/, { stage: 'negotiating' }],
  [/签约/, { stage: 'signed' }],
  [/投产/, { stage: 'landed', buildStatus: 'production' }],
  [/落地|重点(?:[^、,;]{0,8})项目|在建/, { stage: 'landed' }],
];

/** The stage that a sheet’s name or a title gives its rows; null when it names none, or more than one. */
export function readTitleStage(text: string): StageFact | null {
  const words = tidy(text);
  const found = titles.filter(([pattern]) => pattern.test(words)).map(([, fact]) => fact);
  return found.length === 1 ? (found[0] ?? null) : null;
}
