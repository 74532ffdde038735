// Figures in words (handbook 7.2–7.4). Everything is whole 元 and BigInt: no figure passes through a binary fraction.
import { formatScaled } from '#model/decimal';

/** The word for a little more than the figure (setting `overWord`). */
export type OverWord = '余' | '超' | '多';

export type RoundingOptions = {
  readonly overWord?: OverWord;
  /** 近 up to this far below the figure, in hundredths of a percent (setting `nearLimit`). */
  readonly nearLimit?: number;
  /** 余 up to this far above the figure, in hundredths of a percent (setting `overLimit`). */
  readonly overLimit?: number;
};

type Unit = { readonly word: string; readonly power: number; readonly yuan: bigint };

const yi: Unit = { word: '亿元', power: 8, yuan: 100_000_000n };
const wan: Unit = { word: '万元', power: 4, yuan: 10_000n };

const unitOf = (yuan: bigint): Unit => (yuan >= yi.yuan || -yuan >= yi.yuan ? yi : wan);

/** The figure in full: 1600亿元, 8900万元. */
function inFull(yuan: bigint): string {
  const { power, word } = unitOf(yuan);
  return formatScaled(yuan, power, { decimals: power, isTrimmed: true }) + word;
}

/** The exact amount with at most two decimals: 165.17亿元. */
export function exactWords(exact: number | bigint): string {
  const yuan = BigInt(exact);
  const { power, word } = unitOf(yuan);
  // What would round up to 10000万元 is said in 亿元.
  if (power === 4 && (yuan < 0n ? -yuan : yuan) >= 99_999_950n) return `${yuan < 0n ? '-' : ''}1${yi.word}`;
  return formatScaled(yuan, power, { decimals: 2, isTrimmed: true }) + word;
}

/** An amount of 元 with its rounding word, never contradicting the exact figure: 近1600亿元, 8900余万元, 165.17亿元. */
export function roundedWords(exact: number | bigint, options: RoundingOptions = {}): string {
  const { overWord = '余', nearLimit = 100, overLimit = 300 } = options;
  const yuan = BigInt(exact);
  const digits = yuan.toString().length;
  if (yuan <= 0n || digits <= 2) return inFull(yuan);
  const step = 10n ** BigInt(digits - 2);
  const down = yuan - (yuan % step);
  if (down === yuan) return inFull(yuan);
  const up = down + step;
  if ((up - yuan) * 10_000n <= yuan * BigInt(nearLimit)) return `近${inFull(up)}`;
  if ((yuan - down) * 10_000n <= yuan * BigInt(overLimit)) return overWords(down, overWord);
  return exactWords(yuan);
}

/** 余 and 多 stand only behind whole numbers of ten and more; otherwise 超 stands in front. */
function overWords(down: bigint, overWord: OverWord): string {
  const { word, yuan } = unitOf(down);
  const count = down / yuan;
  if (overWord === '超' || down % yuan !== 0n || count < 10n) return `超${inFull(down)}`;
  return `${count}${overWord}${word}`;
}

const currencyWords: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  JPY: '日元',
  GBP: '英镑',
};

/** An amount of whole currency units that has no 元 value: 500万美元. */
export function foreignWords(currency: string, units: number): string {
  const power = units >= 100_000_000 ? 8 : units >= 10_000 ? 4 : 0;
  const scale = { 0: '', 4: '万', 8: '亿' }[power] ?? '';
  return (
    formatScaled(units, power, { decimals: power, isTrimmed: true }) +
    scale +
    (currencyWords[currency] ?? currency)
  );
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 0–9999 in Chinese numerals: 16 → 十六. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999)
    throw new RangeError(`no Chinese numeral for ${value}`);
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  let text = '';
  let isGap = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) isGap = true;
    else {
      text +=
        (isGap && text ? '零' : '') +
        (numerals[digit] ?? '') +
        (['', '十', '百', '千'][digits.length - 1 - index] ?? '');
      isGap = false;
    }
  }
  return value < 20 ? text.replace(/^一十/, '十') : text;
}

/** The number of a session: 16 → 第十六届. */
export function chineseOrdinal(value: number, measure = '届'): string {
  return `第${chineseNumeral(value)}${measure}`;
}

/** The months of a period: 1—7月, or 1-6月份 (setting `rangeStyle`). */
export function monthSpan(from: number, to: number, style: 'dash' | 'hyphen' = 'dash'): string {
  const end = style === 'dash' ? '月' : '月份';
  return from === to ? `${to}${end}` : `${from}${style === 'dash' ? '—' : '-'}${to}${end}`;
}

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’]/u;

/** Commas, colons, semicolons and brackets that stand in Chinese text, in full width: 单位:万元 → 单位：万元. */
export function fullWidth(text: string): string {
  const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
  const bracketed = text.replace(/\(([^()]*)\)/g, (whole: string, inside: string, at: number) => {
    const around = (text[at - 1] ?? '') + (text[at + whole.length] ?? '');
    return chinese.test(inside) || chinese.test(around) ? `（${inside}）` : whole;
  });
  return bracketed.replace(/[,:;?!]/g, (mark: string, at: number) => {
    const isChinese = chinese.test(bracketed[at - 1] ?? '') || chinese.test(bracketed[at + 1] ?? '');
    return isChinese ? (wide[mark] ?? mark) : mark;
  });
}
