import { Table, Tooltip } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Field } from '#model/field';
import { leadFields } from '#model/lead';
import type { PreviewSheet, ReadProblem } from '#model/ledger';
import type { Language } from '../../lib/preferences.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { fieldText } from '../../ui/field-text.ts';
import { importField } from './import-fields.ts';
import { reasonLabel } from './import-sentence.ts';
import type { RowDecision } from './import-store.ts';
import { RowResult } from './row-result.tsx';
import { words } from './words.ts';

type Row = PreviewSheet['rows'][number];

type SheetRowProps = {
  readonly sheet: PreviewSheet;
  readonly row: Row;
  readonly decision: RowDecision['decision'] | null;
  readonly problemAt: ReadonlyMap<string, ReadProblem>;
};

/** One row of the sheet as it is, with what an import makes of it. */
export function SheetRow({ sheet: { name, columns }, row, decision, problemAt }: SheetRowProps) {
  const say = useLabel();
  return (
    <>
      <Table.Tr>
        <Table.Th className="sheet-row-no" scope="row">
          {row.row}
        </Table.Th>
        <Table.Td className="sheet-result">
          <RowResult sheetName={name} row={row} decision={decision} />
        </Table.Td>
        {columns.map(({ column }, index) => {
          const text = row.cells[index] ?? '';
          const problem = problemAt.get(`${column}${row.row}`);
          return problem ? (
            <Table.Td key={column} className="sheet-problem">
              <ProblemCell text={text} reason={say(reasonLabel(problem.reason))} />
            </Table.Td>
          ) : (
            <Table.Td key={column} title={text}>
              <span className="sheet-cell">{text}</span>
            </Table.Td>
          );
        })}
      </Table.Tr>
      {row.changes.length > 0 && (
        <Table.Tr>
          <Table.Td className="sheet-corner" colSpan={2} />
          <Table.Td colSpan={columns.length}>
            <RowChanges changes={row.changes} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

/** Old and new of each field that an update would change. */
function RowChanges({ changes }: Pick<Row, 'changes'>) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  return (
    <ul className="sheet-changes">
      {changes.map(({ field, old, new: next }) => (
        <li key={field}>
          {t.changed(say(importField(field).label))}
          <del>{changeText(field, old, language) || t.empty}</del>{' '}
          <span role="img" aria-label={t.becomes}>
            →
          </span>{' '}
          <ins>{changeText(field, next, language)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** A stored value, which comes as text, in the words of its field. */
function changeText(name: string, text: string, language: Language): string {
  const fields: Readonly<Record<string, Field>> = leadFields;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field || text === '') return text;
  const value = /^-?\d+$/.test(text) && numeric.has(field.kind) ? Number(text) : text;
  return fieldText(field, field.kind === 'flag' ? text === 'true' || text === '1' : value, {
    language,
    withUnit: true,
  });
}

const numeric: ReadonlySet<Field['kind']> = new Set(['money', 'count', 'area', 'hundredths']);

function ProblemCell({ text, reason }: { readonly text: string; readonly reason: string }) {
  const t = useWords(words);
  return (
    <Tooltip label={t.cellProblem(text, reason)}>
      <span className="sheet-cell" tabIndex={0}>
        <IconAlertCircle size={14} aria-label={reason} /> {text}
      </span>
    </Tooltip>
  );
}
