// Header texts → fields and units (handbook 10.3, 10.4).
import { distance } from 'fastest-levenshtein';
import { tidy } from '#model/figure';
import { readMoneyUnit } from '#model/money';
import { isUnitOf } from '#model/quantity';
import { kindOf, unitKindOf, type FieldPath, type UnitKind } from './field-paths.ts';
import { fundSourceWords, synonyms, type SynonymTable, type TableKind } from './synonyms.ts';

export type HeaderMatch = {
  readonly field: FieldPath | null;
  /** A likeness that a person has to confirm. */
  readonly offered?: FieldPath;
  /** Units named in the header; two when it offers a choice, as in (万元/万美元). */
  readonly units: readonly string[];
};

/** A header’s text for matching: NFKC, no white space, stars or trailing colon. */
export function headerKey(text: string): string {
  return tidy(text)
    .replace(/[*]/g, '')
    .replace(/[::]+$/, '');
}

const brackets = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/g;

function bare(key: string): string {
  return key.replace(brackets, '').replace(/[::]+$/, '');
}

const beginnings: ReadonlySet<string> = new Set(
  Object.values(synonyms).flatMap((table) => Array.from(table.keys(), (word) => word.slice(0, 2))),
);

/** A quick look that spares most cells of data the full one. */
export function mayBeHeader(key: string): boolean {
  return key.length <= 60 && (beginnings.has(key.slice(0, 2)) || /^[([【]/.test(key));
}

/** Whether a cell is a header of this kind of table, exactly or with its remark taken off. */
export function isExactHeader(key: string, kind: TableKind): boolean {
  const table = synonyms[kind];
  return table.has(key) || table.has(bare(key)) || table.has(splitUnit(bare(key)).words);
}

/** Whether a cell contains a header of this kind of table. */
export function isLikeHeader(key: string, kind: TableKind): boolean {
  return isExactHeader(key, kind) || longestContained(bare(key), synonyms[kind]) !== null;
}

/** The field of a column by its header path, parents first. */
export function matchHeader(path: readonly string[], kind: TableKind): HeaderMatch {
  const keys = path.map(headerKey).filter(Boolean);
  const leaf = keys.at(-1) ?? '';
  const parents = keys.slice(0, -1);
  const field =
    kind === 'leads'
      ? (matchPath(parents, leaf) ?? matchLeaf(leaf, parents, kind))
      : matchLeaf(leaf, parents, kind);
  const found = field === 'none' ? null : field;
  const units = unitsOf(keys, found);
  if (found || field === 'none') return { field: found, units };
  const offered = mostSimilar(bare(leaf), synonyms[kind]);
  return offered ? { field: null, offered, units: unitsOf(keys, offered) } : { field: null, units };
}

const investorParent = /投资方|投资主体|投资企业|投资商|客商|合作方|签约主体|企业(?:基本)?(?:情况|信息)?$/;
const ourPeople = /责任|负责|领导|填报|经办|盯办|包联|专员|申报/;
const byPath: readonly (readonly [RegExp, RegExp, FieldPath | 'none'])[] = [
  [ourPeople, /电话|手机|联系方式|职务/, 'none'],
  [/领导/, /^(?:姓名|名称)$/, 'leader'],
  [ourPeople, /^姓名$/, 'dutyPerson'],
  [/联系/, /^(?:姓名|联系人)$/, 'contact.name'],
  [/联系/, /电话|手机|联系方式/, 'contact.mobiles'],
  [investorParent, /^(?:名称|全称|单位名称|企业名称|公司名称)$/, 'investors'],
  [investorParent, /^(?:所在地|注册地|来源地|所属地区)$/, 'company.regionCode'],
  [investorParent, /^(?:姓名|联系人)$/, 'contact.name'],
  [investorParent, /^(?:电话|联系电话|手机|联系方式)$/, 'contact.mobiles'],
  [/^项目/, /^(?:名称|全称)$/, 'name'],
  [/总投资|投资额|投资/, /^(?:其中:?)?(?:固投|固定资产)$/, 'fixedInvestment'],
];

function matchPath(parents: readonly string[], leaf: string): FieldPath | 'none' | null {
  if (parents.length === 0) return null;
  const words = bare(leaf);
  const above = parents.map(bare).join('/');
  const whole =
    synonyms.leads.get(`${above}/${words}`) ?? synonyms.leads.get(`${bare(parents.at(-1) ?? '')}/${words}`);
  if (whole) return whole;
  if (/资金来源|到位资金|到资/.test(above)) return fundPath(above, words);
  return byPath.find(([parent, child]) => parent.test(above) && child.test(words))?.[2] ?? null;
}

/** Blocks of money by source: what was agreed, what has arrived in all, what has arrived this year. */
function fundPath(above: string, leaf: string): FieldPath | null {
  const source = fundSourceWords.find(([pattern]) => pattern.test(leaf))?.[1];
  const isYear = /年初至|当年|本年/.test(above);
  const isArrival = /到位|到资/.test(above);
  if (leaf.startsWith('小计')) return 'check.subtotal';
  if (/^(?:合计|总计|金额)/.test(leaf))
    return !isArrival ? 'agreedInvestment' : isYear ? 'fundArrival.year' : 'fundArrival.total';
  if (!source) return null;
  if (!isArrival) return fundingFields[source];
  return isYear ? `fundArrival.year.${source}` : `fundArrival.total.${source}`;
}

const fundingFields = {
  ours: 'fundingOurs',
  outOfRegion: 'fundingOutOfRegion',
  otherCity: 'fundingOtherCity',
  local: 'fundingLocal',
  overseas: 'fundingOverseas',
} as const satisfies Record<string, FieldPath>;

function matchLeaf(leaf: string, parents: readonly string[], kind: TableKind): FieldPath | 'none' | null {
  const table = synonyms[kind];
  const words = bare(leaf);
  const exact = table.get(leaf) ?? table.get(words) ?? table.get(splitUnit(words).words);
  if (exact) return exact;
  if (kind === 'leads') {
    if (ourPeople.test(words) && /电话|手机|联系方式/.test(words)) return 'none';
    const pattern = patterns.find(([test]) => test.test(words));
    if (pattern) return pattern[1];
  }
  const parent = parents.at(-1);
  if (parent !== undefined && /^(?:合计|总计|总额|金额|数额|数量)$/.test(words))
    return matchLeaf(parent, parents.slice(0, -1), kind);
  return longestContained(words, table);
}

const patterns: readonly (readonly [RegExp, FieldPath])[] = [
  [/^\d{4}年(?:度)?计划(?:完成)?投资/, 'keyProject.plannedThisYear'],
  [/^\d{4}年(?:度)?(?:累计|已)?完成投资/, 'check.yearInvested'],
  [/^(?:\d{4}年)?1(?:月)?[-~至]\d{1,2}月(?:份)?(?:累计)?完成投资/, 'check.yearInvested'],
  [/^(?:\d{4}年)?\d{1,2}月(?:份)?完成投资/, 'monthProgress.invested'],
  [/^\d{4}年(?:度)?到位资金/, 'fundArrival.year'],
];

/** Two-letter headers that may stand inside a longer one; others, such as 项目, would match anything. */
const shortWords: ReadonlySet<string> = new Set([
  '固投',
  '到资',
  '用地',
  '占地',
  '备注',
  '用工',
  '职务',
  '阶段',
]);

function longestContained(words: string, table: SynonymTable): FieldPath | null {
  if (words.length < 3 || words.length > 30) return null;
  let best: { word: string; at: number; field: FieldPath } | null = null;
  for (const [word, field] of table) {
    if (word.length < 3 && !shortWords.has(word)) continue;
    const at = words.lastIndexOf(word);
    if (at < 0) continue;
    if (!best || word.length > best.word.length || (word.length === best.word.length && at > best.at))
      best = { word, at, field };
  }
  if (best?.field !== 'investment') return best?.field ?? null;
  if (/协议|合同|签约/.test(words)) return 'agreedInvestment';
  return /计划|拟|预计|意向|估算|概算/.test(words) ? 'plannedInvestment' : 'investment';
}

function mostSimilar(words: string, table: SynonymTable): FieldPath | null {
  if (words.length < 4 || words.length > 30) return null;
  let best: { field: FieldPath; likeness: number } | null = null;
  for (const [word, field] of table) {
    const longer = Math.max(word.length, words.length);
    if (Math.abs(word.length - words.length) > longer * 0.15) continue;
    const likeness = 1 - distance(words, word) / longer;
    if (likeness >= 0.85 && (!best || likeness > best.likeness)) best = { field, likeness };
  }
  return best?.field ?? null;
}

const unitAtEnd =
  /[/::,]?((?:[十百千]?[万亿]?(?:元|美元|欧元|港元)|亩|平方米|㎡|m2|公顷|kva|kwh|万kwh|万m3|t\/h))$/i;

function splitUnit(words: string): { words: string; unit: string | null } {
  const match = unitAtEnd.exec(words);
  return match && match.index >= 2
    ? { words: words.slice(0, match.index), unit: match[1] ?? null }
    : { words, unit: null };
}

/** The units a header names for a field: its own first, then its parents’. */
function unitsOf(keys: readonly string[], field: FieldPath | null): readonly string[] {
  const kind = field && unitKindOf(kindOf(field));
  if (!kind) return [];
  for (const key of [...keys].reverse()) {
    const remarks = Array.from(key.matchAll(brackets), (match) => match[1] ?? match[2] ?? match[3] ?? '');
    const named = [
      ...remarks.map((remark) => remark.replace(/^单位:?/, '')),
      splitUnit(bare(key)).unit ?? '',
    ];
    for (const words of named) {
      const units = readUnits(words, kind);
      if (units.length > 0) return units;
    }
  }
  return [];
}

/** Units in words such as 万元, 亩, 万元/万美元; empty when they are none of this kind. */
export function readUnits(words: string, kind: UnitKind): readonly string[] {
  const isUnit = (text: string) => (kind === 'money' ? readMoneyUnit(text) !== null : isUnitOf(kind, text));
  if (words === '') return [];
  if (isUnit(words)) return [words];
  const several = words.split(/[/、,或]/).filter(Boolean);
  return several.length > 1 ? several.filter(isUnit) : [];
}
