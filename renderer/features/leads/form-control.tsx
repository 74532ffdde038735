import type { Attachment } from '#model/attachment';
import type { Field, Fields } from '#model/field';
import { useLabel } from '../../lib/use-words.ts';
import type { ControlProps } from '../../ui/control.tsx';
import { FieldControl } from '../../ui/field-control.tsx';
import { moneyUnit } from '../../ui/field-text.ts';
import { fxAmountOf, fxFields, noAmount } from '../../ui/fx-amount.ts';
import { FxMoneyInput } from '../../ui/fx-money-input.tsx';
import { ChainNodeSelect } from './chain-node-select.tsx';
import { FileSelect } from './file-select.tsx';
import type { FormValues } from './use-draft-form.ts';

export type FormControlProps = Omit<ControlProps, 'label'> & {
  readonly fields: Fields;
  readonly name: string;
  /** The values of the whole form; a control takes its own, and those that belong to it. */
  readonly values: FormValues;
  readonly onChange: (patch: FormValues) => void;
  /** Known once the lead is stored; files hang on it. */
  readonly leadId?: string;
};

/** The control of a field within a form: amounts come with their companions, nodes with their chain, files with their lead. */
export function FormControl({ fields, name, values, onChange, leadId, ...rest }: FormControlProps) {
  const say = useLabel();
  const field = fieldOf(fields, name);
  const label = say(field.label);
  const value = values[name];
  const text = typeof value === 'string' ? value : null;
  const set = (next: unknown) => onChange({ [name]: next });
  if (isFx(fields, name)) {
    return (
      <FxMoneyInput
        {...rest}
        label={label}
        unit={moneyUnit(field)}
        value={fxAmountOf(name, values)}
        onChange={(amount) => onChange(fxFields(name, amount))}
      />
    );
  }
  if (field.to === 'chainNode')
    return <ChainNodeSelect {...rest} label={label} value={text} onChange={set} />;
  if (field.to === 'attachment') {
    return leadId ? (
      <FileSelect {...rest} label={label} kind={fileKind(name)} leadId={leadId} value={text} onChange={set} />
    ) : null;
  }
  return <FieldControl {...rest} field={field} value={value} onChange={set} />;
}

function fieldOf(fields: Fields, name: string): Field {
  const field = fields[name];
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

/** Whether an amount may be in a foreign currency: it then has five companions. */
export function isFx(fields: Fields, name: string): boolean {
  return `${name}Currency` in fields;
}

/** A field and, for an amount that may be foreign, those that belong to it. */
export function withCompanions(fields: Fields, name: string): readonly string[] {
  return isFx(fields, name) ? Object.keys(fxFields(name, noAmount)) : [name];
}

function fileKind(name: string): Attachment['kind'] {
  return name === 'agreementAttachmentId' ? 'agreement' : 'proof';
}
