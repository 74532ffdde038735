// The evening after the stand: firms that are still text get a company, people we know are recognised, leads begin.
import type { z } from 'zod';
import type { Card, cardLeadInput, UntidyCard } from '#model/card';
import { invalid, issueOf, Refusal } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { nameNorm } from '../names/normalise.ts';
import { findRow } from '../rows.ts';
import { contactTable, visitTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { cardHints } from './card-hints.ts';
import { cardOf, cardsOf, cardTitle, dropMadeContact, getCard } from './cards.ts';
import { createCompany, getCompany } from './companies.ts';
import { rememberDecision } from './decided-pairs.ts';
import { createLead } from './lead-save.ts';
import { firstMeeting, heardAmount } from './visit-lead.ts';

/** The cards of an event that still wait, in the order in which they came; `left` are not looked at yet. */
export function untidyCards(reader: Reader, { activityId, limit }: UntidyQuery) {
  const visits = cardsOf(reader, activityId).toReversed();
  const rows: UntidyCard[] = [];
  let looked = 0;
  for (const visit of visits) {
    if (rows.length === limit) break;
    looked += 1;
    const card = cardOf(reader, visit);
    const hints = cardHints(reader, hintsOf(card));
    if (hints.length > 0 || (card.companyId === null && card.companyText !== null))
      rows.push({ card, hints });
  }
  return { rows, left: visits.length - looked };
}

type UntidyQuery = { readonly activityId: string; readonly limit: number };

const hintsOf = ({ id, companyId, companyText, contactId, name, mobiles }: Card) => ({
  cardId: id,
  companyId,
  companyText,
  contactId,
  name,
  mobiles,
});

type LinkCompany = { readonly id: string; readonly companyId: string | null };

export function linkCompany(w: Writer, { id, companyId }: LinkCompany) {
  const { card } = getCard(w, id);
  const company = companyId === null ? companyFrom(w, card) : getCompany(w, companyId);
  const others = cardsOf(w, card.activityId)
    .map((visit) => cardOf(w, visit))
    .filter((other) => other.id === id || isSameText(other, card));
  for (const other of others) {
    w.patch(visitTable, other.id, { companyId: company.id });
    const person = other.contactId === null ? undefined : findRow(w, contactTable, other.contactId);
    if (person && person.companyId === null) w.patch(contactTable, person.id, { companyId: company.id });
  }
  w.describe({ zh: `名片归入企业 ${company.name}`, en: `Cards linked to ${company.name}` });
  return { companyId: company.id, name: company.name, cards: others.length };
}

function isSameText(other: Card, card: Card): boolean {
  if (other.companyId !== null || !other.companyText || !card.companyText) return false;
  return nameNorm(other.companyText) === nameNorm(card.companyText);
}

/** A company made of the text. Whoever makes it has seen what it looks like and keeps both. */
function companyFrom(w: Writer, card: Card) {
  const { companyText } = card;
  if (!companyText) throw invalid([issueOf('companyText', '请先填单位', 'Give the company first')]);
  const seen = cardHints(w, { ...hintsOf(card), name: null }).some(
    ({ level }) => level === 'L1' || level === 'L2',
  );
  return createCompany(w, {
    name: companyText,
    ...(seen && { separateReason: '展会名片整理时确认不是同一家' }),
  });
}

type LinkContact = { readonly id: string; readonly contactId: string };

export function linkContact(w: Writer, { id, contactId }: LinkContact): Card {
  const { visit, card } = getCard(w, id);
  const known = findRow(w, contactTable, contactId);
  if (!known || known.deletedAt !== null) throw new Refusal('not-found');
  w.patch(contactTable, contactId, {
    mobiles: [...new Set([...known.mobiles, ...card.mobiles])],
    ...(card.title && !known.title && { title: card.title }),
    ...(card.photoId && !known.cardAttachmentId && { cardAttachmentId: card.photoId }),
    ...(card.companyId && !known.companyId && { companyId: card.companyId }),
  });
  const row = w.patch(visitTable, id, {
    contactIds: [contactId],
    ...(visit.companyId === null && known.companyId !== null && { companyId: known.companyId }),
  });
  if (card.contactId !== null && card.contactId !== contactId) dropMadeContact(w, row, card.contactId);
  w.describe({ zh: `名片归入联系人 ${known.name}`, en: `Card linked to ${known.name}` });
  return cardOf(w, row);
}

type KeepApart = { readonly id: string; readonly noun: 'company' | 'contact'; readonly otherId: string };

export function keepApart(w: Writer, { id, noun, otherId }: KeepApart): Record<string, never> {
  const { card } = getCard(w, id);
  const hint = cardHints(w, hintsOf(card)).find((one) => one.noun === noun && one.id === otherId);
  if (!hint) throw new Refusal('not-found');
  rememberDecision(w, {
    noun,
    // The firm of a card has no row yet: the card stands for it.
    leftId: noun === 'contact' ? (card.contactId ?? id) : id,
    rightId: otherId,
    likeness: { ...hint, action: 'hint' },
    decision: 'separate',
    reason: '展会名片整理',
  });
  w.describe({
    zh: `${cardTitle(card)} 与 ${hint.name} 分开`,
    en: `${cardTitle(card)} kept apart from ${hint.name}`,
  });
  return {};
}

export function startLead(
  w: Writer,
  { id, name }: z.output<typeof cardLeadInput>,
): { id: string; name: string } {
  const { visit, card } = getCard(w, id);
  if (visit.leadId !== null) throw new Refusal('card-has-lead');
  const { companyId, companyText } = card;
  const investor = companyId ? { companyId } : companyText ? { companyName: companyText } : null;
  const lead = createLead(w, {
    name: name ?? `${card.companyName ?? companyText ?? card.name ?? ''}意向项目`,
    stage: 'reserve',
    sourceType: 'expo',
    ...firstMeeting(w, visit),
    ...heardAmount(visit),
    content: card.summary?.slice(0, 1000) ?? null,
    ...(investor && { investors: [investor] }),
    ...(card.contactId && { contacts: [{ contactId: card.contactId }] }),
  });
  w.patch(visitTable, id, { leadId: lead.id });
  // A firm that was only typed is a company now, on all its cards.
  const made = companyId === null ? lead.investors[0]?.companyId : undefined;
  if (made) linkCompany(w, { id, companyId: made });
  w.describe({ zh: `由名片立项 ${lead.name}`, en: `Lead from a card: ${lead.name}` });
  return { id: lead.id, name: lead.name };
}
