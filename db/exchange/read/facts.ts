// What the lines above and below a table say: year, team, reporter, as-at day, unit (handbook 10.2).
import { parseDay } from '#model/day-reading';
import { partsOf, type DayOrMonth } from '#model/day';
import type { UnitKind } from './field-paths.ts';
import { readUnits } from './headers.ts';

export type Facts = {
  readonly title: string | null;
  readonly year: number | null;
  readonly place: string | null;
  readonly team: string | null;
  readonly filledBy: string | null;
  readonly filledUnit: string | null;
  readonly phone: string | null;
  readonly filledOn: DayOrMonth | null;
  /** 截至…: the day the figures stand at. */
  readonly asAt: DayOrMonth | null;
  readonly reportedCount: number | null;
  readonly newCount: number | null;
  /** Default units of the columns of a kind. */
  readonly units: ReadonlyMap<UnitKind, string>;
  /** Every line, as written. */
  readonly lines: readonly string[];
};

const keys =
  '所属片组|片组|组别|填报人|填表人|填报单位|填表单位|报送单位|制表单位|联系电话|电话|填报时间|填报日期|填表时间|制表时间|报送时间|单位|审核人|审核|负责人|联系人';
const pair = new RegExp(`(${keys})\\s*:\\s*(.*?)(?=\\s{2,}|\\t|\\s*(?:${keys})\\s*:|[()]|$)`, 'g');

/** Reads the lines around a table; each is the text of one cell. */
export function readFacts(lines: readonly string[]): Facts {
  const plain = lines.map((line) => line.normalize('NFKC').replace(/\r?\n/g, '  '));
  const named = namedValues(plain);
  const whole = plain.join('  ');
  const title = plain.find(
    (line) =>
      line.length >= 4 &&
      !/^\s*(?:单位|附件|附表|附)[^:]{0,4}:?/.test(line) &&
      !new RegExp(`^(?:${keys})\\s*:`).test(line.trim()),
  );
  const filledOn = dayIn(
    named.get('填报时间') ??
      named.get('填报日期') ??
      named.get('填表时间') ??
      named.get('制表时间') ??
      named.get('报送时间'),
  );
  const asAt = dayIn(
    /截[至止](?:到|至)?\s*:?\s*([\d年月日号./-]+)/.exec(whole.replace(/\s(?=\S)/g, ''))?.[1],
  );
  const titleYear = /(\d{4})\s*年/.exec(title ?? '')?.[1];
  const year = titleYear
    ? Number(titleYear)
    : ((asAt ?? filledOn) && partsOf(asAt ?? filledOn ?? '').year) || null;
  return {
    title: title?.trim() ?? null,
    year,
    place: placeIn(title ?? ''),
    team: named.get('所属片组') ?? named.get('片组') ?? named.get('组别') ?? null,
    filledBy: named.get('填报人') ?? named.get('填表人') ?? null,
    filledUnit:
      named.get('填报单位') ??
      named.get('填表单位') ??
      named.get('报送单位') ??
      named.get('制表单位') ??
      null,
    phone: named.get('联系电话') ?? named.get('电话') ?? null,
    filledOn,
    asAt,
    reportedCount: countIn(/共上报[^\d]{0,12}(\d+)\s*个/.exec(whole)),
    newCount: countIn(/新增\s*(\d+)\s*个/.exec(whole)),
    units: unitsIn(plain),
    lines,
  };
}

function namedValues(lines: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of lines) {
    for (const [, key = '', value = ''] of line.matchAll(pair)) {
      if (value.trim() && !values.has(key)) values.set(key, value.trim());
    }
  }
  return values;
}

function unitsIn(lines: readonly string[]): Map<UnitKind, string> {
  const units = new Map<UnitKind, string>();
  for (const line of lines) {
    for (const [, words = ''] of line.matchAll(/单位\s*:\s*([^\s()]+)/g)) {
      for (const word of words.split(/[、,;和]/)) {
        if (!units.has('money') && readUnits(word, 'money').length === 1) units.set('money', word);
        else if (!units.has('landArea') && readUnits(word, 'landArea').length === 1)
          units.set('landArea', word).set('floorArea', word);
      }
    }
  }
  return units;
}

function dayIn(text: string | undefined): DayOrMonth | null {
  const reading = text === undefined ? null : parseDay(text, { kind: 'actual' });
  return reading?.ok ? reading.value : null;
}

function countIn(match: RegExpExecArray | null): number | null {
  return match ? Number(match[1]) : null;
}

const place =
  /^(?:\d{4}年(?:度)?(?:\d{1,2}月(?:份)?)?)?((?:[\u4e00-\u9fff]{1,8}?(?:自治区|经济技术开发区|经济开发区|高新技术产业开发区|高新区|开发区|工业园区|产业园区|园区|盟|市|旗|县|区))+)/;

function placeIn(title: string): string | null {
  return place.exec(title.trim())?.[1] ?? null;
}
