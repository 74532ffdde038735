// Merging two records: everything moves, nothing is doubled, and one undo puts all back.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../db/model/field.ts';
import { nounNames } from '../../db/model/noun-names.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import { addCompany, findCompanyByName, getCompany, restoreCompany } from '../../db/queries/companies.ts';
import { companyDuplicates, keepCompaniesApart } from '../../db/queries/company-duplicates.ts';
import { emptyBin, listBin } from '../../db/queries/bin.ts';
import { listCompanies } from '../../db/queries/company-list.ts';
import { companyQuery } from '../../db/model/company.ts';
import { contactTimeline, companyTimeline } from '../../db/queries/record-timeline.ts';
import { mergeCompanies } from '../../db/queries/merge-companies.ts';
import { mergeContacts } from '../../db/queries/merge-contacts.ts';
import { referencesTo } from '../../db/queries/references.ts';
import { redoLast, undoLast } from '../../db/queries/undo.ts';
import type { NounTable } from '../../db/rows.ts';
import { tables } from '../../db/schema/tables.ts';
import { type Insert, type Writer } from '../../db/write.ts';
import { act, addLead, openTemporary } from './workspace.ts';

type Row = Record<string, unknown>;
const volatile = new Set(['rev', 'updatedAt', 'updatedById']);

/** Every row of every noun, and the search index, without what each write touches anyway. */
function contents(db: Connection): Record<string, Row[]> {
  const rows = (sql: string) => db.raw.prepare(sql).all() as Row[];
  const nouns = nounNames.map((noun) => [
    noun,
    rows(`SELECT * FROM "${noun}" WHERE "deletedAt" IS NULL ORDER BY "id"`).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !volatile.has(name))),
    ),
  ]);
  const search = rows('SELECT "entity", "entityId", "text" FROM "searchDoc" ORDER BY "entity", "entityId"');
  return Object.fromEntries([...nouns, ['search', search]]) as Record<string, Row[]>;
}

/** Where an id still stands, apart from its own row, the log and what was decided about it. */
function placesOf(db: Connection, id: string): string[] {
  return nounNames.flatMap((noun) => {
    if (noun === 'duplicateDecision') return [];
    const rows = db.raw.prepare(`SELECT * FROM "${noun}" WHERE "id" <> ?`).all(id) as Row[];
    return rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) =>
        typeof value === 'string' && value.includes(id) ? [`${noun}.${name}`] : [],
      ),
    );
  });
}

const put = (w: Writer, noun: (typeof nounNames)[number], row: Row): string => {
  const table: NounTable = tables[noun];
  return w.add(table, row as Insert<NounTable>).id; // the test spells the columns
};

const references = [
  'investor',
  'bothInvest',
  'contact',
  'visit',
  'plan',
  'local',
  'referred',
  'subsidiary',
  'supplier',
  'introduced',
  'chain',
  'file',
  'alias',
  'ack',
  'view',
  'decision',
  'parentOfSurvivor',
  'cycle',
] as const;
type Reference = (typeof references)[number];

/** Two companies and, for each reference wanted, a record that refers to the second. */
function twoCompanies(db: Connection, wanted: readonly Reference[]) {
  const lead = addLead(db, { name: '风电主机制造' }).id;
  return act(db, (w) => {
    const survivorId = addCompany(w, { name: '盛昊新科技有限公司', uscc: null }).id;
    const loserId = addCompany(w, {
      name: '盛昊新材料有限公司',
      shortName: '盛昊',
      formerNames: ['盛昊化工厂'],
      uscc: '91350100M000100Y43',
      roles: ['supplier'],
    }).id;
    const third = addCompany(w, { name: '蒙泰铝业有限公司' }).id;
    const activityId = put(w, 'activity', { kind: 'expo', name: '煤博会', startOn: '2026-09-01' });
    const add: Record<Reference, () => void> = {
      investor: () =>
        put(w, 'leadInvestor', { leadId: lead, companyId: loserId, role: 'principal', share: 4000 }),
      bothInvest: () => {
        put(w, 'leadInvestor', { leadId: lead, companyId: survivorId, role: 'partner', share: null });
        put(w, 'leadInvestor', { leadId: lead, companyId: loserId, role: 'principal', share: 6000 });
      },
      contact: () => put(w, 'contact', { name: '李工', companyId: loserId }),
      visit: () =>
        put(w, 'visit', { happenedAt: '2026-09-02T02:00:00.000Z', mode: 'call', companyId: loserId }),
      plan: () => put(w, 'activityPlan', { activityId, companyId: loserId }),
      local: () => w.patch(tables.lead, lead, { localCompanyId: loserId }),
      referred: () => w.patch(tables.lead, lead, { referrerCompanyId: loserId }),
      subsidiary: () => w.patch(tables.company, third, { parentCompanyId: loserId }),
      supplier: () => w.patch(tables.company, third, { anchorCompanyId: loserId }),
      introduced: () => w.patch(tables.company, survivorId, { referrerCompanyId: loserId }),
      chain: () => put(w, 'chain', { name: '新能源', anchorCompanyId: loserId }),
      file: () =>
        put(w, 'attachment', {
          ownerType: 'company',
          ownerId: loserId,
          kind: 'other',
          fileName: '简介.pdf',
          mimeType: 'application/pdf',
          sizeBytes: 1,
          sha256: 'x',
        }),
      alias: () => {
        const old = addCompany(w, { name: '更早的名称' }).id;
        w.patch(tables.company, old, { mergedIntoId: loserId });
        w.setDeleted(tables.company, old, true);
      },
      ack: () =>
        put(w, 'warningAck', { entity: 'company', entityId: loserId, field: 'uscc', rule: 'usccForm:1' }),
      view: () =>
        put(w, 'savedView', {
          name: '它的项目',
          state: { filter: { companyId: loserId }, sort: 'name', columns: [] },
        }),
      decision: () =>
        put(w, 'duplicateDecision', {
          entity: 'company',
          leftId: loserId,
          rightId: third,
          level: 'L3',
          rule: '名称相近',
          similarity: 91,
          decision: 'separate',
          reason: '不同集团',
        }),
      parentOfSurvivor: () => w.patch(tables.company, survivorId, { parentCompanyId: loserId }),
      cycle: () => {
        w.patch(tables.company, survivorId, { parentCompanyId: third });
        w.patch(tables.company, third, { parentCompanyId: loserId });
      },
    };
    for (const reference of new Set(wanted)) add[reference]();
    return { survivorId, loserId, third, lead };
  });
}

describe('merging two companies', () => {
  test('leaves no reference to the loser, doubles no investor, and one undo puts everything back', () => {
    fc.assert(
      fc.property(fc.subarray([...references]), (wanted) => {
        const db = openTemporary();
        const pair = twoCompanies(db, wanted);
        const before = contents(db);
        act(db, (w) => mergeCompanies(w, pair));
        expect(placesOf(db, pair.loserId)).toEqual([]);
        const investors = contents(db)['leadInvestor'] ?? [];
        expect(investors.length).toBeLessThanOrEqual(1);
        if (wanted.includes('bothInvest'))
          expect(investors[0]).toMatchObject({ companyId: pair.survivorId, role: 'principal' });
        const after = contents(db);
        act(db, undoLast);
        expect(contents(db)).toEqual(before);
        act(db, redoLast);
        expect(contents(db)).toEqual(after);
      }),
      { numRuns: 12 },
    );
  });

  test('with every reference at once too, and no company becomes its own parent', () => {
    const db = openTemporary();
    const pair = twoCompanies(db, references);
    const before = contents(db);
    const { record, moved } = act(db, (w) => mergeCompanies(w, pair));
    expect(placesOf(db, pair.loserId)).toEqual([]);
    expect(record).toMatchObject({ parentCompanyId: null, referrerCompanyId: null });
    expect(moved).toMatchObject({ visits: 1, contacts: 1, files: 1, companies: 2 });
    act(db, undoLast);
    expect(contents(db)).toEqual(before);
  });

  test('fills what the survivor lacks, unites lists, keeps the other name as a former one', () => {
    const db = openTemporary();
    const pair = twoCompanies(db, []);
    const { record } = act(db, (w) => mergeCompanies(w, pair));
    expect(record).toMatchObject({
      name: '盛昊新科技有限公司',
      shortName: '盛昊',
      uscc: '91350100M000100Y43',
      formerNames: ['盛昊化工厂', '盛昊新材料有限公司'],
      roles: ['investor', 'supplier'],
    });
    expect(findCompanyByName(readerOf(db), '盛昊新材料有限公司')?.id).toBe(pair.survivorId);
  });

  test('takes the values a person chose; the name not chosen becomes the former one', () => {
    const db = openTemporary();
    const pair = twoCompanies(db, []);
    const { record } = act(db, (w) =>
      mergeCompanies(w, { ...pair, values: { name: '盛昊新材料有限公司', uscc: null } }),
    );
    expect(record).toMatchObject({
      name: '盛昊新材料有限公司',
      nameNorm: '盛昊新材料',
      uscc: null,
      formerNames: ['盛昊化工厂', '盛昊新科技有限公司'],
    });
  });

  test('an amount is taken with its currency and rate, never mixed', () => {
    const db = openTemporary();
    const pair = twoCompanies(db, []);
    act(db, (w) => {
      w.patch(tables.company, pair.survivorId, { registeredCapitalText: '约1亿' });
      w.patch(tables.company, pair.loserId, {
        registeredCapitalCurrency: 'USD',
        registeredCapitalForeign: 500,
        registeredCapitalRate: '7.1',
      });
    });
    const { record } = act(db, (w) => mergeCompanies(w, pair));
    expect(record).toMatchObject({ registeredCapitalText: '约1亿', registeredCapitalCurrency: null });
  });

  test('the loser’s id stays as an alias: out of lists, out of the bin, kept when the bin is emptied', () => {
    const db = openTemporary();
    const pair = twoCompanies(db, []);
    act(db, (w) => mergeCompanies(w, pair));
    expect(getCompany(readerOf(db), pair.loserId)).toMatchObject({ mergedIntoId: pair.survivorId });
    expect(listBin(readerOf(db), { limit: 10, offset: 0 }).total).toBe(0);
    expect(listCompanies(readerOf(db), companyQuery.parse({ text: '盛昊' })).total).toBe(1);
    act(db, emptyBin);
    expect(getCompany(readerOf(db), pair.loserId).mergedIntoId).toBe(pair.survivorId);
  });

  test('a merged record that is restored is one of its own again, and can be deleted and found in the bin', () => {
    const db = openTemporary();
    const pair = twoCompanies(db, []);
    act(db, (w) => mergeCompanies(w, pair));
    act(db, (w) => restoreCompany(w, { id: pair.loserId }));
    expect(getCompany(readerOf(db), pair.loserId)).toMatchObject({ mergedIntoId: null, deletedAt: null });
    act(db, (w) => w.setDeleted(tables.company, pair.loserId, true));
    expect(listBin(readerOf(db), { limit: 10, offset: 0 }).rows.map(({ id }) => id)).toEqual([pair.loserId]);
  });

  test('a record can’t be merged with itself, nor once it is merged', () => {
    const db = openTemporary();
    const { survivorId, loserId, third } = twoCompanies(db, []);
    const codeOf = (ids: { survivorId: string; loserId: string }) => {
      try {
        act(db, (w) => mergeCompanies(w, ids));
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'done';
    };
    expect(codeOf({ survivorId, loserId: survivorId })).toBe('merge-itself');
    expect(codeOf({ survivorId, loserId })).toBe('done');
    expect(codeOf({ survivorId: third, loserId })).toBe('merge-deleted');
  });
});

/** Two contacts of one firm, a lead and visits that name them. */
function twoContacts(db: Connection) {
  const lead = addLead(db, { name: '风电主机制造' }).id;
  return act(db, (w) => {
    const companyId = addCompany(w, { name: '盛昊新科技有限公司' }).id;
    const survivorId = put(w, 'contact', {
      name: '李工',
      companyId,
      mobiles: ['139 0000 0001'],
      emails: ['a@b.cn'],
    });
    const loserId = put(w, 'contact', {
      name: '李工程师',
      mobiles: ['13900000001', '13900000002'],
      emails: ['a@b.cn'],
      title: '经理',
    });
    put(w, 'leadContact', { leadId: lead, contactId: survivorId, isPrimary: false });
    put(w, 'leadContact', { leadId: lead, contactId: loserId, isPrimary: true });
    const said = { mode: 'call', summary: '通话' };
    put(w, 'visit', { ...said, happenedAt: '2026-09-01T02:00:00.000Z', contactIds: [survivorId, loserId] });
    put(w, 'visit', { ...said, happenedAt: '2026-09-03T02:00:00.000Z', contactIds: [loserId], leadId: lead });
    put(w, 'visit', { ...said, happenedAt: '2026-09-02T02:00:00.000Z', companyId });
    return { survivorId, loserId, companyId };
  });
}

describe('merging two contacts', () => {
  test('moves leads and visits without doubling them, unites numbers, and is undone whole', () => {
    const db = openTemporary();
    const pair = twoContacts(db);
    const before = contents(db);
    const { record, moved } = act(db, (w) => mergeContacts(w, pair));
    expect(record).toMatchObject({
      name: '李工',
      title: '经理',
      mobiles: ['139 0000 0001', '13900000002'],
      emails: ['a@b.cn'],
    });
    expect(moved).toMatchObject({ leads: 1, visits: 2 });
    expect(placesOf(db, pair.loserId)).toEqual([]);
    const after = contents(db);
    expect(after['leadContact']).toMatchObject([{ contactId: pair.survivorId, isPrimary: 1 }]);
    const named = after['visit']?.map(({ contactIds }) => String(contactIds)).toSorted() ?? [];
    const both = JSON.stringify([pair.survivorId]);
    expect(named).toEqual([both, both, '[]']);
    act(db, undoLast);
    expect(contents(db)).toEqual(before);
    act(db, redoLast);
    expect(contents(db)).toEqual(after);
  });

  test('all that was said is in order, newest first, for the person and for the firm', () => {
    const db = openTemporary();
    const { survivorId, loserId, companyId } = twoContacts(db);
    const days = (rows: readonly { happenedAt: string }[]) =>
      rows.map(({ happenedAt }) => happenedAt.slice(8, 10));
    const page = { limit: 10, offset: 0 };
    const reader = readerOf(db);
    expect(days(contactTimeline(reader, { id: loserId, ...page }).rows)).toEqual(['03', '01']);
    expect(days(companyTimeline(reader, { id: companyId, ...page }).rows)).toEqual(['02', '01']);
    act(db, (w) => mergeContacts(w, { survivorId, loserId }));
    const { rows, total } = companyTimeline(reader, { id: companyId, limit: 2, offset: 1 });
    expect([days(rows), total]).toEqual([['02', '01'], 3]);
    expect(companyTimeline(reader, { id: companyId, ...page }).rows[0]).toMatchObject({
      leadName: '风电主机制造',
      contactNames: ['李工'],
    });
  });
});

describe('likely repetitions', () => {
  test('are found by code, name, former name, core, likeness, number and address, the surest first', () => {
    const db = openTemporary();
    const id = act(db, (w) => {
      const own = addCompany(w, {
        name: '达拉特旗蒙泰铝业有限责任公司',
        uscc: '91350100M000100Y43',
        address: '树林召镇 1 号',
      }).id;
      put(w, 'contact', { name: '李工', companyId: own, mobiles: ['+86 139-0000-0001'] });
      addCompany(w, { name: '另一名称有限公司', uscc: '91350100M000100Y43' });
      addCompany(w, { name: '改了名的公司', formerNames: ['达拉特旗蒙泰铝业有限公司'] });
      addCompany(w, { name: '蒙泰铝业有限公司' });
      addCompany(w, { name: '达拉特旗蒙泰铝业股份有限公司' });
      addCompany(w, { name: '达拉特旗蒙泰铝业二厂' });
      const caller = addCompany(w, { name: '同一个电话的公司' }).id;
      put(w, 'contact', { name: '王工', companyId: caller, mobiles: ['13900000001'] });
      addCompany(w, { name: '同一个地址的公司', address: '树林召镇 1 号' });
      addCompany(w, { name: '毫不相干集团' });
      return own;
    });
    const found = companyDuplicates(readerOf(db), { id });
    const levels = found.map(({ likeness }) => likeness.level);
    expect(levels).toEqual(levels.toSorted());
    expect(Object.fromEntries(found.map(({ name, likeness }) => [name, likeness.level]))).toEqual({
      达拉特旗蒙泰铝业股份有限公司: 'L1',
      改了名的公司: 'L1',
      另一名称有限公司: 'L1',
      蒙泰铝业有限公司: 'L2',
      达拉特旗蒙泰铝业二厂: 'L3',
      同一个地址的公司: 'L4',
      同一个电话的公司: 'L4',
    });
  });

  test('a pair kept apart is not offered again, from either side, until that is undone', () => {
    const db = openTemporary();
    const [a = '', b = ''] = act(db, (w) =>
      ['盛昊新科技有限公司', '盛昊新科技股份有限公司'].map((name) => addCompany(w, { name }).id),
    );
    const reader = readerOf(db);
    expect(companyDuplicates(reader, { id: a })).toHaveLength(1);
    act(db, (w) => keepCompaniesApart(w, { leftId: a, rightId: b, reason: '注册地不同' }));
    expect(companyDuplicates(reader, { id: a })).toEqual([]);
    expect(companyDuplicates(reader, { id: b })).toEqual([]);
    act(db, undoLast);
    expect(companyDuplicates(reader, { id: b })).toHaveLength(1);
  });
});

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
