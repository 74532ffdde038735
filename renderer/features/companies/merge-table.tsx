import { Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { Fields } from '#model/field';
import type { FieldState, Likeness, Moved } from '#model/record-merge';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { FactValue } from '../../ui/record/facts.tsx';
import type { RecordValues } from '../../ui/record/record-values.ts';
import { RegionName } from '../../ui/region-name.tsx';
import { countryName } from './country-select.tsx';
import { fieldsOf, isBlank, type Choice, type Compared, type MergeLine, type Side } from './merge-choice.ts';
import { words } from './merge-words.ts';
import { honorsText } from './honors-text.ts';
import type { RecordNoun } from './record-noun.ts';

type Row = Compared['survivor'];

type MergeTableProps = {
  readonly noun: RecordNoun;
  readonly sides: Readonly<Record<Side, Row>>;
  readonly has: Readonly<Record<Side, Moved>>;
  readonly lines: readonly MergeLine[];
  readonly choice: Choice;
  readonly onChoose: (name: string, side: Side) => void;
};

const bothSides = ['left', 'right'] as const;

/** New left, old right; each line says in words how far the two differ, and which value stays. */
export function MergeTable({ noun, sides, has, lines, choice, onChoose }: MergeTableProps) {
  const t = useWords(words);
  return (
    <table className="merge-table">
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          {bothSides.map((side) => (
            <th key={side} scope="col">
              <Text size="sm" fw={600} span>
                {sides[side].name}
              </Text>
              <Text size="xs" c="dimmed" component="div" fw={400}>
                {side === 'left' ? t.newer : t.older}
                {` · ${t.enteredOn} `}
                <InstantText value={sides[side].createdAt} />
              </Text>
            </th>
          ))}
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.name} line={line} noun={noun} sides={sides} choice={choice} onChoose={onChoose} />
        ))}
        <tr>
          <th scope="row">{t.has}</th>
          {bothSides.map((side) => (
            <td key={side}>
              <Has moved={has[side]} />
            </td>
          ))}
          <td>{t.bothKept}</td>
        </tr>
      </tbody>
    </table>
  );
}

type LineProps = Omit<MergeTableProps, 'lines' | 'has'> & { readonly line: MergeLine };

function Line({ line: { name, state, isUnited }, noun, sides, choice, onChoose }: LineProps) {
  const t = useWords(words);
  const say = useLabel();
  const id = useId();
  const fields = fieldsOf[noun];
  const isOpen = state !== 'same' && !isUnited;
  const taken = choice[name] ?? 'right';
  return (
    <tr data-state={state}>
      <th scope="row" id={`${id}-field`}>
        {fields[name] && say(fields[name].label)}
      </th>
      {bothSides.map((side) => (
        <td key={side} data-taken={isOpen && taken === side}>
          {isOpen ? (
            <label className="merge-value">
              <input
                type="radio"
                name={id}
                checked={taken === side}
                aria-labelledby={`${id}-field ${id}-${side}`}
                onChange={() => onChoose(name, side)}
              />
              <span id={`${id}-${side}`}>
                <Value fields={fields} name={name} row={sides[side]} />
              </span>
            </label>
          ) : (
            <Value fields={fields} name={name} row={sides[side]} />
          )}
        </td>
      ))}
      <td className="merge-state">
        <StateWord state={state} />
        {isUnited && state !== 'same' && ` · ${t.bothKept}`}
      </td>
    </tr>
  );
}

const marks: Readonly<Record<FieldState, string>> = { same: '＝', near: '≈', differs: '≠' };

function StateWord({ state }: { readonly state: FieldState }) {
  const t = useWords(words);
  return (
    <span className="merge-mark">
      <span aria-hidden>{marks[state]} </span>
      {t[state]}
    </span>
  );
}

type ValueProps = { readonly fields: Fields; readonly name: string; readonly row: RecordValues };

function Value({ fields, name, row }: ValueProps): ReactNode {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const value = row[name];
  if (isBlank(fields, name, row)) return <span className="merge-empty">{t.empty}</span>;
  if (typeof value === 'string') {
    if (name === 'regionCode' || name === 'hqRegionCode') return <RegionName code={value} />;
    if (name === 'country') return countryName(value, language);
    if (name === 'cardAttachmentId') return t.hasFiles(1);
  }
  if (name === 'honors') return honorsText(value, { say, language });
  return <FactValue fields={fields} name={name} row={row} />;
}

function Has({ moved: { leads, visits, contacts, companies, files } }: { readonly moved: Moved }) {
  const t = useWords(words);
  const between = useLanguage() === 'zh' ? '、' : ', ';
  const said = [
    leads > 0 && t.hasLeads(leads),
    visits > 0 && t.hasVisits(visits),
    contacts > 0 && t.hasContacts(contacts),
    companies > 0 && t.hasCompanies(companies),
    files > 0 && t.hasFiles(files),
  ].filter(Boolean);
  return said.length > 0 ? said.join(between) : <span className="merge-empty">{t.hasNothing}</span>;
}

/** Why the two are thought to be one. */
export function MergeLikeness({ likeness }: { readonly likeness: Likeness | null }) {
  const t = useWords(words);
  const say = useLabel();
  if (!likeness) return null;
  return (
    <Text size="sm">{`${likeness.level} · ${say(likeness.rule)} · ${t.alike(likeness.similarity)}`}</Text>
  );
}
