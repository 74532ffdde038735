// What a company’s and a contact’s own pages show: all that was said, where they take part, what was changed.
import { z } from 'zod';
import { company, companyFields } from './company.ts';
import { contact, contactFields } from './contact.ts';
import type { ChannelSet } from './contract.ts';
import { inputShapeOf } from './field.ts';
import { activity } from './activity.ts';
import { fieldChange, leadRow } from './lead-shapes.ts';
import { idOnly, pageOf, paging } from './paging.ts';
import { comparisonOf, keepApart, mergedOf, pairOfIds, repeatedPair, repetition } from './record-merge.ts';
import { visit } from './visit.ts';

const name = z.string().nullable();

/** A visit with the names of whom and what it was about. */
export const saidEntry = z.strictObject({
  ...visit.shape,
  companyName: name,
  leadName: name,
  activityName: name,
  contactNames: z.array(z.string()),
  personNames: z.array(z.string()),
});
export type SaidEntry = z.output<typeof saidEntry>;

export const leadParts = {
  investor: { zh: '投资方', en: 'Investor' },
  localEntity: { zh: '项目公司', en: 'Local entity' },
  referrer: { zh: '引荐', en: 'Referred it' },
  contact: { zh: '联系人', en: 'Contact' },
  primary: { zh: '主要联系人', en: 'Primary contact' },
} as const;
export type LeadPart = keyof typeof leadParts;

/** A lead and what the record is in it. */
const leadLink = z.strictObject({
  ...leadRow.pick({ id: true, name: true, stage: true, outcome: true, amount: true }).shape,
  part: z.enum(Object.keys(leadParts) as LeadPart[]),
});
const activityLink = z.strictObject({
  ...activity.pick({ id: true, name: true, kind: true, startOn: true }).shape,
  visits: z.int(),
});

export const companyTies = {
  parent: { zh: '子公司', en: 'Subsidiary' },
  anchor: { zh: '配套企业', en: 'Supplier' },
  referrer: { zh: '引荐的企业', en: 'Company it referred' },
} as const;

const companyLinks = z.strictObject({
  leads: z.array(leadLink),
  activities: z.array(activityLink),
  /** Companies that name this one as their parent, anchor or referrer. */
  companies: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      tie: z.enum(Object.keys(companyTies) as (keyof typeof companyTies)[]),
    }),
  ),
});
export type CompanyLinks = z.output<typeof companyLinks>;
const contactLinks = z.strictObject({ leads: z.array(leadLink), activities: z.array(activityLink) });
export type ContactLinks = z.output<typeof contactLinks>;

const page = z.strictObject({ ...idOnly.shape, ...paging });
const changesPage = pageOf(fieldChange);
const said = [
  'visit',
  'company',
  'contact',
  'lead',
  'leadInvestor',
  'leadContact',
  'activity',
  'person',
] as const;
const alike = ['company', 'contact', 'duplicateDecision'] as const;
const pairs = z.strictObject({ pairs: z.array(repeatedPair), total: z.int() });
const decided = z.strictObject({ level: z.string() });

const mergeInput = <S extends z.ZodType>(values: S) =>
  z.strictObject({ ...pairOfIds.shape, values: values.optional() });
export const companyMerge = mergeInput(z.strictObject(inputShapeOf(companyFields)));
export type CompanyMerge = z.output<typeof companyMerge>;
export const contactMerge = mergeInput(z.strictObject(inputShapeOf(contactFields)));
export type ContactMerge = z.output<typeof contactMerge>;

export const recordPageChannels = {
  'companies.timeline': { kind: 'read', input: page, output: pageOf(saidEntry), reads: said },
  'contacts.timeline': { kind: 'read', input: page, output: pageOf(saidEntry), reads: said },
  'companies.links': { kind: 'read', input: idOnly, output: companyLinks, reads: said },
  'contacts.links': { kind: 'read', input: idOnly, output: contactLinks, reads: said },
  'companies.changes': { kind: 'read', input: page, output: changesPage, reads: ['company', 'person'] },
  'contacts.changes': { kind: 'read', input: page, output: changesPage, reads: ['contact', 'person'] },
  'companies.duplicates': {
    kind: 'read',
    input: idOnly,
    output: z.array(repetition),
    reads: alike,
  },
  'contacts.duplicates': {
    kind: 'read',
    input: idOnly,
    output: z.array(repetition),
    reads: alike,
  },
  /** Looks through all companies; for a person who asks for it. */
  'companies.allDuplicates': {
    kind: 'read',
    isSlow: true,
    input: z.strictObject({ limit: paging.limit }),
    output: pairs,
    reads: alike,
  },
  'companies.compare': {
    kind: 'read',
    input: pairOfIds,
    output: comparisonOf(company),
    reads: [...said, 'attachment', 'setting'],
  },
  'contacts.compare': {
    kind: 'read',
    input: pairOfIds,
    output: comparisonOf(contact),
    reads: [...said, 'attachment'],
  },
  'companies.merge': {
    kind: 'write',
    input: companyMerge,
    output: mergedOf(company),
    changes: [
      'company',
      'contact',
      'lead',
      'leadInvestor',
      'visit',
      'chain',
      'activityPlan',
      'attachment',
      'savedView',
      'warningAck',
      'duplicateDecision',
    ],
  },
  'contacts.merge': {
    kind: 'write',
    input: contactMerge,
    output: mergedOf(contact),
    changes: ['contact', 'leadContact', 'lead', 'visit', 'attachment', 'warningAck', 'duplicateDecision'],
  },
  'companies.keepApart': { kind: 'write', input: keepApart, output: decided, changes: ['duplicateDecision'] },
  'contacts.keepApart': { kind: 'write', input: keepApart, output: decided, changes: ['duplicateDecision'] },
} as const satisfies ChannelSet;
