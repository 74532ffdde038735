import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leadQuery } from '../../db/model/lead-shapes.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import { openWorkspace } from '../../db/open.ts';
import { leadCondition } from '../../db/queries/lead-filter.ts';
import { boardOf, listLeads } from '../../db/queries/lead-list.ts';
import { generateBase, generateLeads } from '../bench/generate.ts';
import { fillGenerated } from '../bench/fill.ts';
import { migrationsFolder } from './workspace.ts';

let db: Connection;

beforeAll(() => {
  db = openWorkspace(mkdtempSync(join(tmpdir(), 'luodi-lists-')), migrationsFolder);
  fillGenerated(db, {
    base: generateBase({ today: '2026-11-24' }),
    leads: generateLeads(3000, 7, { today: '2026-11-24', visits: 0 }),
  });
}, 60_000);

const list = (query: Record<string, unknown>) => listLeads(readerOf(db), leadQuery.parse(query));

describe('listing leads', () => {
  test('pages cover every lead once, in the order asked for', () => {
    const seen: string[] = [];
    for (let offset = 0; ; offset += 500) {
      const { rows, total } = list({ sort: '-amount', limit: 500, offset });
      expect(total).toBe(3000);
      seen.push(...rows.map(({ id }) => id));
      if (rows.length < 500) break;
    }
    expect(new Set(seen).size).toBe(3000);
  });

  test('total and sum are those of all that meet the filter, not of the page', () => {
    const page = list({ stage: 'negotiating', minAmount: 100_000_000, limit: 5 });
    const all = list({ stage: 'negotiating', minAmount: 100_000_000, limit: 1000, offset: 0 });
    expect(page.total).toBeGreaterThan(5);
    expect(page.sum).toBeGreaterThanOrEqual(all.rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
    expect(
      all.rows.every(({ stage, amount }) => stage === 'negotiating' && (amount ?? 0) >= 100_000_000),
    ).toBe(true);
  });

  test('the board’s columns add up to the list', () => {
    const columns = boardOf(readerOf(db), { limit: 20, sort: '-amount' });
    for (const { stage, count, sum, rows } of columns) {
      const active = list({ stage, outcome: 'active', limit: 1 });
      const held = list({ stage, outcome: 'on_hold', limit: 1 });
      expect([stage, count, sum]).toEqual([stage, active.total + held.total, active.sum + held.sum]);
      expect(rows.length).toBe(Math.min(20, count));
    }
  });

  test('a region takes in what lies below it', () => {
    const some = list({ limit: 1000 }).rows.find(({ regionCode }) => regionCode !== null);
    const province = `${some?.regionCode?.slice(0, 2)}0000`;
    const found = list({ regionCode: province, limit: 1000 });
    expect(found.total).toBeGreaterThan(0);
    expect(found.rows.every(({ regionCode }) => regionCode?.startsWith(province.slice(0, 2)))).toBe(true);
  });

  test('search finds exactly what instr finds, for any piece of any name', () => {
    const names = db.raw
      .prepare('SELECT "name" FROM "lead" ORDER BY "id" LIMIT 400')
      .pluck()
      .all() as string[];
    const docs = db.raw
      .prepare('SELECT "entityId", "text", "initials" FROM "searchDoc" WHERE "entity" = \'lead\'')
      .all() as { entityId: string; text: string; initials: string }[];
    fc.assert(
      fc.property(
        fc.nat(names.length - 1),
        fc.nat(20),
        fc.integer({ min: 1, max: 6 }),
        (index, start, length) => {
          const name = names[index] ?? '';
          const from = start % Math.max(name.length, 1);
          const text = name
            .slice(from, from + length)
            .normalize('NFKC')
            .toLowerCase()
            .trim();
          if (text === '') return;
          const expected = docs
            .filter((doc) => doc.text.includes(text) || doc.initials.includes(text))
            .map(({ entityId }) => entityId);
          expect(list({ text, limit: 1 }).total).toBe(expected.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(['"', "'", '%', '_', '*', 'OR', 'NEAR(a b)', '(', '\\', '--', '甲"乙'])(
    'search text %s is text and nothing else',
    (text) => {
      expect(() => list({ text })).not.toThrow();
    },
  );
});

describe('query plans', () => {
  const plan = (query: Record<string, unknown>, order: string) => {
    const { sql, parameters } = leadCondition(readerOf(db), leadQuery.parse(query), {
      today: '2026-11-24',
      isPage: true,
    });
    const rows = db.raw
      .prepare(`EXPLAIN QUERY PLAN SELECT * FROM "lead" WHERE ${sql} ORDER BY ${order} LIMIT 50`)
      .all(...parameters) as { detail: string }[];
    return rows.map(({ detail }) => detail).join(' | ');
  };

  test.each([
    [{}, 'lead."updatedAt" DESC, lead."rowid" DESC', 'lead_updated'],
    [{ stage: 'signed' }, 'lead."amount" DESC, lead."rowid" DESC', 'lead_(board|amount)'],
    [{ stage: 'negotiating' }, 'lead."updatedAt" DESC, lead."rowid" DESC', 'lead_stage_updated'],
    [{}, 'lead."amount" DESC, lead."rowid" DESC', 'lead_amount'],
    [{ isIncomplete: true }, 'lead."missingCount"', 'lead_missing'],
  ])('%o ordered by %s walks %s', (query, order, index) => {
    const text = plan(query, order);
    expect(text).toMatch(new RegExp(index));
    expect(text).not.toContain('USE TEMP B-TREE FOR ORDER BY');
  });
});
