import { memo } from 'react';
import { leadFields, type LeadField } from '#model/lead';
import { useLabel } from '../../lib/use-words.ts';
import type { ControlProps } from '../../ui/control.tsx';
import { FieldControl } from '../../ui/field-control.tsx';
import { moneyUnit } from '../../ui/field-text.ts';
import { fxAmountOf, fxFields } from '../../ui/fx-amount.ts';
import { FxMoneyInput } from '../../ui/fx-money-input.tsx';
import { ChainNodeSelect } from './chain-node-select.tsx';
import { FileSelect } from './file-select.tsx';
import { isFxName, withCompanions } from './fx-names.ts';
import type { FormValues } from './use-draft-form.ts';

export type LeadControlProps = Omit<ControlProps, 'label'> & {
  readonly name: LeadField;
  /** The values of the whole form; a control takes its own, and those that belong to it. */
  readonly values: FormValues;
  readonly onChange: (patch: FormValues) => void;
  /** Known once the lead is stored; files hang on it. */
  readonly leadId?: string;
};

/** The control of a lead’s field. */
export const LeadControl = memo(function LeadControl({ name, values, onChange, leadId, ...rest }: LeadControlProps) {
  const say = useLabel();
  const field = leadFields[name];
  const label = say(field.label);
  const value = values[name];
  const text = typeof value === 'string' ? value : null;
  const set = (next: unknown) => onChange({ [name]: next });
  if (isFxName(name)) {
    return (
      <FxMoneyInput
        {...rest} label={label} unit={moneyUnit(field)} value={fxAmountOf(name, values)}
        onChange={(amount) => onChange(fxFields(name, amount))}
      />
    );
  }
  if (name === 'chainNodeId') return <ChainNodeSelect {...rest} label={label} value={text} onChange={set} />;
  if (name === 'agreementAttachmentId') return leadId ? <FileSelect {...rest} kind="agreement" label={label} leadId={leadId} value={text} onChange={set} /> : null;
  return <FieldControl {...rest} field={field} value={value} onChange={set} />;
}, isSameControl);

/** A form has forty controls and one is typed in: the others need not be drawn again. */
function isSameControl(before: LeadControlProps, after: LeadControlProps): boolean {
  const { values: old, ...oldRest } = before;
  const { values, ...rest } = after;
  return isShallowEqual(oldRest, rest) && withCompanions(after.name).every((name) => Object.is(old[name], values[name]));
}

function isShallowEqual(a: object, b: object): boolean {
  const entries = Object.entries(a);
  const other = new Map<string, unknown>(Object.entries(b));
  return entries.length === other.size && entries.every(([name, value]) => other.has(name) && Object.is(other.get(name), value));
}
