// One line of a card: tidied, and cut where a label begins another value.

/** What a label promises. */
export type LabelKind =
  | 'mobile'
  | 'phone'
  | 'fax'
  | 'email'
  | 'website'
  | 'address'
  | 'wechat'
  | 'postcode'
  | 'name'
  | 'company'
  | 'title'
  | 'dept';

export type Segment = { readonly label: LabelKind | null; readonly text: string };

const labelForms: readonly (readonly [LabelKind, string])[] = [
  ['mobile', '手机号码|手机|移动电话|mobile phone|mobile|cell phone|cell|mob|m'],
  ['fax', '传真|facsimile|fax|f'],
  ['phone', '联系电话|办公电话|电话|座机|总机|直线|热线|telephone|phone|tel|direct|office|t'],
  ['email', '电子邮箱|电子邮件|邮箱|邮件|e-?mail|e'],
  ['website', '公司网址|网址|网站|website|web|http|w'],
  ['address', '公司地址|办公地址|通讯地址|联系地址|地址|address|addr|add|a'],
  ['wechat', '微信号|微信|wechat|weixin'],
  ['postcode', '邮政编码|邮编|postcode|zip|p\\.?c'],
  ['name', '姓名|name'],
  ['company', '单位|公司名称|company'],
  ['title', '职务|职位|title|position'],
  ['dept', '部门|department|dept'],
];
const anyLabel = labelForms.map(([, words]) => words).join('|');
/** A label needs its colon, but for the Chinese ones before a digit, and for what can begin a line only as a label. */
const labelForm = new RegExp(
  `(?:^|(?<=[\\s,;|/·]))(?:(${anyLabel})\\s?(?:/?\\s?(?:${anyLabel})\\s?)?[.]?\\s?[:：]|(手机|电话|传真|邮箱|地址|邮编|tel|mobile|fax)\\s?(?=[+(\\d])|^((?:公司|办公|通讯|联系)?地址)\\s?(?=\\p{Script=Han})|(邮箱|微信号?|网址)\\s?(?=[a-z0-9]))\\s*`,
  'giu',
);

const kindOf = (word: string): LabelKind | null =>
  labelForms.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(word))?.[0] ?? null;

/** One width of letters; between Chinese signs one blank is the reader’s, a wider gap the card’s. */
export function tidyLine(text: string): string {
  return text
    .replaceAll('\u3000', '  ')
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s{2,}/g, '\n') // a gap that was meant
    .replace(/(?<=[\p{Script=Han}）)(（]) (?=[\p{Script=Han}（()）])/gu, '')
    .replaceAll('\n', ' ')
    .replace(/^[\s|·•*_~—-]+|[\s|·•*_~—]+$/g, '');
}

/** The labelled and unlabelled stretches of a line, in order. */
export function segmentsOf(line: string): Segment[] {
  const labels = [...line.matchAll(labelForm)];
  const first = labels[0]?.index ?? line.length;
  const found = labels.map((match, position) => ({
    label: kindOf((match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim()),
    text: line.slice(match.index + match[0].length, labels[position + 1]?.index ?? line.length),
  }));
  return [{ label: null, text: line.slice(0, first) }, ...found]
    .map(({ label, text }) => ({ label, text: text.replace(/^[\s,;|/]+|[\s,;|/]+$/g, '') }))
    .filter(({ text }) => text !== '');
}
