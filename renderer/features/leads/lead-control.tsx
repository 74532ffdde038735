import { memo } from 'react';
import { leadFields, type LeadField } from '#model/lead';
import { FormControl, withCompanions, type FormControlProps } from './form-control.tsx';

type LeadControlProps = Omit<FormControlProps, 'fields' | 'name'> & { readonly name: LeadField };

/** The control of a lead’s field. A form has forty and one is typed in: the others are not drawn again. */
export const LeadControl = memo(function LeadControl(props: LeadControlProps) {
  return <FormControl fields={leadFields} {...props} />;
}, isSameControl);

function isSameControl(before: LeadControlProps, after: LeadControlProps): boolean {
  const { values: old, ...oldRest } = before;
  const { values, ...rest } = after;
  return (
    isShallowEqual(oldRest, rest) &&
    withCompanions(leadFields, after.name).every((name) => Object.is(old[name], values[name]))
  );
}

function isShallowEqual(a: object, b: object): boolean {
  const entries = Object.entries(a);
  const other = new Map<string, unknown>(Object.entries(b));
  return (
    entries.length === other.size &&
    entries.every(([name, value]) => other.has(name) && Object.is(other.get(name), value))
  );
}
