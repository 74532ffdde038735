// Firms and people offered while a card is typed: by name, pinyin or pinyin initials, in a few milliseconds of 100,000.
import type { Suggestion, SuggestQuery } from '#model/card';
import type { Reader } from '../connection.ts';
import { plainText } from '../names/chinese.ts';
import { fullPinyin } from '../names/full-pinyin.ts';
import { nameNorm } from '../names/normalise.ts';
import { initials } from '../names/pinyin.ts';
import { findRow, findRows } from '../rows.ts';
import { chainTable, companyTable, contactTable } from '../schema/tables.ts';
import { findIds } from './search-all.ts';

const shownAtMost = 8;

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
  return firstOf([
    ...starting.map(({ id }) => id),
    ...findIds(reader, { kind: 'company', text: wanted, limit: shownAtMost }),
  ]);
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
  const found = [
    ...starting.map(({ id }) => id),
    ...findIds(reader, { kind: 'contact', text: wanted, limit: shownAtMost }),
  ];
  const own = new Set(colleagues.map(({ id }) => id));
  return firstOf([...found.filter((id) => own.has(id)), ...found]);
}

const firstOf = (ids: readonly string[]) => [...new Set(ids)].slice(0, shownAtMost);

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
