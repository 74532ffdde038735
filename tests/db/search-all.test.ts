import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readerOf, type Connection } from '../../db/connection.ts';
import { foundKinds, nearbyQuery, searchQuery, type FoundKind } from '../../db/model/search.ts';
import { readingText } from '../../db/names/search-tokens.ts';
import { readingsOf } from '../../db/names/syllables.ts';
import { openWorkspace } from '../../db/open.ts';
import { listNearby, nearbyCondition } from '../../db/queries/nearby.ts';
import { findIds, numberIn, searchAll, searchStatements, veiledNumber } from '../../db/queries/search-all.ts';
import { asSearched } from '../../db/queries/search-text.ts';
import { activityTable, companyTable, contactTable } from '../../db/schema/tables.ts';
import { addCompany } from '../../db/queries/companies.ts';
import { mergeCompanies } from '../../db/queries/merge-companies.ts';
import { newCompany } from '../../db/model/company.ts';
import { companyMerge } from '../../db/model/record-page.ts';
import { fillGenerated } from '../bench/fill.ts';
import { generateBase, generateLeads } from '../bench/generate.ts';
import { act, addLead, migrationsFolder, openTemporary } from './workspace.ts';

const search = (db: Connection, text: string, limit = 20) =>
  searchAll(readerOf(db), searchQuery.parse({ text, limit }));
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

function somePeople(db: Connection) {
  return act(db, (w) => {
    const company = addCompany(
      w,
      newCompany.parse({ name: '国电联合动力技术有限公司', shortName: '国电动力', regionCode: '310115' }),
    );
    w.add(contactTable, {
      name: '单雄信',
      companyId: company.id,
      title: '总经理',
      mobiles: ['+86 139-1234-5678'],
      phones: ['021-6543210'],
      wechat: [],
      emails: [],
    });
    w.add(activityTable, {
      kind: 'trip',
      name: '赴上海考察',
      startOn: '2026-09-01',
      destinations: [{ regionCode: '310000', text: '张江' }],
      regionGroup: [],
      members: [],
      chainIds: [],
    });
    return company;
  });
}

/** “name/short name” each. */
const addCompanies = (db: Connection, texts: readonly string[]) =>
  texts.map((text) => {
    const [name, shortName] = text.split('/');
    return act(db, (w) => addCompany(w, newCompany.parse({ name, shortName })));
  });

describe('finding anything', () => {
  test.each([
    ['国电联合', 'company'],
    ['联合动力', 'company'],
    ['gdlhdl', 'company'],
    ['guodianlianhe', 'company'],
    ['GuoDian lianh', 'company'],
    ['lianhedongli', 'company'],
    ['国电动力', 'company'],
    ['动', 'company'],
    ['单雄信', 'contact'],
    ['sxx', 'contact'],
    ['shanxiongxin', 'contact'],
    ['总经理', 'contact'],
    ['国电联合', 'contact'],
    ['13912345678', 'contact'],
    ['139 1234', 'contact'],
    ['+86139-12', 'contact'],
    ['5678', 'contact'],
    ['432', 'contact'],
    ['021-6543', 'contact'],
    ['张江', 'activity'],
    ['fushanghai', 'activity'],
    ['风电', 'lead'],
  ] as const)('%s finds a %s', (text, kind) => {
    const db = openTemporary();
    somePeople(db);
    addLead(db, { name: '风电主机制造' });
    expect(search(db, text)[kind].rows).toHaveLength(1);
  });

  test('the name itself comes first, then its beginning, another name’s beginning, anywhere', () => {
    const db = openTemporary();
    addCompanies(db, ['国电', '大国电气', '国电联合', '广东国电/国电广东', '公道铝业']);
    expect(names(search(db, '国电').company.rows)).toEqual(['国电', '国电联合', '广东国电', '大国电气']);
  });

  test('letters are looked for as they are, then as initials, then as pinyin', () => {
    const db = openTemporary();
    addCompanies(db, ['公安设备', '华安', '耿爱国际', '新GA材料', 'GA电子', '嘎玛藏药', 'ga']);
    expect(names(search(db, 'ga').company.rows)).toEqual([
      'ga',
      'GA电子',
      '新GA材料',
      '耿爱国际',
      '公安设备',
      '嘎玛藏药',
    ]);
    addCompanies(db, ['大公安达']);
    expect(names(search(db, 'ga').company.rows).slice(3)).toEqual([
      '耿爱国际',
      '公安设备',
      '大公安达',
      '嘎玛藏药',
    ]);
  });

  test('of equals, the one changed last comes first', () => {
    const db = openTemporary();
    const [first] = addCompanies(db, ['风电一', '风电二', '风电三']);
    db.raw.exec(`UPDATE "company" SET "updatedAt" = '2026-01-01'`);
    act(db, (w) => w.patch(companyTable, first?.id ?? '', { address: '滨海路一号' }));
    expect(names(search(db, '风电').company.rows)).toEqual(['风电一', '风电三', '风电二']);
  });

  test('a confidential lead is found by its name and shown by its code name', () => {
    const db = openTemporary();
    addLead(db, {
      name: '风电主机制造',
      isConfidential: true,
      codeName: '蓝鲸',
      investors: [{ companyName: '远景能源' }],
    });
    for (const text of ['主机', 'lanjing', '远景'])
      expect([text, search(db, text).lead.rows]).toMatchObject([
        text,
        [{ name: '蓝鲸', investorName: '（保密）' }],
      ]);
  });

  test('a merged company is found no more; its names find the one that stays', () => {
    const db = openTemporary();
    const [survivor, loser] = addCompanies(db, ['国电联合动力/国联', '联合动力装备/联动']);
    const ids = { survivorId: survivor?.id ?? '', loserId: loser?.id ?? '' };
    act(db, (w) => mergeCompanies(w, companyMerge.parse({ ...ids, values: {} })));
    for (const text of ['联合动力装备', 'lhdlzb', '国联', '联动'])
      expect(names(search(db, text).company.rows)).toEqual(['国电联合动力']);
  });

  test('says that there are more without counting them', () => {
    const db = openTemporary();
    for (const name of ['风电一', '风电二', '风电三']) addLead(db, { name });
    expect(search(db, '风电', 2).lead).toMatchObject({ hasMore: true });
    expect(search(db, '风电', 3).lead).toMatchObject({ hasMore: false });
  });

  test('a company’s new name finds its people; what is in the bin is not found', () => {
    const db = openTemporary();
    const { id } = somePeople(db);
    act(db, (w) => w.patch(companyTable, id, { name: '远景能源' }));
    expect(names(search(db, '远景').contact.rows)).toEqual(['单雄信']);
    expect(search(db, '联合动力').contact.rows).toEqual([]);
    act(db, (w) => w.setDeleted(companyTable, id, true));
    expect(search(db, '远景').company.rows).toEqual([]);
  });

  test('shows no more of a number than is needed', () => {
    expect(veiledNumber('13912345678', null)).toBe('139••••5678');
    expect(veiledNumber('13912345678', '234')).toBe('139•2345678');
    expect(numberIn('+86 139-12')).toBe('13912');
    expect(numberIn('12')).toBeNull();
    expect(numberIn('a123')).toBeNull();
  });

  test.each(['"', "'", '%', '_', '*', 'OR', 'NEAR(a b)', '(', '\\', '--', '国 电', '𠮷', '\u0000a'])(
    'text %s is text and nothing else',
    (text) => {
      expect(() => search(openTemporary(), text)).not.toThrow();
    },
  );
});

describe('typed pinyin', () => {
  test('is read in every way it can be', () => {
    expect(readingsOf('xian').map(readingText).toSorted()).toEqual([' XI A N', ' XI AN', ' XIA N', ' XIAN']);
    expect(readingsOf('guodian').map(readingText)).toContain(' GUO DIAN');
    expect(readingsOf('gdlhdl')).toEqual([]);
    expect(readingsOf('g')).toEqual([]);
    expect(readingsOf('国电')).toEqual([]);
  });
});

describe('a large workspace', () => {
  let db: Connection;
  type Doc = { entity: FoundKind; entityId: string; text: string; initials: string };
  let docs: Doc[];

  beforeAll(() => {
    db = openWorkspace(mkdtempSync(join(tmpdir(), 'luodi-search-')), migrationsFolder);
    fillGenerated(db, {
      base: generateBase({ today: '2026-11-24' }),
      leads: generateLeads(1500, 7, { today: '2026-11-24', visits: 0 }),
    });
    docs = db.raw.prepare('SELECT "entity", "entityId", "text", "initials" FROM "searchDoc"').all() as Doc[];
  }, 60_000);

  /** The rank of a text by looking at it; null when it is no hit. */
  function rankOf(doc: Doc, typed: string): number | null {
    const digits = doc.entity === 'contact' ? numberIn(typed) : null;
    const wanted = digits ?? asSearched(typed);
    const lines = doc.text.split('\n');
    const spoken = digits === null ? doc.initials.split('\n') : [];
    const readings = readingsOf(wanted).map(readingText);
    const isShort = digits !== null || (wanted.length <= 12 && !/^\d{5,}$/.test(wanted));
    const ranks = [
      digits === null && lines[0] === wanted,
      digits === null && isShort && lines[0]?.startsWith(wanted),
      isShort && lines.some((line) => line.startsWith(wanted)),
      doc.text.includes(wanted),
      isShort && spoken.some((line) => line.startsWith(wanted)),
      spoken.some((line) => line.includes(wanted)),
      isShort && spoken.some((line) => readings.some((reading) => line.startsWith(reading))),
      spoken.some((line) => readings.some((reading) => line.includes(reading))),
    ];
    const rank = ranks.findIndex(Boolean);
    return rank < 0 ? null : rank;
  }

  test('finds exactly what looking at every text finds, in the order of its ranks', () => {
    const piece = fc
      .tuple(
        fc.nat(docs.length - 1),
        fc.nat(60),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('text', 'initials', 'pinyin'),
      )
      .map(([at, start, length, part]) => {
        const doc = docs[at];
        const source = part === 'text' ? (doc?.text ?? '') : (doc?.initials ?? '');
        const letters = part === 'pinyin' ? source.replaceAll(/[^A-Z]/g, '').toLowerCase() : source;
        const from = start % Math.max(1, letters.length);
        return asSearched(
          letters
            .slice(from, from + length)
            .toLowerCase()
            .split('\n')[0] ?? '',
        );
      });
    fc.assert(
      fc.property(piece, fc.constantFrom(...foundKinds), (text, kind) => {
        if (text === '') return;
        const wanted = docs.filter((doc) => doc.entity === kind && rankOf(doc, text) !== null);
        const found = findIds(readerOf(db), { kind, text, limit: 10_000 });
        expect(found.toSorted()).toEqual(wanted.map(({ entityId }) => entityId).toSorted());
        const ranks = new Map(wanted.map((doc) => [doc.entityId, rankOf(doc, text) ?? 9]));
        const order = found.map((id) => ranks.get(id) ?? 9);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('every rank walks the index of words backwards within its kind, and looks texts up by their number', () => {
    for (const text of ['国电', 'gd', 'guodian', '139 1234']) {
      for (const { sql, parameters } of searchStatements({ kind: 'contact', text, limit: 5 })) {
        const rows = db.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
        const plan = rows.map(({ detail }) => detail).join(' | ');
        expect(plan).toMatch(
          /SCAN searchIndex VIRTUAL TABLE INDEX .*SEARCH doc USING INTEGER PRIMARY KEY.*SEARCH record USING INDEX/,
        );
        expect(plan.match(/TEMP B-TREE/g)).toHaveLength(1); // the few of one rank, by their last change
      }
    }
  });

  test('firms of a place are found by the index of regions, each with what one needs to call', () => {
    const region = db.raw
      .prepare(
        'SELECT substr("regionCode", 1, 2) || \'0000\' FROM "company" WHERE "regionCode" IS NOT NULL LIMIT 1',
      )
      .pluck()
      .get() as string;
    const { rows, total } = listNearby(readerOf(db), nearbyQuery.parse({ regionCode: region }));
    expect(total).toBeGreaterThan(0);
    expect(rows.every((firm) => firm.regionCode?.startsWith(region.slice(0, 2)))).toBe(true);
    const open = rows.map(({ leads }) => leads.length > 0);
    expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)));
    const { sql, parameters } = nearbyCondition({ regionCode: region });
    const plan = db.raw
      .prepare(`EXPLAIN QUERY PLAN SELECT count(*) FROM "company" AS company WHERE ${sql}`)
      .all(...parameters) as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join(' | ')).toContain('company_region');
    const chainId = db.raw.prepare('SELECT "id" FROM "chain" LIMIT 1').pluck().get() as string;
    const some = listNearby(readerOf(db), nearbyQuery.parse({ regionCode: region, chainId }));
    expect(some.total).toBeLessThanOrEqual(total);
  });
});
