// Firms and people offered while a card is typed: by name, pinyin or pinyin initials, in a few milliseconds of 100,000.
import type { Suggestion, SuggestQuery } from '#model/card';
import type { Reader } from '../connection.ts';
import { matchQuery } from '../names/bigrams.ts';
import { plainText } from '../names/chinese.ts';
import { fullPinyin, initialsTyped } from '../names/full-pinyin.ts';
import { nameNorm } from '../names/normalise.ts';
import { initials } from '../names/pinyin.ts';
import { findRow, findRows } from '../rows.ts';
import { chainTable, companyTable, contactTable } from '../schema/tables.ts';

const shownAtMost = 8;
/** So many hits of the index are looked at; beyond them one more letter is the better way. */
const looked = 3000;
const kept = 60;

type Noun = 'company' | 'contact';

export function suggestForCard(reader: Reader, { noun, text, companyId }: SuggestQuery): Suggestion[] {
  const wanted = plainText(text).toLowerCase();
  if (noun === 'chain') return chainsLike(reader, wanted).slice(0, shownAtMost);
  const ids = noun === 'company' ? companyIds(reader, wanted) : contactIds(reader, wanted, companyId ?? null);
  return noun === 'company' ? companySuggestions(reader, ids) : contactSuggestions(reader, ids);
}

/** Chains are few: all of them are looked at. What begins with the text comes first. */
export function chainsLike(reader: Reader, wanted: string): Suggestion[] {
  const rows = findRows(reader, chainTable, '1 ORDER BY "createdAt"');
  const fits = ({ name }: { name: string }) =>
    name.toLowerCase().includes(wanted) ||
    initials(name).includes(wanted) ||
    fullPinyin(name).includes(wanted);
  const begins = ({ name }: { name: string }) => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return rows
    .filter(fits)
    .toSorted((a, b) => begins(a) - begins(b))
    .map(({ id, name }) => ({ id, name, title: null, mobiles: [], companyId: null, companyName: null }));
}

function companyIds(reader: Reader, wanted: string): string[] {
  if (wanted === '') return [];
  const norm = nameNorm(wanted);
  const starting = reader.all<{ id: string }>(
    `SELECT "id" FROM "company" WHERE "nameNorm" >= ? AND "nameNorm" < ? AND +"deletedAt" IS NULL
     ORDER BY "nameNorm" LIMIT ?`,
    norm,
    `${norm}\uffff`,
    shownAtMost,
  );
  return firstOf([...starting.map(({ id }) => id), ...idsHolding(reader, 'company', wanted)]);
}

function contactIds(reader: Reader, wanted: string, companyId: string | null): string[] {
  const colleagues = companyId
    ? findRows(reader, contactTable, '"companyId" = ? ORDER BY "updatedAt" DESC LIMIT 200', companyId)
    : [];
  if (wanted === '') return firstOf(colleagues.map(({ id }) => id));
  const starting = reader.all<{ id: string }>(
    `SELECT "id" FROM "contact" WHERE "name" >= ? AND "name" < ? AND +"deletedAt" IS NULL ORDER BY "name" LIMIT ?`,
    wanted,
    `${wanted}\uffff`,
    shownAtMost,
  );
  const found = [...starting.map(({ id }) => id), ...idsHolding(reader, 'contact', wanted)];
  const own = new Set(colleagues.map(({ id }) => id));
  return firstOf([...found.filter((id) => own.has(id)), ...found]);
}

const firstOf = (ids: readonly string[]) => [...new Set(ids)].slice(0, shownAtMost);

/** Records whose text or initials hold what was typed, or whose readings do. */
function idsHolding(reader: Reader, noun: Noun, wanted: string): string[] {
  const direct = docsHolding(reader, noun, wanted);
  const typed = initialsTyped(wanted);
  if (direct.length > 0 || typed.length === 0) return ranked(direct, wanted);
  const read = typed.flatMap((letters) => docsHolding(reader, noun, letters));
  const sounding = read.filter(({ text }) =>
    text.split('\n').some((line) => fullPinyin(line).includes(wanted)),
  );
  return ranked(sounding, wanted);
}

type Doc = { readonly id: string; readonly text: string; readonly initials: string };

/** The hits of the index come first: without figures about its tables the planner would walk all documents. */
function docsHolding(reader: Reader, noun: Noun, wanted: string): Doc[] {
  const match = matchQuery(wanted);
  if (match === null) return [];
  return reader.all<Doc>(
    `SELECT doc."entityId" AS "id", doc."text", doc."initials"
     FROM (SELECT "rowid" AS "docId" FROM "searchIndex" WHERE "searchIndex" MATCH ? LIMIT ${looked}) AS hit
     CROSS JOIN "searchDoc" AS doc ON doc."docId" = hit."docId"
     WHERE doc."entity" = ? AND (instr(doc."text", ?) > 0 OR instr(doc."initials", ?) > 0) LIMIT ${kept}`,
    match,
    noun,
    wanted,
    wanted,
  );
}

/** What begins with the letters first, then the shorter name. */
function ranked(docs: readonly Doc[], wanted: string): string[] {
  const rank = ({ text, initials }: Doc) => (text.startsWith(wanted) || initials.startsWith(wanted) ? 0 : 1);
  return docs.toSorted((a, b) => rank(a) - rank(b) || a.text.length - b.text.length).map(({ id }) => id);
}

function companySuggestions(reader: Reader, ids: readonly string[]): Suggestion[] {
  return ids.flatMap((id) => {
    const row = findRow(reader, companyTable, id);
    if (!row || row.mergedIntoId !== null) return [];
    return [{ id, name: row.name, title: null, mobiles: [], companyId: id, companyName: row.name }];
  });
}

function contactSuggestions(reader: Reader, ids: readonly string[]): Suggestion[] {
  return ids.flatMap((id) => {
    const row = findRow(reader, contactTable, id);
    if (!row || row.mergedIntoId !== null) return [];
    const { name, title, mobiles, companyId } = row;
    const company = companyId ? findRow(reader, companyTable, companyId) : undefined;
    return [{ id, name, title, mobiles, companyId, companyName: company?.name ?? row.companyText }];
  });
}
