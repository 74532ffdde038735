// What stands in the form of a card, as typed; and the card it makes.
import type { Card, NewCard } from '#model/card';
import { moneyText, type MoneyUnit } from '#model/money';
import type { ScanFieldName } from '#model/photo';
import type { interests } from '#model/visit';
import type { Language } from '../../lib/preferences.ts';
import type { DraftValue } from '../../lib/use-draft.ts';
import type { AcceptedFields, HeldFields } from '../../ui/card-capture/accepting.ts';
import { fxAmountOf, noAmount, readFxAmount, showFxAmount } from '../../ui/fx-amount.ts';

export type Interest = keyof typeof interests;

/** What is added to the person beyond the six inputs; plain lists, as a draft holds them. */
export const moreNames = ['dept', 'phones', 'emails', 'wechat'] as const;
export type CardMore = { readonly [Name in (typeof moreNames)[number]]: string[] };
const noMore: CardMore = { dept: [], phones: [], emails: [], wechat: [] };

export type CardValues = {
  readonly company: string;
  readonly companyId: string | null;
  readonly name: string;
  readonly contactId: string | null;
  readonly title: string;
  readonly mobile: string;
  readonly chain: string;
  readonly chainId: string | null;
  readonly amount: string;
  readonly summary: string;
  readonly interest: Interest | null;
  readonly more: CardMore;
  /** What the photos of this card are kept under until it is saved. */
  readonly photoKey: string;
};

export const amountUnit: MoneyUnit = '亿元';

const newPhotoKey = () => `expo-photo:${crypto.randomUUID()}`;

const emptyFields = {
  company: '',
  companyId: null,
  name: '',
  contactId: null,
  title: '',
  mobile: '',
  chain: '',
  chainId: null,
  amount: '',
  summary: '',
  interest: null,
  more: noMore,
} satisfies Partial<CardValues>;

/** The next card: each has its own photos, however late they come. */
export const newValues = (): CardValues => ({ ...emptyFields, photoKey: newPhotoKey() });

/** A draft is whatever was kept; what is missing in it is empty. */
export function valuesOfDraft(kept: DraftValue): CardValues | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const text = (name: string) => (typeof kept[name] === 'string' ? kept[name] : '');
  const { interest } = kept;
  return {
    company: text('company'),
    companyId: text('companyId') || null,
    name: text('name'),
    contactId: text('contactId') || null,
    title: text('title'),
    mobile: text('mobile'),
    chain: text('chain'),
    chainId: text('chainId') || null,
    amount: text('amount'),
    summary: text('summary'),
    interest: interest === 'high' || interest === 'medium' || interest === 'low' ? interest : null,
    more: moreOfDraft(kept['more']),
    photoKey: text('photoKey') || newPhotoKey(),
  };
}

function moreOfDraft(kept: DraftValue | undefined): CardMore {
  const lists = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};
  const textsIn = (list: DraftValue | undefined) =>
    (Array.isArray(list) ? list : []).filter((one) => typeof one === 'string');
  return {
    dept: textsIn(lists['dept']),
    phones: textsIn(lists['phones']),
    emails: textsIn(lists['emails']),
    wechat: textsIn(lists['wechat']),
  };
}

export function valuesOfCard(card: Card): CardValues {
  return {
    company: card.companyName ?? card.companyText ?? '',
    companyId: card.companyId,
    name: card.name ?? '',
    contactId: card.contactId,
    title: card.title ?? '',
    mobile: card.mobiles.join(' '),
    chain: card.chainName ?? '',
    chainId: card.chainId,
    amount: showFxAmount(fxAmountOf('heardInvestment', card), amountUnit),
    summary: card.summary ?? '',
    interest: card.interest,
    more: noMore,
    photoKey: newPhotoKey(),
  };
}

/** The amount as it is read, with its unit: the field’s own unit stands beside the field alone. */
export function amountSaid(card: Card, language: Language): string {
  return card.heardInvestment === null
    ? valuesOfCard(card).amount
    : moneyText(card.heardInvestment, language);
}

export const mobilesOf = (typed: string) => typed.split(/[,，、;；\s]+/).filter(Boolean);

const orNull = (text: string) => text.trim() || null;

/** What is sent; an amount that can’t be read is kept as it was typed. */
export function inputOf(values: CardValues): Omit<NewCard, 'activityId'> {
  const reading = readFxAmount(values.amount, amountUnit, noAmount);
  const known = reading.ok ? reading.value : { ...noAmount, text: values.amount.trim().slice(0, 200) };
  return {
    companyId: values.companyId,
    // The words of a card that was linked later stay as they were typed.
    ...(values.companyId === null && { companyText: orNull(values.company) }),
    contactId: values.contactId,
    name: orNull(values.name),
    title: orNull(values.title),
    mobiles: mobilesOf(values.mobile),
    chainId: values.chainId,
    ...(values.chainId === null && values.chain.trim() && { chainText: values.chain }),
    heardInvestment: typeof known.amount === 'number' ? known.amount : null,
    heardInvestmentCurrency: known.currency,
    heardInvestmentForeign: known.foreign,
    heardInvestmentRate: known.rate,
    heardInvestmentRateOn: known.rateOn,
    heardInvestmentText: known.text,
    summary: orNull(values.summary),
    interest: values.interest,
    photoKey: values.photoKey,
    ...moreInputOf(values.more),
  };
}

function moreInputOf({ dept: [dept], phones, emails, wechat }: CardMore) {
  return {
    ...(dept !== undefined && { dept }),
    ...(phones.length > 0 && { phones }),
    ...(emails.length > 0 && { emails }),
    ...(wechat.length > 0 && { wechat }),
  };
}

/** What can be filled in from a card’s photo. */
export const scanned = [
  'company',
  'name',
  'title',
  'mobiles',
  ...moreNames,
] as const satisfies readonly ScanFieldName[];

const lineOf = (text: string) => (text.trim() === '' ? [] : [text.trim()]);

export function heldIn(values: CardValues): HeldFields {
  return {
    company: lineOf(values.company),
    name: lineOf(values.name),
    title: lineOf(values.title),
    mobiles: mobilesOf(values.mobile),
    ...values.more,
  };
}

/** What was accepted, as the form takes it. A new card with another name means somebody else; a correction does not. */
export function filledCard(
  values: CardValues,
  { company, name, title, mobiles, ...others }: AcceptedFields,
  isCorrection: boolean,
): Partial<CardValues> {
  const [firm, person, post] = [company?.[0], name?.[0], title?.[0]];
  return {
    ...(firm !== undefined && { company: firm, companyId: null }),
    ...(person !== undefined && { name: person, ...(!isCorrection && { contactId: null }) }),
    ...(post !== undefined && { title: post }),
    ...(mobiles && {
      mobile: [...mobilesOf(values.mobile), ...mobiles.map((one) => one.replace(/\s/g, ''))].join(' '),
    }),
    more: {
      dept: [...(others.dept ?? values.more.dept)],
      phones: [...values.more.phones, ...(others.phones ?? [])],
      emails: [...values.more.emails, ...(others.emails ?? [])],
      wechat: [...values.more.wechat, ...(others.wechat ?? [])],
    },
  };
}

/** What people call it: the firm and the name. */
export const titleOf = ({ company, name }: Pick<CardValues, 'company' | 'name'>, nameless: string) =>
  [company.trim(), name.trim()].filter(Boolean).join(' ') || nameless;
