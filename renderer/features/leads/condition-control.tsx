import { Autocomplete, Select } from '@mantine/core';
import { useState } from 'react';
import { partsOf } from '#model/day';
import type { LeadFilter } from '#model/lead-shapes';
import type { Money } from '#model/money';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { FlagInput } from '../../ui/flag-input.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import { RegionSelect } from '../../ui/region-select.tsx';
import { conditions, type Condition, type ConditionName } from './lead-conditions.ts';
import { words } from './leads-words.ts';

type ConditionControlProps = {
  readonly name: ConditionName;
  readonly filter: LeadFilter;
  readonly onChange: (part: LeadFilter) => void;
  readonly hasFocus?: boolean;
};

/** Chooses one condition; it holds as soon as it is chosen. */
export function ConditionControl({ name, filter, onChange, hasFocus = false }: ConditionControlProps) {
  const say = useLabel();
  // The table of conditions is read by kind here, each kind with the keys it is declared with.
  const condition: Condition = conditions[name];
  const [key] = condition.keys;
  const value = key === undefined ? undefined : filter[key];
  const set = (next: unknown) => key !== undefined && onChange({ [key]: next ?? undefined });
  const control = { label: say(condition.label), hasFocus };
  const text = typeof value === 'string' ? value : null;
  switch (condition.kind) {
    case 'choice':
      return <ChoiceSelect {...control} choices={condition.choices} value={text} onChange={set} />;
    case 'ref':
      return <RefSelect {...control} noun={condition.noun} value={text} onChange={set} />;
    case 'region':
      return <RegionSelect {...control} value={text} onChange={set} />;
    case 'unit':
      return (
        <UnitInput {...control} value={text ?? ''} onChange={(unit) => set(unit === '' ? null : unit)} />
      );
    case 'year':
      return <YearSelect {...control} value={typeof value === 'number' ? value : null} onChange={set} />;
    case 'flag':
      return (
        <FlagInput label={control.label} value={value === true} onChange={(isOn) => set(isOn || null)} />
      );
    case 'amount':
      return <AmountRange filter={filter} onChange={onChange} hasFocus={hasFocus} />;
    case 'text':
      return null;
  }
}

type ControlOf<Value> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly hasFocus: boolean;
};

/** Responsible units are text; those of our own people are offered. */
function UnitInput({ label, value, onChange, hasFocus }: ControlOf<string>) {
  const { value: people } = useRead('people.list', { limit: 1000 });
  const units = [...new Set((people?.rows ?? []).flatMap(({ unit }) => unit ?? []))];
  return (
    <Autocomplete
      label={label}
      data={units}
      value={value}
      onChange={onChange}
      data-autofocus={hasFocus || undefined}
      maxDropdownHeight={240}
    />
  );
}

const yearsOffered = 6;

function YearSelect({ label, value, onChange, hasFocus }: ControlOf<number | null>) {
  const t = useWords(words);
  const { today } = useFormats();
  const newest = partsOf(today).year + 1;
  const years = new Set(Array.from({ length: yearsOffered }, (_, index) => newest - index));
  if (value !== null) years.add(value);
  return (
    <Select<string>
      label={label}
      clearable
      clearButtonProps={{ 'aria-label': t.clear }}
      data-autofocus={hasFocus || undefined}
      data={[...years].map(String)}
      value={value === null ? null : String(value)}
      onChange={(year) => onChange(year === null ? null : Number(year))}
    />
  );
}

type AmountRangeProps = Pick<ConditionControlProps, 'filter' | 'onChange'> & { readonly hasFocus: boolean };

function AmountRange({ filter, onChange, hasFocus }: AmountRangeProps) {
  const t = useWords(words);
  return (
    <div className="leads-amounts">
      <AmountBound
        label={t.minAmount}
        value={filter.minAmount}
        hasFocus={hasFocus}
        onChange={(minAmount) => onChange({ minAmount })}
      />
      <AmountBound
        label={t.maxAmount}
        value={filter.maxAmount}
        hasFocus={false}
        onChange={(maxAmount) => onChange({ maxAmount })}
      />
    </div>
  );
}

type AmountBoundProps = {
  readonly label: string;
  readonly value: Money | undefined;
  readonly onChange: (value: Money | undefined) => void;
  readonly hasFocus: boolean;
};

/** Text that is no amount yet narrows nothing, and stays in the field. */
function AmountBound({ label, value, onChange, hasFocus }: AmountBoundProps) {
  const [draft, setDraft] = useState<Money | string | null>(value ?? null);
  const shown = typeof draft === 'string' ? draft : (value ?? null);
  return (
    <MoneyInput
      label={label}
      unit="亿元"
      value={shown}
      hasFocus={hasFocus}
      onChange={(next) => {
        setDraft(next);
        if (typeof next !== 'string') onChange(next ?? undefined);
      }}
    />
  );
}
