// Words in a cell → the code of a choice (handbook 10.6).
import { tidy } from '#model/figure';
import { choicesOf, type FieldPath } from './field-paths.ts';

/** What people write besides the label. */
const aliases: Readonly<Partial<Record<FieldPath, Readonly<Record<string, string>>>>> = {
  agreementKind: {
    framework:
      '框架、框架协议书、战略合作协议、战略合作框架协议、合作框架协议、意向协议、意向性协议、战略框架协议',
    contract:
      '投资协议、投资合同、合同、正式合同、正式协议、入园协议、项目合同、项目协议、招商引资协议、投资协议书、投资合作协议',
  },
  landMode: {
    newLand: '新增用地、新供、净地、出让、新征用地、是',
    ownLand: '自有用地、自有土地、存量用地、原有用地',
    leasePlant: '租赁、租用厂房、租赁标准化厂房、租赁标准厂房、标准化厂房',
    buyPlant: '购置厂房、购买标准化厂房',
  },
  sourceType: {
    trip: '外出招商、考察、外出拜访',
    expo: '招商会、推介会、展会招商、签约会',
    residency: '驻点招商',
    visit: '客商来访、企业来访、来访对接',
    referral: '以商招商、企业引荐、推介、商会引荐',
    agency: '委托招商、中介、中介机构',
    superior: '上级推送、上级部门、市级推送',
    own: '自主招商、谋划、自主对接',
  },
  buildNature: {
    newBuild: '新建项目',
    expand: '改扩建、扩建项目、扩能',
    upgrade: '技术改造、技改项目',
    leaseFit: '租赁',
  },
  method: {
    chain: '链式招商、产业链',
    referral: '以商引商',
    expo: '会展招商、节会招商',
    residency: '驻点',
    agency: '中介招商',
    capital: '基金招商',
  },
  capitalNature: { hkMacaoTaiwan: '港澳台' },
  'company.ownership': {
    centralSoe: '中央企业',
    localSoe: '国企、国有企业、地方国有企业、国有',
    private: '民营、民营企业、私营企业、私营',
    foreignOwned: '外资、外资企业、外商独资、外企',
    jointVenture: '合资、中外合资、合资企业',
  },
  'company.ownershipFlag': { centralSoe: '是、有、√、Y、y、1' },
  'keyProject.level': {
    region: '省级、区级重点',
    city: '盟市级、盟级',
    banner: '旗县级、县级、旗区级',
    zone: '开发区级',
  },
};

const tables = new Map<FieldPath, ReadonlyMap<string, string>>();

function tableFor(path: FieldPath): ReadonlyMap<string, string> {
  const known = tables.get(path);
  if (known) return known;
  const labels = choicesOf(path).map(([code, label]): [string, string] => [tidy(label), code]);
  const others = Object.entries(aliases[path] ?? {}).flatMap(([code, words]) =>
    words.split('、').map((word): [string, string] => [tidy(word), code]),
  );
  const table = new Map([...others, ...labels]);
  tables.set(path, table);
  return table;
}

/** The code that a text stands for; null when it matches no label. */
export function readChoice(path: FieldPath, text: string): string | null {
  const words = tidy(text);
  return tableFor(path).get(words) ?? tableFor(path).get(words.replace(/\([^()]*\)$/, '')) ?? null;
}

/** 是, 有, √ are yes; 否, 无, × are no; null for anything else. */
export function readFlag(text: string): boolean | null {
  const words = tidy(text).toLowerCase();
  if (/^(?:是|有|√|✓|✔|y|yes|1|true)$/.test(words)) return true;
  return /^(?:否|无|×|✗|✕|x|n|no|0|false|非)$/.test(words) ? false : null;
}

const honorWords: readonly (readonly [RegExp, string])[] = [
  [/世界500强|全球500强/, 'world500'],
  [/中国500强|国内500强/, 'china500'],
  [/民营(?:企业)?500强/, 'private500'],
  [/制造业500强/, 'manufacturing500'],
  [/服务业500强/, 'service500'],
  [/小巨人/, 'littleGiant'],
  [/瞪羚/, 'gazelle'],
  [/独角兽/, 'unicorn'],
  [/高新技术|高企/, 'highTech'],
];

/** The honours named in a cell; under a header such as 是否世界500强, 是 means that one. */
export function readHonors(text: string, header: string): string[] | null {
  const answer = readFlag(text);
  if (answer === false) return [];
  const words = tidy(answer === true ? header : text);
  const found = honorWords.filter(([pattern]) => pattern.test(words)).map(([, code]) => code);
  if (/专精特新/.test(words) && !found.includes('littleGiant')) found.push('specialised');
  return found.length > 0 ? found : null;
}

/** 一产, 工业 …; null for words that name an industry rather than a sector. */
export function readSector(text: string): 'primary' | 'secondary' | 'tertiary' | null {
  const words = tidy(text);
  if (/^(?:第?一(?:次)?产业?|农业|农林牧渔业?)$/.test(words)) return 'primary';
  if (/^(?:第?二(?:次)?产业?|工业|制造业)$/.test(words)) return 'secondary';
  return /^(?:第?三(?:次)?产业?|服务业)$/.test(words) ? 'tertiary' : null;
}
