// Merging two companies: everything moves, nothing is doubled, and one undo puts all back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerOf, type Connection } from '../../db/connection.ts';
import { companyQuery } from '../../db/model/company.ts';
import { emptyBin, listBin } from '../../db/queries/bin.ts';
import { addCompany, findCompanyByName, getCompany, restoreCompany } from '../../db/queries/companies.ts';
import { compareCompanies } from '../../db/queries/compare-records.ts';
import { getLead } from '../../db/queries/lead-detail.ts';
import { listCompanies } from '../../db/queries/company-list.ts';
import { mergeCompanies } from '../../db/queries/merge-companies.ts';
import { redoLast, undoLast } from '../../db/queries/undo.ts';
import { tables } from '../../db/schema/tables.ts';
import { contents, placesOf, put } from './merge-rows.ts';
import { act, addLead, openTemporary } from './workspace.ts';

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

  test('all that hangs on a company is counted before it is merged, however much it is', () => {
    const db = openTemporary();
    const pair = twoCompanies(db, []);
    const { lead } = pair;
    act(db, (w) => {
      const { id: _, ...row } = getLead(w, lead);
      for (let n = 0; n < 205; n += 1) {
        const leadId = w.add(tables.lead, { ...row, name: `第 ${n} 期`, localCompanyId: null }).id;
        put(w, 'leadInvestor', { leadId, companyId: pair.loserId, role: 'partner', share: null });
      }
      w.patch(tables.lead, lead, { localCompanyId: pair.loserId });
    });
    const { loserHas } = compareCompanies(readerOf(db), pair);
    expect(loserHas.leads).toBe(206);
    expect(act(db, (w) => mergeCompanies(w, pair)).moved.leads).toBe(206);
  });
});
