// One logged change in words, by the field list of what was changed.
import type { Field, Fields, Label } from '#model/field';
import { companyFields } from '#model/company';
import { contactFields } from '#model/contact';
import { leadFields } from '#model/lead';
import type { FieldChange } from '#model/lead-shapes';
import {
  fundArrivalFields,
  keyProjectFields,
  leadContactFields,
  leadInvestorFields,
  monthProgressFields,
} from '#model/lead-parts';
import { isRefNoun, type RefNoun } from '../../lib/refs.ts';
import { fieldText, type FieldTextOptions } from '../field-text.ts';

type Part = { readonly label: Label; readonly fields: Fields };

const parts: Readonly<Record<string, Part>> = {
  lead: { label: { zh: '项目', en: 'Lead' }, fields: leadFields },
  company: { label: { zh: '企业', en: 'Company' }, fields: companyFields },
  contact: { label: { zh: '联系人', en: 'Contact' }, fields: contactFields },
  leadInvestor: { label: { zh: '投资方', en: 'Investor' }, fields: leadInvestorFields },
  leadContact: { label: { zh: '联系人', en: 'Contact' }, fields: leadContactFields },
  fundArrival: { label: { zh: '到位资金', en: 'Funds' }, fields: fundArrivalFields },
  keyProject: { label: { zh: '重点项目', en: 'Key project' }, fields: keyProjectFields },
  monthProgress: { label: { zh: '月度进展', en: 'Month' }, fields: monthProgressFields },
};

/** What has a history of its own; the rest are parts of a lead. */
const records: readonly string[] = ['lead', 'company', 'contact'];

type ChangeSaid = {
  /** Null for the record itself, whose history this is. */
  readonly part: Label | null;
  readonly label: Label;
  /** A row that came or went, instead of a value. */
  readonly event: 'wasAdded' | 'wasRemoved' | 'wasRestored' | null;
  readonly old: string;
  readonly new: string;
};

/** What a change says; null for a column that no person reads. */
export function changeText(
  { entity, field: name, old, new: now }: FieldChange,
  options: FieldTextOptions,
): ChangeSaid | null {
  const part = parts[entity];
  if (!part) return null;
  const whole = { part: null, label: part.label, old: '', new: '' };
  if (name === 'id') return { ...whole, event: 'wasAdded' };
  if (name === 'deletedAt') return { ...whole, event: now === null ? 'wasRestored' : 'wasRemoved' };
  const field = part.fields[name];
  if (!field || name === 'leadId') return null;
  const text = (value: unknown) => fieldText(field, stored(field, value), { ...options, withUnit: true });
  return {
    part: records.includes(entity) ? null : part.label,
    label: field.label,
    event: null,
    old: text(old),
    new: text(now),
  };
}

/** The log keeps flags as SQLite does. */
function stored(field: Field, value: unknown): unknown {
  return field.kind === 'flag' && typeof value === 'number' ? value !== 0 : value;
}

export type ChangeAct = {
  readonly key: string;
  readonly at: string;
  readonly byName: string | null;
  readonly rows: readonly FieldChange[];
};

/** Changes of one moment by one person belong to one act. */
export function actsOf(rows: readonly FieldChange[]): ChangeAct[] {
  const acts = new Map<string, FieldChange[]>();
  for (const row of rows) {
    const key = `${row.at} ${row.byName ?? ''}`;
    acts.set(key, [...(acts.get(key) ?? []), row]);
  }
  return [...acts].flatMap(([key, members]) => {
    const [first] = members;
    // Newest acts stand first, but within one the order of the fields is the order they were written in.
    return first ? [{ key, at: first.at, byName: first.byName, rows: members.toReversed() }] : [];
  });
}

/** The records whose names the changes print. */
export function refsIn(rows: readonly FieldChange[]): { readonly noun: RefNoun; readonly id: string }[] {
  const found = new Map<string, RefNoun>();
  for (const { entity, field: name, old, new: now } of rows) {
    const field = parts[entity]?.fields[name];
    if (!field || name === 'leadId' || field.kind !== 'ref' || !isRefNoun(field.to)) continue;
    for (const id of [old, now]) if (typeof id === 'string') found.set(id, field.to);
  }
  return [...found].map(([id, noun]) => ({ id, noun }));
}
