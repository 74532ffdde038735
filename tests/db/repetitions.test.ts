// Which companies are offered as one and the same.
import { describe, expect, test } from 'vitest';
import { readerOf } from '../../db/connection.ts';
import { addCompany } from '../../db/queries/companies.ts';
import { companyDuplicates, keepCompaniesApart } from '../../db/queries/company-duplicates.ts';
import { undoLast } from '../../db/queries/undo.ts';
import { put } from './merge-rows.ts';
import { act, openTemporary } from './workspace.ts';

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
