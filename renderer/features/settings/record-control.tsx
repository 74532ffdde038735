import type { ReactNode } from 'react';
import type { Fields } from '#model/field';
import { useLabel } from '../../lib/use-words.ts';
import type { ControlProps } from '../../ui/control.tsx';
import { FieldControl } from '../../ui/field-control.tsx';
import { moneyUnit } from '../../ui/field-text.ts';
import { fxAmountOf, fxFields } from '../../ui/fx-amount.ts';
import { FxMoneyInput } from '../../ui/fx-money-input.tsx';
import type { RecordValues } from './record-values.ts';

/** A field’s place in a form, for a control of its own. */
export type FieldSlot = {
  readonly name: string;
  readonly control: ControlProps;
  readonly values: RecordValues;
  readonly onChange: (patch: RecordValues) => void;
  /** What is wrong at a path within the field, such as `destinations.0.text`. */
  readonly errorOf: (path: string) => string | undefined;
};

/** Controls by field name, in place of the ones that follow from a field’s kind. */
export type OwnControls = Readonly<Record<string, (slot: FieldSlot) => ReactNode>>;

type RecordControlProps = Omit<FieldSlot, 'control'> & {
  readonly fields: Fields;
  readonly own: OwnControls;
  readonly control: Omit<ControlProps, 'label'>;
};

/** The control of a field within a form; an amount that may be foreign comes with its companions. */
export function RecordControl({ fields, own, name, values, onChange, errorOf, ...rest }: RecordControlProps) {
  const say = useLabel();
  const field = fields[name];
  if (!field) throw new Error(`no field ${name}`);
  const control = { ...rest.control, label: say(field.label) };
  const draw = own[name];
  if (draw) return draw({ name, control, values, onChange, errorOf });
  if (`${name}Currency` in fields) {
    return (
      <FxMoneyInput
        {...control}
        unit={moneyUnit(field)}
        value={fxAmountOf(name, values)}
        onChange={(amount) => onChange(fxFields(name, amount))}
      />
    );
  }
  return (
    <FieldControl
      {...control}
      field={field}
      value={values[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}
