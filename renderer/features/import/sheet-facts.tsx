import type { Label } from '#model/field';
import type { PreviewSheet } from '#model/ledger';
import { useFormats } from '../../lib/formats.ts';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { words } from './words.ts';

/** The facts a reader knows by name; the sheet’s own words stand for themselves. */
const factNames: Readonly<Record<string, Label>> = {
  标题: { zh: '标题', en: 'Title' },
  年份: { zh: '年份', en: 'Year' },
  地区: { zh: '地区', en: 'Place' },
  片组: { zh: '片组', en: 'Team' },
  填报人: { zh: '填报人', en: 'Reporter' },
  填报单位: { zh: '填报单位', en: 'Unit reporting' },
  填报时间: { zh: '填报时间', en: 'Filled in' },
  截至: { zh: '截至', en: 'As at' },
  共上报: { zh: '共上报', en: 'Reported' },
  新增: { zh: '新增', en: 'New' },
};

/** What the lines around the table say: header rows, unit, encoding, team, reporter, day. */
export function SheetFacts({
  sheet: { headerRows, unit, encoding, facts, rowCount },
}: {
  readonly sheet: PreviewSheet;
}) {
  const t = useWords(words);
  const formats = useFormats();
  const language = useLanguage();
  const items: [string, string][] = [
    [t.headerRows, t.headerAt(headerRows.join(language === 'zh' ? '、' : ', '))],
    [t.unit, unit ?? t.unitUnknown],
    ...(encoding === null ? [] : [[t.encoding, encoding] as [string, string]]),
    [t.rowCount, t.rows(formats.number(rowCount))],
    ...facts.map(({ name, value }): [string, string] => [factNames[name]?.[language] ?? name, value]),
  ];
  return (
    <dl className="sheet-facts" aria-label={t.found}>
      {items.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd title={value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
