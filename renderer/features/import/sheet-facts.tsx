import type { PreviewSheet } from '#model/ledger';
import { useFormats } from '../../lib/formats.ts';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { words } from './words.ts';

/** What the lines around the table say: header rows, unit, encoding, team, reporter, day. */
export function SheetFacts({ sheet: { headerRows, unit, encoding, facts, rowCount } }: { readonly sheet: PreviewSheet }) {
  const t = useWords(words);
  const formats = useFormats();
  const language = useLanguage();
  const items: [string, string][] = [
    [t.headerRows, t.headerAt(headerRows.join(language === 'zh' ? '、' : ', '))],
    [t.unit, unit ?? t.unitUnknown],
    ...(encoding === null ? [] : [[t.encoding, encoding] as [string, string]]),
    [t.rowCount, t.rows(formats.number(rowCount))],
    ...facts.map(({ name, value }): [string, string] => [name, value]),
  ];
  return (
    <dl className="sheet-facts" aria-label={t.found}>
      {items.map(([name, value]) => <div key={name}><dt>{name}</dt><dd title={value}>{value}</dd></div>)}
    </dl>
  );
}
