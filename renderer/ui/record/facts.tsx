import { Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Field, Fields } from '#model/field';
import type { Money } from '#model/money';
import { isRefNoun, refQuery, useRefName, type RefNoun } from '../../lib/refs.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { fieldText, moneyUnit } from '../field-text.ts';
import { fxAmountOf, showFxAmount } from '../fx-amount.ts';
import { MoneyCell } from '../money-cell.tsx';
import { isEmptyValue, type RecordValues } from './record-values.ts';
import { words } from './record-words.ts';
import './record.css';

type FactsProps = {
  readonly fields: Fields;
  readonly row: RecordValues;
  /** Shown even when empty, so that one sees what is missing. */
  readonly names: readonly string[];
  /** Shown once they hold something. */
  readonly moreNames?: readonly string[];
  /** Values that are drawn in a way of their own; null is an empty one. */
  readonly own?: Readonly<Record<string, ReactNode>>;
};

/** A record’s values, each with its name. */
export function Facts({ fields, row, names, moreNames = [], own = {} }: FactsProps) {
  const say = useLabel();
  const filled = moreNames.filter((name) => !isEmptyFact(row[name]) && own[name] !== null);
  return (
    <dl className="record-facts">
      {[...names, ...filled].map((name) => {
        const field = fields[name];
        if (!field) throw new Error(`no field ${name}`);
        const isEmpty = own[name] === undefined ? isEmptyFact(row[name]) : own[name] === null;
        return (
          <div key={name}>
            <dt>{say(field.label)}</dt>
            <dd>
              {isEmpty ? <Unknown /> : (own[name] ?? <FactValue fields={fields} name={name} row={row} />)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function isEmptyFact(value: unknown): boolean {
  return isEmptyValue(value) || value === false;
}

function Unknown() {
  const t = useWords(words);
  return (
    <Text component="span" size="sm" c="dimmed">
      {t.unknown}
    </Text>
  );
}

type FactValueProps = { readonly fields: Fields; readonly name: string; readonly row: RecordValues };

/** One value in words, with the names of what it refers to. */
export function FactValue({ fields, name, row }: FactValueProps) {
  const language = useLanguage();
  const field: Field | undefined = fields[name];
  const value = row[name];
  if (!field) return null;
  if (field.kind === 'ref' && isRefNoun(field.to)) return <RefName noun={field.to} id={String(value)} />;
  if (field.kind === 'refs' && isRefNoun(field.to) && Array.isArray(value))
    return <RefNames noun={field.to} ids={value.map(String)} />;
  if (field.kind === 'money') {
    const said = `${name}Currency` in fields ? fxAmountOf(name, row) : null;
    const asSaid =
      said && (said.text !== null || said.foreign !== null) ? showFxAmount(said, moneyUnit(field)) : null;
    return (
      <>
        <MoneyCell value={value as Money} />
        {asSaid && ` (${asSaid})`}
      </>
    );
  }
  return fieldText(field, value, { language, withUnit: true });
}

/** The name of the record that is referred to; greyed once it lies in the bin. */
export function RefName({ noun, id }: { readonly noun: RefNoun; readonly id: string }) {
  const t = useWords(words);
  const found = useRefName(noun, id);
  if (!found?.isDeleted) return <span title={found?.name}>{found?.name ?? '…'}</span>;
  return (
    <Text component="span" size="sm" c="dimmed">
      {`${found.name} (${t.deleted})`}
    </Text>
  );
}

/** Several names in one line. */
function RefNames({ noun, ids }: { readonly noun: RefNoun; readonly ids: readonly string[] }) {
  const language = useLanguage();
  const found = useQueries({ queries: ids.map((id) => refQuery(noun, id)) });
  return found.map(({ data }) => data?.name ?? '…').join(language === 'zh' ? '、' : ', ');
}
