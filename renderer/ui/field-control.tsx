import type { Choices, Field } from '#model/field';
import type { Money } from '#model/money';
import { isMakeable, isRefNoun, type RefNoun } from '../lib/refs.ts';
import { useLabel } from '../lib/use-words.ts';
import { ChoiceSelect, ChoicesSelect } from './choice-select.tsx';
import type { ControlProps } from './control.tsx';
import { DayInput } from './day-input.tsx';
import { DecimalInput } from './decimal-input.tsx';
import { isNeeded, isParagraph } from './field-schema.ts';
import { moneyUnit } from './field-text.ts';
import { FlagInput } from './flag-input.tsx';
import { InstantInput } from './instant-input.tsx';
import { MoneyInput } from './money-input.tsx';
import { QuantityInput, quantityUnit } from './quantity-input.tsx';
import { RefSelect } from './ref-select.tsx';
import { RefsSelect } from './refs-select.tsx';
import { TextField, TextList } from './text-field.tsx';

export type FieldControlProps = Omit<ControlProps, 'label'> & {
  readonly field: Field;
  /** The draft’s value: a stored value, or text that could not be read as one. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Another label than the field’s own. */
  readonly label?: string;
};

/**
 * The control of a field, whatever its kind. It takes what `form.getInputProps(name)` gives.
 * Fields of kind `json` differ too much from each other: each has a control of its own beside its form.
 */
export function FieldControl({ field, value, onChange, ...rest }: FieldControlProps) {
  const say = useLabel();
  const control: ControlProps = {
    isRequired: isNeeded(field),
    ...rest,
    label: rest.label ?? say(field.label),
  };
  const text = typeof value === 'string' ? value : null;
  const figure = typeof value === 'number' ? value : text;
  const list: string[] = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  const common = { ...control, onChange };
  switch (field.kind) {
    case 'text':
      return <TextField {...common} value={text} isLong={isParagraph(field)} />;
    case 'texts':
      return <TextList {...common} value={list} />;
    case 'choice':
      return <ChoiceSelect {...common} choices={choicesOf(field)} value={text} />;
    case 'choices':
      return <ChoicesSelect {...common} choices={choicesOf(field)} value={list} />;
    case 'flag':
      return <FlagInput {...common} value={value === true} />;
    case 'money':
      // A number in a money field came from the store or from `parseMoney`.
      return <MoneyInput {...common} value={figure as Money | string | null} unit={moneyUnit(field)} />;
    case 'count':
    case 'area':
      return <QuantityInput {...common} value={figure} {...unitOf(field)} />;
    case 'hundredths':
      return (
        <QuantityInput {...common} value={figure} {...unitOf(field)} isRatio={field.unit === undefined} />
      );
    case 'decimal':
      return <DecimalInput {...common} value={text} schema={field.schema} />;
    case 'day':
    case 'dayOrMonth':
      return <DayInput {...common} value={text} allowsMonth={field.kind === 'dayOrMonth'} />;
    case 'instant':
      return <InstantInput {...common} value={text} />;
    case 'ref':
      return <RefField {...common} noun={refNoun(field)} value={text} />;
    case 'refs':
      return <RefsSelect {...common} noun={refNoun(field)} value={list} />;
    case 'json':
      throw new Error(`no common control for the json field “${field.label.en}”`);
    default:
      return assertNever(field.kind);
  }
}

type RefFieldProps = ControlProps & {
  readonly noun: RefNoun;
  readonly value: string | null;
  readonly onChange: (value: unknown) => void;
};

function RefField({ noun, onChange, ...props }: RefFieldProps) {
  return <RefSelect {...props} noun={noun} canCreate={isMakeable(noun)} onChange={(id) => onChange(id)} />;
}

function choicesOf({ choices, label }: Field): Choices {
  if (!choices) throw new Error(`the field “${label.en}” has no choices`);
  return choices;
}

function refNoun({ to, label }: Field): RefNoun {
  if (!isRefNoun(to)) throw new Error(`the field “${label.en}” refers to what can’t be searched for`);
  return to;
}

function unitOf({ unit }: Field) {
  const quantity = quantityUnit(unit);
  return quantity ? { unit: quantity } : {};
}

function assertNever(kind: never): never {
  throw new Error(`unknown kind of field: ${String(kind)}`);
}
