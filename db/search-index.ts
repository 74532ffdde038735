// The search texts beside the records, and how an older version’s are made anew: page by page, so that nothing waits for it.
import { foundKinds, type FoundKind } from '#model/search';
import type { Parameter, Reader } from './connection.ts';
import { docRange, docText, prepareDoc } from './search-doc.ts';

type Run = (sql: string, ...parameters: Parameter[]) => void;
type Found = { readonly entity: FoundKind; readonly id: string };
type Known = { readonly docId: number; readonly text: string; readonly initials: string };

/** Goes up by one when `search-doc.ts` or what it calls makes other texts or words of the same records. */
const version = '2';

/** Brings the search text of one record up to date. */
export function indexRecord(reader: Reader, found: Found, run: Run): void {
  writeDoc(reader, { ...found, isAnew: false }, run);
}

function writeDoc(reader: Reader, { entity, id, isAnew }: Found & { readonly isAnew: boolean }, run: Run) {
  const doc = docText[entity](reader, id);
  const known = reader.one<Known>(
    'SELECT "docId", "text", "initials" FROM "searchDoc" WHERE "entity" = ? AND "entityId" = ?',
    entity,
    id,
  );
  const prepared = doc && prepareDoc(entity, doc);
  if (!isAnew && known && known.text === prepared?.text && known.initials === prepared.initials) return;
  if (known) {
    run('DELETE FROM "searchIndex" WHERE "rowid" = ?', known.docId);
    run('DELETE FROM "searchDoc" WHERE "docId" = ?', known.docId);
  }
  if (!prepared) return;
  const docId = nextDocId(reader, entity);
  run(
    'INSERT INTO "searchDoc" ("docId", "entity", "entityId", "text", "initials") VALUES (?, ?, ?, ?, ?)',
    docId,
    entity,
    id,
    prepared.text,
    prepared.initials,
  );
  run('INSERT INTO "searchIndex" ("rowid", "grams") VALUES (?, ?)', docId, prepared.words());
}

/** The newest text has the highest number, so that an index walked backwards meets it first. */
function nextDocId(reader: Reader, entity: FoundKind): number {
  const [start, end] = docRange(entity);
  const last = reader.one<{ docId: number | null }>(
    'SELECT max("docId") AS "docId" FROM "searchDoc" WHERE "docId" BETWEEN ? AND ?',
    start,
    end,
  );
  return (last?.docId ?? start) + 1;
}

/** How far the making anew has come: records of `entity` up to `after`, by id, have their texts; null when all have. */
type Place = {
  readonly version: string;
  readonly entity: FoundKind | null;
  readonly after: string;
  readonly done: number;
};

/** `done` records since the making anew began; `isReady` once there is no more to do. */
export type Anew = { readonly done: number; readonly isReady: boolean };

const local = (reader: Reader, key: string) =>
  reader.one<{ value: string }>('SELECT "value" FROM "local" WHERE "key" = ?', key)?.value;

/** Whether this version of the program made all the texts. */
export const isIndexReady = (reader: Reader): boolean => local(reader, 'searchVersion') === version;

function placeOf(reader: Reader): Place {
  const kept = local(reader, 'searchPlace');
  const place = kept === undefined ? null : (JSON.parse(kept) as Place); // written below
  return place?.version === version ? place : { version, entity: foundKinds[0], after: '', done: 0 };
}

/** Makes the next `limit` texts anew and keeps the place, for the next page or for after a kill. */
export function indexAnew(reader: Reader, limit: number, run: Run): Anew {
  let place = placeOf(reader);
  if (isIndexReady(reader)) return { done: place.done, isReady: true };
  // FTS5 would merge a whole large piece at once, for seconds, when a tenth of it is deleted; small merges go on.
  if (place.done === 0) run(`INSERT INTO "searchIndex" ("searchIndex", "rank") VALUES ('deletemerge', 0)`);
  const end = place.done + limit;
  while (place.entity !== null && place.done < end) {
    const { entity, after, done } = place;
    const ids = reader.all<{ id: string }>(
      `SELECT "id" FROM "${entity}" WHERE "id" > ? ORDER BY "id" LIMIT ?`,
      after,
      end - done,
    );
    for (const { id } of ids) writeDoc(reader, { entity, id, isAnew: true }, run);
    const last = ids.at(-1);
    place = last
      ? { version, entity, after: last.id, done: done + ids.length }
      : { version, entity: kindAfter(entity), after: '', done };
  }
  const isReady = place.entity === null;
  if (isReady) {
    run('DELETE FROM "local" WHERE "key" = ?', 'searchPlace');
    keep('searchVersion', version, run);
  } else keep('searchPlace', JSON.stringify(place), run);
  return { done: place.done, isReady };
}

const kindAfter = (entity: FoundKind): FoundKind | null => foundKinds[foundKinds.indexOf(entity) + 1] ?? null;

function keep(key: string, value: string, run: Run): void {
  run(
    'INSERT INTO "local" ("key", "value") VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"',
    key,
    value,
  );
}

/** How many records there are whose texts could be made. */
export function countFindable(reader: Reader): number {
  const counts = foundKinds.map((kind) => `(SELECT count(*) FROM "${kind}")`);
  return reader.one<{ total: number }>(`SELECT ${counts.join(' + ')} AS "total"`)?.total ?? 0;
}
