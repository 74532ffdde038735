// A card of expo mode: one act that adds a booth visit and, where there is a name, the person met.
import { z } from 'zod';
import { contactFields } from './contact.ts';
import { instant } from './day.ts';
import { inputShapeOf, ref, shapeOf, text, type Fields } from './field.ts';
import { idOnly, nothing, paging } from './paging.ts';
import { issueOf, type Issue } from './refusal.ts';
import { visitFields } from './visit.ts';

/** The six inputs of the stand (handbook 1): firm, name, title, mobile, what they want, how keen they are. */
export const cardFields = {
  companyId: visitFields.companyId,
  companyText: { ...visitFields.companyText, label: { zh: '单位', en: 'Company' } },
  contactId: ref('联系人', 'Contact', 'contact'),
  name: text('姓名', 'Name', 50),
  title: contactFields.title,
  mobiles: contactFields.mobiles,
  chainId: visitFields.chainId,
  heardInvestment: visitFields.heardInvestment,
  heardInvestmentCurrency: visitFields.heardInvestmentCurrency,
  heardInvestmentForeign: visitFields.heardInvestmentForeign,
  heardInvestmentRate: visitFields.heardInvestmentRate,
  heardInvestmentRateOn: visitFields.heardInvestmentRateOn,
  heardInvestmentText: visitFields.heardInvestmentText,
  summary: { ...visitFields.summary, label: { zh: '意向', en: 'What they want' } },
  interest: { ...visitFields.interest, label: { zh: '热度', en: 'Interest' } },
} as const satisfies Fields;

const { dept, phones, emails, wechat } = contactFields;
/** What a photo or a code says beyond the six inputs; it is added to the person. */
export const cardMoreFields = { dept, phones, emails, wechat } as const satisfies Fields;

/** Its id is the visit’s. */
export const card = z.strictObject({
  ...shapeOf(cardFields),
  id: z.string(),
  activityId: z.string(),
  at: instant,
  leadId: z.string().nullable(),
  companyName: z.string().nullable(),
  chainName: z.string().nullable(),
  photoId: z.string().nullable(),
});
export type Card = z.output<typeof card>;

const typed = {
  ...inputShapeOf(cardFields),
  ...inputShapeOf(cardMoreFields),
  /** A chain by its name or pinyin; one that is not known is kept in the words of the card. */
  chainText: z.string().trim().max(100).optional(),
  /** The draft of this key is forgotten in the same transaction. */
  draftKey: z.string().min(1).max(100).optional(),
  /** The photos that were taken for the draft of this name become the card’s. */
  photoKey: z.string().min(1).max(60).optional(),
};
export const newCard = z.strictObject({ ...typed, activityId: z.string() });
export type NewCard = z.output<typeof newCard>;
export const cardPatch = z.strictObject({ ...typed, id: z.string() });
export type CardPatch = z.output<typeof cardPatch>;

/** Nothing is required but a firm or a name. */
export function cardIssues({
  companyId,
  companyText,
  name,
}: Pick<Card, 'companyId' | 'companyText' | 'name'>): Issue[] {
  if (companyId || companyText?.trim() || name?.trim()) return [];
  return [issueOf('companyText', '请填单位或姓名中的一项', 'Give the company or the name')];
}

/** A firm, a person or a chain offered while one types. */
export const suggestion = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** A person’s title. */
  title: z.string().nullable(),
  mobiles: z.array(z.string()),
  companyId: z.string().nullable(),
  companyName: z.string().nullable(),
});
export type Suggestion = z.output<typeof suggestion>;

export const suggestQuery = z.strictObject({
  noun: z.enum(['company', 'contact', 'chain']),
  text: z.string().max(100),
  /** People of this firm come first; with no text, they alone. */
  companyId: z.string().nullable().optional(),
});
export type SuggestQuery = z.output<typeof suggestQuery>;

const label = z.strictObject({ zh: z.string(), en: z.string() });

/** A record that the card may repeat (handbook 5.2). */
export const hint = z.strictObject({
  noun: z.enum(['company', 'contact']),
  id: z.string(),
  name: z.string(),
  /** A person’s firm and title, a firm’s former names. */
  detail: z.string().nullable(),
  level: z.enum(['L1', 'L2', 'L3', 'L4']),
  rule: label,
  similarity: z.int(),
});
export type Hint = z.output<typeof hint>;

export const hintQuery = z.strictObject({
  companyId: z.string().nullable().optional(),
  companyText: z.string().max(100).nullable().optional(),
  contactId: z.string().nullable().optional(),
  name: z.string().max(50).nullable().optional(),
  mobiles: z.array(z.string().max(40)).max(20).optional(),
  /** A saved card, whose own contact and decided pairs are no hints. */
  cardId: z.string().optional(),
});
export type HintQuery = z.output<typeof hintQuery>;

/** A card that still waits to be put in order, and what it looks like. */
export const untidyCard = z.strictObject({ card, hints: z.array(hint) });
export type UntidyCard = z.output<typeof untidyCard>;

export const cardLeadInput = z.strictObject({
  id: z.string(),
  /** By default the firm with 意向项目. */
  name: z.string().trim().min(1).max(100).optional(),
});

const shown = ['visit', 'contact', 'company', 'chain', 'attachment'] as const;
const written = ['visit', 'contact', 'lead', 'attachment'] as const;

export const cardChannels = {
  'cards.save': { kind: 'write', input: newCard, output: card, changes: [...written, 'draft'] },
  'cards.update': { kind: 'write', input: cardPatch, output: card, changes: [...written, 'draft'] },
  'cards.remove': { kind: 'write', input: idOnly, output: card, changes: written },
  /** The newest cards first, with how many there are in all and how many are of today. */
  'cards.list': {
    kind: 'read',
    input: z.strictObject({ ...paging, limit: paging.limit.default(10), activityId: z.string() }),
    output: z.strictObject({ rows: z.array(card), total: z.int(), today: z.int() }),
    reads: shown,
  },
  'cards.suggest': { kind: 'read', input: suggestQuery, output: z.array(suggestion), reads: shown },
  'cards.hints': {
    kind: 'read',
    input: hintQuery,
    output: z.array(hint),
    reads: [...shown, 'duplicateDecision'],
  },
  /** For the evening: the firm is still text, or somebody looks like one we know. */
  'cards.untidy': {
    kind: 'read',
    input: z.strictObject({ activityId: z.string(), limit: z.int().min(1).max(200).default(30) }),
    output: z.strictObject({ rows: z.array(untidyCard), left: z.int() }),
    reads: [...shown, 'duplicateDecision'],
    isSlow: true,
  },
  /** Gives the card, and the others of its event with the same firm, a company: an existing one, or one made of the text. */
  'cards.linkCompany': {
    kind: 'write',
    input: z.strictObject({ id: z.string(), companyId: z.string().nullable() }),
    output: z.strictObject({ companyId: z.string(), name: z.string(), cards: z.int() }),
    changes: [...written, 'company', 'duplicateDecision'],
  },
  /** The person on the card is one we know: what the card adds goes there. */
  'cards.linkContact': {
    kind: 'write',
    input: z.strictObject({ id: z.string(), contactId: z.string() }),
    output: card,
    changes: written,
  },
  /** The two are not the same; remembered, so that the pair is not offered again. */
  'cards.keepApart': {
    kind: 'write',
    input: z.strictObject({ id: z.string(), noun: z.enum(['company', 'contact']), otherId: z.string() }),
    output: nothing,
    changes: ['duplicateDecision'],
  },
  /** A reserve lead out of the card, with its event as source. */
  'cards.startLead': {
    kind: 'write',
    input: cardLeadInput,
    output: z.strictObject({ id: z.string(), name: z.string() }),
    changes: [
      'visit',
      'chainNode',
      'lead',
      'company',
      'contact',
      'leadInvestor',
      'leadContact',
      'stageChange',
      'duplicateDecision',
    ],
  },
} as const;
