// Ctrl+K: any record by a few letters. Each rank is one walk of the index within one kind, newest text first.
import type { Found, FoundKind, FoundRow, RecordRef, SearchQuery } from '#model/search';
import { listedInvestor, listedName } from '../confidential-sql.ts';
import type { Parameter, Reader } from '../connection.ts';
import {
  containsMatch,
  initialsMatch,
  numberMatch,
  readingMatch,
  readingStartMatch,
  readingText,
  tokens,
} from '../names/search-tokens.ts';
import { readingsOf, type Reading } from '../names/syllables.ts';
import { textsIn } from '../rows.ts';
import { docRange, firstVersionRange, phoneDigits } from '../search-doc.ts';
import { isIndexReady } from '../search-index.ts';
import { containing, asSearched, type Condition } from './search-text.ts';

/** One rank of hits: what the index is asked, and what must hold of the text. */
type Step = { readonly match: string; readonly found: Condition };

/** Texts looked at for one rank; hardly a search meets so many that what the index says isn’t so. */
const mostCandidates = 5000;
/** Hits of one rank that are put in order; of more, the texts written last are taken. */
const mostOrdered = 200;

export function searchAll(reader: Reader, { text, limit }: SearchQuery): Found {
  const group = <Kind extends FoundKind>(
    kind: Kind,
    rowsOf: (ids: readonly string[]) => FoundRow<Kind>[],
  ) => {
    const ids = findIds(reader, { kind, text, limit: limit + 1 });
    return { rows: rowsOf(ids.slice(0, limit)), hasMore: ids.length > limit };
  };
  const digits = numberIn(text);
  return {
    lead: group('lead', (ids) => ids.flatMap((id) => row<FoundRow<'lead'>>(reader, rowSql.lead, id))),
    company: group('company', (ids) =>
      ids.flatMap((id) => row<FoundRow<'company'>>(reader, rowSql.company, id)),
    ),
    contact: group('contact', (ids) => ids.flatMap((id) => contactRow(reader, id, digits))),
    activity: group('activity', (ids) =>
      ids.flatMap((id) => row<FoundRow<'activity'>>(reader, rowSql.activity, id)),
    ),
  };
}

type Wanted = {
  readonly kind: FoundKind;
  readonly text: string;
  readonly limit: number;
  /** Whether texts of the first version may be left. */
  readonly hasOldTexts?: boolean;
};

/** The ids of the hits of one kind, best first. */
export function findIds(reader: Reader, { kind, text, limit }: Wanted): string[] {
  const seen = new Set<string>();
  const hasOldTexts = !isIndexReady(reader);
  for (const { sql, parameters } of searchStatements({ kind, text, limit, hasOldTexts })) {
    // Hits of a better rank are met again; there is room for them.
    for (const { id } of reader.all<{ id: string }>(sql, ...parameters)) seen.add(id);
    if (seen.size >= limit) break;
  }
  return [...seen].slice(0, limit);
}

/** A long text, or a number of many digits, hardly stands in so many records that it matters where. */
const isLong = (wanted: string) => wanted.length > 12 || /^\d{5,}$/.test(wanted);

type Statement = { readonly sql: string; readonly parameters: readonly Parameter[] };

export function searchStatements({ kind, text, limit, hasOldTexts = false }: Wanted): Statement[] {
  const wanted = asSearched(text);
  const digits = kind === 'contact' ? numberIn(text) : null;
  const steps = digits === null ? textSteps(wanted) : numberSteps(digits);
  // The bounds stand in the text: a number bound by the driver is a fraction, and FTS5 walks past such a bound.
  const statement = ({ match, found }: Step, [start, end]: readonly [number, number]): Statement => ({
    sql: `SELECT record."id" FROM (SELECT doc."docId", doc."entityId" FROM
        (SELECT "rowid" AS "docId" FROM "searchIndex" WHERE "searchIndex" MATCH ? AND "rowid" BETWEEN ${start} AND ${end}
         ORDER BY "rowid" DESC LIMIT ${mostCandidates}) AS candidate
        CROSS JOIN "searchDoc" AS doc ON doc."docId" = candidate."docId" WHERE doc."entity" = ? AND ${found.sql} LIMIT ?) AS hit
      CROSS JOIN "${kind}" AS record ON record."id" = hit."entityId" ORDER BY record."updatedAt" DESC, hit."docId" DESC LIMIT ?`,
    parameters: [match, kind, ...found.parameters, Math.max(mostOrdered, limit), limit],
  });
  const { match, found } = containing(wanted);
  return [
    ...steps.map((step) => statement(step, docRange(kind))),
    ...(match !== null && hasOldTexts ? [statement({ match, found }, firstVersionRange)] : []),
  ];
}

/** The name itself, its beginning, the beginning of another line, anywhere; then initials, then pinyin. */
function textSteps(wanted: string): Step[] {
  const plain = containsMatch(wanted);
  if (plain === null) return [];
  const named = { sql: `substr(doc."text", 1, length(?)) = ?`, parameters: [wanted, wanted] };
  const whole = {
    sql: `substr(doc."text" || char(10), 1, length(?) + 1) = ? || char(10)`,
    parameters: [wanted, wanted],
  };
  // The words of a beginning know its first two characters.
  const rest = containsMatch([...wanted].slice(2).join(''));
  const andRest = rest === null ? '' : ` AND ${rest}`;
  const ranked = (steps: Step[]) => (isLong(wanted) ? steps.slice(-1) : steps);
  return [
    { match: `"${tokens.firstLine(wanted)}"`, found: whole },
    ...ranked([
      { match: `"${tokens.firstLineStart(wanted)}"${andRest}`, found: named },
      { match: `"${tokens.lineStart(wanted)}"${andRest}`, found: lineBegins('text', wanted) },
      { match: plain, found: lineHolds('text', wanted) },
    ]),
    ...ranked(initialsSteps(wanted)),
    ...ranked(readingSteps(wanted)),
  ];
}

function initialsSteps(wanted: string): Step[] {
  const match = initialsMatch(wanted);
  if (match === null) return [];
  return [
    {
      match: `"${tokens.initialsStart(wanted)}" AND ${match}`,
      found: lineBegins('initials', wanted),
    },
    { match, found: lineHolds('initials', wanted) },
  ];
}

function readingSteps(wanted: string): Step[] {
  const readings = readingsOf(wanted);
  if (readings.length === 0) return [];
  const any = (matchOf: (reading: Reading) => string, found: typeof lineBegins): Step => {
    const conditions = readings.map((reading) => found('initials', readingText(reading)));
    return {
      match: readings.map((reading) => `(${matchOf(reading)})`).join(' OR '),
      found: {
        sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
        parameters: conditions.flatMap(({ parameters }) => parameters),
      },
    };
  };
  return [any(readingStartMatch, lineBegins), any(readingMatch, lineHolds)];
}

type Column = 'text' | 'initials';
const lineBegins = (column: Column, wanted: string): Condition => ({
  sql: `instr(char(10) || doc."${column}", char(10) || ?)`,
  parameters: [wanted],
});
const lineHolds = (column: Column, wanted: string): Condition => ({
  sql: `instr(doc."${column}", ?)`,
  parameters: [wanted],
});

/** A number: those that begin so, then those that hold it. */
function numberSteps(digits: string): Step[] {
  const match = numberMatch(digits);
  return [
    { match, found: lineBegins('text', digits) },
    { match, found: lineHolds('text', digits) },
  ];
}

const fewestDigits = 3;

/** The digits of what looks like a piece of a telephone number. */
export function numberIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  if (!/^[\d\s+()\-–—]+$/.test(plain)) return null;
  const digits = phoneDigits(plain);
  return digits.length >= fewestDigits ? digits : null;
}

/** A confidential lead is found by its name, and shown by its code name. */
const shownLead = `${listedName} AS "name", "stage", ${listedInvestor} AS "investorName"`;

const rowSql: Record<FoundKind, string> = {
  lead: `SELECT "id", ${shownLead} FROM "lead" WHERE "id" = ?`,
  company: 'SELECT "id", "name", "shortName", "regionCode" FROM "company" WHERE "id" = ?',
  contact: `SELECT contact."id", contact."name", contact."title", contact."companyId",
    coalesce(company."name", contact."companyText") AS "companyName", contact."mobiles", contact."phones"
    FROM "contact" AS contact LEFT JOIN "company" AS company ON company."id" = contact."companyId"
    WHERE contact."id" = ?`,
  activity: 'SELECT "id", "name", "kind", "startOn", "endOn" FROM "activity" WHERE "id" = ?',
};

function row<Row>(reader: Reader, sql: string, id: string): Row[] {
  return reader.all<Row>(sql, id);
}

type ContactRow = Omit<FoundRow<'contact'>, 'phone'> & { readonly mobiles: string; readonly phones: string };

function contactRow(reader: Reader, id: string, digits: string | null): FoundRow<'contact'>[] {
  return row<ContactRow>(reader, rowSql.contact, id).map(({ mobiles, phones, ...contact }) => {
    const numbers = [...textsIn(mobiles), ...textsIn(phones)].map(phoneDigits);
    const number = (digits !== null && numbers.find((one) => one.includes(digits))) || numbers[0];
    return { ...contact, phone: number ? veiledNumber(number, digits) : null };
  });
}

/** Shows no more of a number than is needed to tell it: 139••••0001. */
export function veiledNumber(number: string, digits: string | null): string {
  if (number.length < 8) return number;
  const at = digits === null ? -1 : number.indexOf(digits);
  const isShown = (place: number) =>
    place < 3 || place >= number.length - 4 || (at >= 0 && place >= at && place < at + (digits?.length ?? 0));
  return Array.from(number, (digit, place) => (isShown(place) ? digit : '•')).join('');
}

const nameSql: Record<FoundKind, string> = {
  lead: `SELECT "name", "investorName" AS "about" FROM (SELECT ${shownLead} FROM "lead" WHERE "id" = ? AND "deletedAt" IS NULL)`,
  company: 'SELECT "name", "shortName" AS "about" FROM "company" WHERE "id" = ? AND "deletedAt" IS NULL',
  contact: `SELECT contact."name", coalesce(company."name", contact."companyText") AS "about" FROM "contact" AS contact
    LEFT JOIN "company" AS company ON company."id" = contact."companyId"
    WHERE contact."id" = ? AND contact."deletedAt" IS NULL`,
  activity: 'SELECT "name", "startOn" AS "about" FROM "activity" WHERE "id" = ? AND "deletedAt" IS NULL',
};

/** Names of records that are there still. */
export function namedRecords(reader: Reader, { refs }: { readonly refs: readonly RecordRef[] }) {
  return refs.flatMap(({ kind, id }) => {
    const known = reader.one<{ name: string; about: string | null }>(nameSql[kind], id);
    return known ? [{ kind, id, ...known }] : [];
  });
}

export const searchState = (reader: Reader) => ({ path: reader.dir, isReady: isIndexReady(reader) });
