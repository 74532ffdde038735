// Cards of expo mode: a booth visit and the person met, written and corrected as one.
import { cardIssues, type Card, type CardPatch, type NewCard } from '#model/card';
import { invalid, Refusal } from '#model/refusal';
import type { Visit } from '#model/visit';
import type { Reader } from '../connection.ts';
import { plainText } from '../names/chinese.ts';
import { findRow, findRows } from '../rows.ts';
import { activityTable, chainTable, companyTable, contactTable, visitTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { addMore, moreInWords } from './card-more.ts';
import { cardPhotoOf, givePhotos } from './card-photo.ts';
import { chainsLike } from './card-suggest.ts';
import { clearDraft } from './drafts.ts';
import { changeRow } from './plain-nouns.ts';
import { createVisit, visits } from './visits.ts';

/** A visit of a stand as the card it was typed as. */
export function cardOf(reader: Reader, visit: Visit): Card {
  const [contactId = null] = visit.contactIds;
  const person = contactId === null ? undefined : findRow(reader, contactTable, contactId);
  return {
    id: visit.id,
    activityId: visit.activityId ?? '',
    at: visit.happenedAt,
    leadId: visit.leadId,
    companyId: visit.companyId,
    companyText: visit.companyText,
    companyName: visit.companyId ? (findRow(reader, companyTable, visit.companyId)?.name ?? null) : null,
    contactId,
    name: person?.name ?? null,
    title: person?.title ?? null,
    mobiles: person?.mobiles ?? [],
    chainId: visit.chainId,
    chainName: visit.chainId ? (findRow(reader, chainTable, visit.chainId)?.name ?? null) : null,
    heardInvestment: visit.heardInvestment,
    heardInvestmentCurrency: visit.heardInvestmentCurrency,
    heardInvestmentForeign: visit.heardInvestmentForeign,
    heardInvestmentRate: visit.heardInvestmentRate,
    heardInvestmentRateOn: visit.heardInvestmentRateOn,
    heardInvestmentText: visit.heardInvestmentText,
    summary: visit.summary,
    interest: visit.interest,
    photoId: cardPhotoOf(reader, visit.id),
  };
}

/** What people call a card. */
export const cardTitle = ({ companyName, companyText, name }: Card) =>
  [companyName ?? companyText, name].filter(Boolean).join(' ');

export function getCard(reader: Reader, id: string): { visit: Visit; card: Card } {
  const visit = findRow(reader, visitTable, id);
  if (!visit || visit.mode !== 'booth' || visit.activityId === null) throw new Refusal('not-found');
  return { visit, card: cardOf(reader, visit) };
}

type Chained = Pick<NewCard, 'chainId' | 'chainText' | 'summary'>;

/** The chain that was typed; a name nobody knows stays readable in what was said. */
function withChain<T extends Chained>(reader: Reader, { chainText, ...fields }: T): Omit<T, 'chainText'> {
  if (!chainText || fields.chainId) return fields;
  const [chain] = chainsLike(reader, plainText(chainText).toLowerCase());
  if (chain) return { ...fields, chainId: chain.id };
  const summary = [`意向产业链：${chainText}`, fields.summary].filter(Boolean).join('\n');
  return { ...fields, summary };
}

export function saveCard(w: Writer, { activityId, draftKey, photoKey, ...fields }: NewCard): Card {
  const { dept, phones, emails, wechat, ...typed } = withChain(w, fields);
  const { contactId = null, name = null, title, mobiles, ...said } = typed;
  const more = { dept, phones, emails, wechat };
  const { companyId = null, companyText = null } = said;
  const issues = cardIssues({ companyId, companyText, name });
  if (issues.length > 0) throw invalid(issues);
  const activity = findRow(w, activityTable, activityId);
  if (!activity || activity.deletedAt !== null) throw new Refusal('not-found');
  const personId = name?.trim()
    ? saveContact(w, { contactId, name, title, mobiles, companyId, companyText, activityId })
    : null;
  if (personId !== null) addMore(w, personId, more);
  const inWords = personId === null ? moreInWords(more) : '';
  const visit = createVisit(w, {
    ...said,
    ...(inWords && { summary: [said.summary, inWords].filter(Boolean).join('\n') }),
    mode: 'booth',
    activityId,
    contactIds: personId === null ? [] : [personId],
  });
  givePhotos(w, { visitId: visit.id, photoKey, personId });
  return done(w, { visit, draftKey, verb: { zh: '录入名片', en: 'Add card' } });
}

type Met = Pick<NewCard, 'contactId' | 'title' | 'mobiles' | 'companyId' | 'companyText'> & {
  readonly name: string;
  readonly activityId: string;
};

/** Adds the person met; to one who was picked, what the card says is added and nothing is taken away. */
function saveContact(w: Writer, { contactId, ...met }: Met): string {
  const { name, title, mobiles = [], companyId, companyText, activityId } = met;
  const known = contactId ? findRow(w, contactTable, contactId) : undefined;
  if (!known) {
    const fields = { name, title, mobiles, companyId, companyText };
    return w.add(contactTable, { ...fields, metActivityId: activityId }).id;
  }
  w.patch(contactTable, known.id, {
    ...(title && { title }),
    ...(!known.companyId && companyId && { companyId }),
    ...(!known.companyId && !known.companyText && companyText && { companyText }),
    mobiles: [...new Set([...known.mobiles, ...mobiles])],
  });
  return known.id;
}

/** Corrects a card where it stands: the visit, and the person it names. */
export function updateCard(w: Writer, { id, draftKey, photoKey, ...fields }: CardPatch): Card {
  const { visit, card } = getCard(w, id);
  const { dept, phones, emails, wechat, ...corrected } = withChain(w, fields);
  const { contactId: _1, name: _2, title: _3, mobiles: _4, ...said } = corrected;
  const after = { ...card, ...withoutUndefined(corrected) };
  const issues = cardIssues(after);
  if (issues.length > 0) throw invalid(issues);
  const personId = correctContact(w, visit, after);
  if (personId !== null) addMore(w, personId, { dept, phones, emails, wechat });
  const row = changeRow(w, visits, id, { ...said, contactIds: personId === null ? [] : [personId] });
  givePhotos(w, { visitId: id, photoKey, personId, formerId: card.contactId });
  return done(w, { visit: row, draftKey, verb: { zh: '更正名片', en: 'Correct card' } });
}

function correctContact(w: Writer, visit: Visit, after: Card): string | null {
  const [before = null] = visit.contactIds;
  const { name, title, mobiles, companyId, companyText, activityId } = after;
  if (!name?.trim()) {
    if (before !== null) dropMadeContact(w, visit, before);
    return null;
  }
  if (before === null || after.contactId !== before) {
    if (before !== null) dropMadeContact(w, visit, before);
    return saveContact(w, { ...after, name, activityId });
  }
  const isMade = isMadeBy(w, visit, before);
  w.patch(contactTable, before, { name, title, mobiles, ...(isMade && { companyId, companyText }) });
  return before;
}

/** The person came in with this card: both rows are of one act. */
function isMadeBy(reader: Reader, visit: Visit, contactId: string): boolean {
  const person = findRow(reader, contactTable, contactId);
  return person?.createdAt === visit.createdAt && person.metActivityId === visit.activityId;
}

/** A person who came in with the card goes with it, unless somebody else names them by now. */
export function dropMadeContact(w: Writer, visit: Visit, contactId: string): void {
  if (!isMadeBy(w, visit, contactId)) return;
  const isNamed =
    w.one('SELECT 1 FROM "leadContact" WHERE "contactId" = ? AND "deletedAt" IS NULL LIMIT 1', contactId) !==
      undefined ||
    w.one(
      `SELECT 1 FROM "visit" WHERE "activityId" = ? AND "id" <> ? AND "deletedAt" IS NULL
       AND EXISTS (SELECT 1 FROM json_each("contactIds") WHERE json_each."value" = ?) LIMIT 1`,
      visit.activityId,
      visit.id,
      contactId,
    ) !== undefined;
  if (!isNamed) w.setDeleted(contactTable, contactId, true);
}

export function removeCard(w: Writer, id: string): Card {
  const { visit, card } = getCard(w, id);
  w.setDeleted(visitTable, id, true);
  if (card.contactId !== null) dropMadeContact(w, visit, card.contactId);
  w.describe({ zh: `删除名片 ${cardTitle(card)}`, en: `Delete card ${cardTitle(card)}` });
  return card;
}

export type CardsQuery = { readonly activityId: string; readonly limit: number; readonly offset: number };

const ofEvent = '"activityId" = ? AND "mode" = \'booth\'';

/** The cards of an event, the newest first. */
export function cardsOf(reader: Reader, activityId: string): Visit[] {
  return findRows(reader, visitTable, `${ofEvent} ORDER BY "happenedAt" DESC, "rowid" DESC`, activityId);
}

export function listCards(reader: Reader, { activityId, limit, offset }: CardsQuery) {
  const rows = findRows(
    reader,
    visitTable,
    `${ofEvent} ORDER BY "happenedAt" DESC, "rowid" DESC LIMIT ? OFFSET ?`,
    activityId,
    limit,
    offset,
  );
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const counts = reader.one<{ total: number; today: number }>(
    `SELECT count(*) AS "total", coalesce(sum("happenedAt" >= ?), 0) AS "today"
     FROM "visit" WHERE "deletedAt" IS NULL AND ${ofEvent}`,
    midnight.toISOString(),
    activityId,
  );
  return {
    rows: rows.map((visit) => cardOf(reader, visit)),
    total: counts?.total ?? 0,
    today: counts?.today ?? 0,
  };
}

type Done = {
  readonly visit: Visit;
  readonly draftKey: string | undefined;
  readonly verb: { readonly zh: string; readonly en: string };
};

function done(w: Writer, { visit, draftKey, verb }: Done): Card {
  if (draftKey) clearDraft(w, draftKey);
  const card = cardOf(w, visit);
  const title = cardTitle(card);
  w.describe({ zh: `${verb.zh} ${title}`, en: `${verb.en} ${title}` });
  return card;
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // What is left of a field that may be undefined is its value.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
