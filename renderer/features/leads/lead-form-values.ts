// What the lead form holds, and what it sends.
import {
  leadPatch,
  newLead,
  type ContactInput,
  type LeadDetail,
  type NewLead,
  type LeadPatch,
} from '#model/lead-shapes';
import { leadFields } from '#model/lead';
import type { Issue } from '#model/refusal';
import { stageCodes, type Stage } from '#model/stage';
import { isLeadField } from './lead-findings.ts';
import {
  contactDrafts,
  contactInputs,
  investorDrafts,
  investorInputs,
  newInvestor,
  type ContactDraft,
  type InvestorDraft,
} from './part-drafts.ts';
import { parseForm, type FormValues, type Parsed } from './use-draft-form.ts';

/** What a new lead begins with. */
export function emptyLead(): FormValues {
  return {
    stage: 'reserve',
    sourceType: 'unknown',
    isFixedAsset: true,
    isConfidential: false,
    isExcluded: false,
    investors: [newInvestor('principal')],
    contacts: [],
  };
}

/** A stored lead for editing, its parts as drafts. */
export function storedLead(lead: LeadDetail): FormValues {
  return { ...lead, investors: investorDrafts(lead), contacts: contactDrafts(lead) };
}

export function stageOf(values: FormValues): Stage {
  return stageCodes.find((code) => code === values.stage) ?? 'reserve';
}

// The lists below were put into the form by its own editors, or by `storedLead`.
export function investorsOf(values: FormValues): readonly InvestorDraft[] {
  return Array.isArray(values.investors) ? (values.investors as readonly InvestorDraft[]) : [];
}

export function contactsOf(values: FormValues): readonly ContactDraft[] {
  return Array.isArray(values.contacts) ? (values.contacts as readonly ContactDraft[]) : [];
}

const movedElsewhere = ['stage', 'outcome', 'buildStatus', 'reserveKind'];

function isSent(name: string): boolean {
  return isLeadField(name) && !movedElsewhere.includes(name) && !('isDerived' in leadFields[name]);
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

/** The stages whose day can be given beside the fields: signing and landing have fields of their own. */
export const historyStages = ['reserve', 'negotiating'] as const satisfies readonly Stage[];

export function historyName(stage: Stage): string {
  return `enteredOn.${stage}`;
}

/** The input of `leads.create`. */
export function createInput(values: FormValues, separateReason: string | undefined): Parsed<NewLead> {
  const stage = stageOf(values);
  const passed = stageCodes.slice(0, stageCodes.indexOf(stage) + 1);
  const history = historyStages.filter(
    (to) => passed.includes(to) && stage !== 'reserve' && isFilled(values[historyName(to)]),
  );
  const contacts: ContactInput[] = contactInputs(contactsOf(values));
  return parseForm(newLead, {
    ...Object.fromEntries(Object.entries(values).filter(([name, value]) => isSent(name) && isFilled(value))),
    name: values.name ?? undefined,
    stage,
    ...(stage === 'reserve' && isFilled(values.reserveKind) && { reserveKind: values.reserveKind }),
    ...(history.length > 0 && { history: history.map((to) => ({ to, on: values[historyName(to)] })) }),
    investors: investorInputs(investorsOf(values)),
    ...(contacts.length > 0 && { contacts }),
    ...(separateReason && { separateReason }),
  });
}

/** The input of `leads.update`: only what was typed, over the lead that was read. */
export function updateInput(
  lead: LeadDetail,
  typed: FormValues,
  separateReason: string | undefined,
): Parsed<LeadPatch> {
  return parseForm(leadPatch, {
    ...Object.fromEntries(
      Object.entries(typed)
        .filter(([name]) => isSent(name) || name === 'reserveKind')
        .map(([name, value]) => [name, isFilled(value) ? value : null]),
    ),
    id: lead.id,
    rev: lead.rev,
    ...(typed.investors !== undefined && { investors: investorInputs(investorsOf(typed)) }),
    ...(typed.contacts !== undefined && { contacts: contactInputs(contactsOf(typed)) }),
    ...(separateReason && { separateReason }),
  });
}

const figureKinds = ['money', 'count', 'area', 'hundredths', 'decimal', 'day', 'dayOrMonth'];

/** Text that could not be read is marked by its own control, in better words than a schema has. */
export function withoutUnread(issues: readonly Issue[], values: FormValues): Issue[] {
  return issues.filter(({ path: [name] }) => {
    const field = typeof name === 'string' && isLeadField(name) ? leadFields[name] : null;
    return !(field && figureKinds.includes(field.kind) && typeof values[String(name)] === 'string');
  });
}
