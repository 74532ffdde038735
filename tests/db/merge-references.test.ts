// A merge moves every reference there is, and finds each by its index.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Field } from '../../db/model/field.ts';
import { nounNames } from '../../db/model/noun-names.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import { closeConnection, openConnection, openWorkspace } from '../../db/open.ts';
import { mergeCompanies } from '../../db/queries/merge-companies.ts';
import { mergeContacts } from '../../db/queries/merge-contacts.ts';
import { companyLinks, contactLinks } from '../../db/queries/record-links.ts';
import { companyTimeline, contactTimeline } from '../../db/queries/record-timeline.ts';
import { referencesTo } from '../../db/queries/references.ts';
import { redoLast, undoLast } from '../../db/queries/undo.ts';
import { fillGenerated } from '../bench/fill.ts';
import { generateBase, generateLeads } from '../bench/generate.ts';
import { newId } from '../../db/ids.ts';
import { tables } from '../../db/schema/tables.ts';
import type { Writer } from '../../db/write.ts';
import { act, migrationsFolder } from './workspace.ts';

test('every stored field that refers to a company or a contact is one a merge moves', async () => {
  const folder = join(import.meta.dirname, '../../db/model');
  const byNoun: Record<string, Set<string>> = { company: new Set(), contact: new Set() };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const found = (await import(join(folder, file))) as Record<string, unknown>;
    for (const [name, fields] of Object.entries(found)) {
      if (!name.endsWith('Fields') || typeof fields !== 'object' || fields === null) continue;
      const noun = name.replace(/Fields$/, '');
      // A form’s own fields, such as a card’s, are stored in the tables of others.
      if (!nounNames.some((known) => known === noun)) continue;
      for (const [field, { kind, to, isInternal }] of Object.entries(fields as Record<string, Field>))
        if ((kind === 'ref' || kind === 'refs') && to && !isInternal) byNoun[to]?.add(`${noun}.${field}`);
    }
  }
  const moved = (noun: 'company' | 'contact') => (referencesTo[noun] ?? []).map((place) => place.join('.'));
  expect([...(byNoun['company'] ?? [])].toSorted()).toEqual(moved('company').toSorted());
  // The people of a visit are a list, which has a way of its own.
  expect([...(byNoun['contact'] ?? [])].toSorted()).toEqual(
    [...moved('contact'), 'visit.contactIds'].toSorted(),
  );
});

const dir = mkdtempSync(join(tmpdir(), 'luodi-merge-'));
/** The first two records of each noun. */
let pairs: Record<'company' | 'contact', { survivorId: string; loserId: string }>;

beforeAll(() => {
  const made = openWorkspace(dir, migrationsFolder);
  fillGenerated(made, { base: generateBase(), leads: generateLeads(800, 7) });
  const pairOf = (noun: string) => {
    const ids = made.raw.prepare(`SELECT "id" FROM "${noun}" ORDER BY "rowid" LIMIT 2`).pluck().all();
    return { survivorId: String(ids[0]), loserId: String(ids[1]) };
  };
  pairs = { company: pairOf('company'), contact: pairOf('contact') };
  // What a year of work leaves behind: acts, some taken back, warnings seen and pairs decided.
  for (let turn = 0; turn < 150; turn += 1) {
    act(made, (w) => {
      w.add(tables.warningAck, {
        entity: 'company',
        entityId: newId(),
        field: 'uscc',
        rule: `usccForm:${turn}`,
      });
      w.add(tables.duplicateDecision, {
        entity: 'company',
        leftId: newId(),
        rightId: newId(),
        level: 'L3',
        rule: '名称相近',
        similarity: 91,
        decision: 'separate',
        reason: '不同集团',
      });
    });
    if (turn % 10 === 0) act(made, undoLast);
  }
  closeConnection(made);
}, 60_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Walks that stay small however large the workspace: tables of a few rows, and what a statement has found itself. */
const few = ['savedView', 'chain', 'setting', 'local'];
const found = ['CONSTANT', '(subquery-1)', 'span', 'met', 'wanted', 'json_each', 'searchIndex'];
/** Walks that end at the first act that stands, or stay in the index of visits that name people. */
const fine = ['SCAN act USING INDEX act_clock', 'SCAN visit USING COVERING INDEX visit_named'];

/** The tables that the statements of `work` walk whole, as the planner says it. */
function walksOf(work: (db: Connection) => void): string[] {
  const db = openConnection(dir, { isReadOnly: false });
  const prepare = db.raw.prepare.bind(db.raw);
  const statements = new Set<string>();
  Object.assign(db.raw, {
    prepare: (sql: string) => {
      statements.add(sql);
      return prepare(sql);
    },
  });
  work(db);
  const walks = [...statements].flatMap((sql) => {
    const marks = sql.match(/\?/g)?.length ?? 0;
    const values = Array.from({ length: marks }, () => '');
    const rows = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(
      ...(sql.includes('?1') ? [Object.fromEntries(values.map((value, at) => [at + 1, value]))] : values),
    ) as { detail: string }[];
    return rows
      .map(({ detail }) => detail)
      .filter((detail) => detail.startsWith('SCAN ') && !fine.includes(detail))
      .filter((detail) => ![...few, ...found].includes(detail.split(' ')[1] ?? ''))
      .map((detail) => `${detail}: ${sql}`);
  });
  closeConnection(db);
  expect(statements.size).toBeGreaterThan(3);
  return walks;
}

test.each([
  ['companies', (w: Writer) => mergeCompanies(w, pairs.company)],
  ['contacts', (w: Writer) => mergeContacts(w, pairs.contact)],
] as const)('merging %s, undoing it and doing it again walks no large table', (_name, merge) => {
  const walks = walksOf((db) => {
    for (const work of [merge, undoLast, redoLast, undoLast]) act<unknown>(db, work);
  });
  expect(walks).toEqual([]);
});

test('what the pages of a company and a contact show is found without walking a large table', () => {
  const walks = walksOf((db) => {
    const reader = readerOf(db);
    const page = { limit: 50, offset: 0 };
    companyTimeline(reader, { ...page, id: pairs.company.survivorId });
    contactTimeline(reader, { ...page, id: pairs.contact.survivorId });
    companyLinks(reader, { id: pairs.company.survivorId });
    contactLinks(reader, { id: pairs.contact.survivorId });
  });
  expect(walks).toEqual([]);
});
