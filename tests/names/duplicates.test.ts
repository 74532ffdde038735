import { describe, expect, test } from 'vitest';
import {
  companyLikeness,
  contactLikeness,
  leadLikeness,
  likenesses,
  type CompanyCandidate,
  type ContactCandidate,
  type LeadCandidate,
} from '../../db/names/duplicates.ts';
import { leadNameNorm, nameCore, nameNorm } from '../../db/names/normalise.ts';
import { mobileKey } from '../../db/names/same.ts';

const yi = 100_000_000;

function lead(name: string, investor: string | null, rest: Partial<LeadCandidate> = {}): LeadCandidate {
  const investors = investor === null ? [] : [{ companyId: null, nameNorm: nameNorm(investor) }];
  return { nameNorm: leadNameNorm(name), investors, ...rest };
}

function company(name: string, rest: Partial<CompanyCandidate> = {}): CompanyCandidate {
  return { nameNorms: [nameNorm(name)], nameCore: nameCore(name), ...rest };
}

const levelOf = (a: LeadCandidate, b: LeadCandidate) => leadLikeness(a, b)?.level ?? null;

describe('leads', () => {
  test('L1: same code, whatever the rest', () => {
    const code = '2026-150621-01-01-123456';
    expect(
      leadLikeness(
        lead('甲', '一公司', { approvalCode: code }),
        lead('乙', '二公司', { approvalCode: code }),
      ),
    ).toMatchObject({ level: 'L1', action: 'block' });
    expect(levelOf(lead('甲', null, { superiorCode: 'A1' }), lead('乙', null, { superiorCode: 'A1' }))).toBe(
      'L1',
    );
    expect(
      levelOf(lead('甲', null, { approvalCode: '' }), lead('乙', null, { approvalCode: '' })),
    ).toBeNull();
  });

  test('L1: same name, unless both investors are known and differ', () => {
    expect(levelOf(lead('医药中间体', '盛昊新科技公司'), lead('医药中间体项目', '盛昊新科技有限公司'))).toBe(
      'L1',
    );
    expect(levelOf(lead('医药中间体', '盛昊新科技公司'), lead('医药中间体', null))).toBe('L1');
    expect(levelOf(lead('医药中间体', '盛昊新科技公司'), lead('医药中间体', '京辰科技'))).toBeNull();
  });

  test('same investor: one company, or one name where it is still text', () => {
    const a = { companyId: 'c1', nameNorm: '盛昊新科技' };
    const b = { companyId: 'c1', nameNorm: '盛昊新' };
    expect(
      levelOf({ nameNorm: '医药中间体', investors: [a] }, { nameNorm: '医药中间体', investors: [b] }),
    ).toBe('L1');
    expect(levelOf({ nameNorm: '医药中间体', investors: [a] }, lead('医药中间体', '盛昊新科技公司'))).toBe(
      'L1',
    );
  });

  test('L2: names alike and same investor', () => {
    const a = lead('高端铝合金', '蒙泰铝业');
    expect(leadLikeness(a, lead('高端铝合金材料', '蒙泰铝业'))).toMatchObject({
      level: 'L2',
      action: 'block',
      similarity: 94,
    });
    expect(levelOf(a, lead('高端铝合金材料', '新鸿福'))).toBeNull();
    expect(
      leadLikeness(a, lead('高端铝合金材料', '蒙泰铝业'), { lead: 95, company: 90, address: 85, amount: 20 }),
    ).toBeNull();
  });

  test('L3: same investor and trade, amounts differ by less than a fifth of the larger', () => {
    const one = lead('碳中和产业园', '中国氢能', { amount: 5.2 * yi, industryGb: 'C3811' });
    expect(
      leadLikeness(one, lead('绿氢制备', '中国氢能', { amount: 4.6 * yi, industryGb: 'C38' })),
    ).toMatchObject({ level: 'L3', action: 'warn' });
    expect(levelOf(one, lead('绿氢制备', '中国氢能', { amount: 4.16 * yi, industryGb: 'C38' }))).toBeNull();
    expect(levelOf(one, lead('绿氢制备', '中国氢能', { amount: null, industryGb: 'C38' }))).toBeNull();
    expect(levelOf(one, lead('绿氢制备', '中国氢能', { amount: 4.6 * yi, industryGb: 'C39' }))).toBeNull();
    const nodes = { amount: 5 * yi, chainNodeId: 'n1' };
    expect(levelOf(lead('甲', '中国氢能', nodes), lead('乙', '中国氢能', nodes))).toBe('L3');
  });

  test('L4: same mobile, same parcel or similar address', () => {
    expect(
      leadLikeness(
        lead('甲', '一', { mobiles: ['+86 139 0000 0001'] }),
        lead('乙', '二', { mobiles: ['13900000001'] }),
      ),
    ).toMatchObject({ level: 'L4', action: 'hint' });
    expect(levelOf(lead('甲', '一', { parcelId: 'p' }), lead('乙', '二', { parcelId: 'p' }))).toBe('L4');
    expect(
      levelOf(
        lead('甲', '一', { address: '三晌梁工业园区1号' }),
        lead('乙', '二', { address: '三晌梁工业园区2号' }),
      ),
    ).toBe('L4');
    expect(levelOf(lead('甲', '一'), lead('乙', '二'))).toBeNull();
  });
});

describe('traps of other years (handbook 11.3)', () => {
  test('one lead named under two headings is one lead', () => {
    expect(levelOf(lead('20万吨液体甲醇钠', '金时空'), lead('20万吨液体甲醇钠项目', '金时空'))).toBe('L1');
  });

  test('another capacity of the same firm’s product is L2', () => {
    const a = lead('建能兴辉3960万平方米发泡墙体', '建能兴辉');
    expect(levelOf(a, lead('建能兴辉2160万平方米发泡墙体陶瓷砖', '建能兴辉'))).toBe('L2');
  });

  test('same product and capacity of another investor is no repetition', () => {
    expect(levelOf(lead('8000万平方米基布', '新鸿福'), lead('8000万平方米基布', '泰盛和'))).toBeNull();
  });

  test.each([
    ['高端铝合金', '高新铝合金'],
    ['光电通信新材料', '光电通讯新材料'],
    ['发泡墙体', '发泡墙体陶瓷砖'],
  ])('%s and %s are found by their likeness and left to a person', (a, b) => {
    const found = leadLikeness(lead(a, '一公司'), lead(b, '一公司'));
    expect(found?.level).toBe('L2');
    expect(found?.similarity).toBeLessThan(100);
  });
});

describe('companies', () => {
  test('L1: same code, same name, or a former name', () => {
    expect(
      companyLikeness(
        company('甲', { uscc: '91110000101623741K' }),
        company('乙', { uscc: '91110000101623741k' }),
      )?.level,
    ).toBe('L1');
    expect(companyLikeness(company('盛昊新科技公司'), company('盛昊新科技有限公司'))).toMatchObject({
      level: 'L1',
      action: 'block',
    });
    const renamed = company('盛昊医药有限公司', { nameNorms: ['盛昊医药', '盛昊新科技'] });
    expect(companyLikeness(renamed, company('盛昊新科技公司'))?.level).toBe('L1');
  });

  test('L2: same core name', () => {
    expect(
      companyLikeness(company('达拉特旗蒙泰铝业有限责任公司'), company('蒙泰铝业有限公司')),
    ).toMatchObject({ level: 'L2', action: 'block' });
  });

  test('L3: names alike to nine tenths', () => {
    expect(companyLikeness(company('国电联合动力技术'), company('国电联合动力'))).toMatchObject({
      level: 'L3',
      action: 'warn',
    });
    expect(companyLikeness(company('中轩生化'), company('京辰科技'))).toBeNull();
  });

  test('L4: same mobile, telephone or address', () => {
    expect(
      companyLikeness(
        company('中轩生化', { phones: ['0477-5200001'] }),
        company('京辰科技', { phones: ['04775200001'] }),
      ),
    ).toMatchObject({ level: 'L4', action: 'hint' });
    expect(
      companyLikeness(
        company('中轩生化', { address: '同一地址' }),
        company('京辰科技', { address: '同一地址' }),
      )?.level,
    ).toBe('L4');
  });
});

describe('contacts', () => {
  const contact = (name: string, rest: Partial<ContactCandidate> = {}): ContactCandidate => ({
    name,
    ...rest,
  });

  test.each([
    [
      'L1',
      'block',
      contact('王示例', { mobiles: ['13900000001'] }),
      contact('王示例', { mobiles: ['+8613900000001'] }),
    ],
    ['L2', 'warn', contact('王示例', { companyId: 'c1' }), contact('王示例', { companyId: 'c1' })],
    [
      'L2',
      'warn',
      contact('王示例', { companyNorm: '中轩生化' }),
      contact('王示例', { companyNorm: '中轩生化' }),
    ],
    [
      'L3',
      'warn',
      contact('王示例', { mobiles: ['13900000001'] }),
      contact('李示例', { mobiles: ['13900000001'] }),
    ],
    ['L4', 'hint', contact('王示例', { emails: ['A@x.cn'] }), contact('李示例', { emails: ['a@x.cn'] })],
    ['L4', 'hint', contact('王示例', { wechat: ['wx1'] }), contact('李示例', { wechat: ['wx1'] })],
  ])('%s %s', (level, action, a, b) => {
    expect(contactLikeness(a, b)).toMatchObject({ level, action });
  });

  test('a shared name alone is nothing', () => {
    expect(contactLikeness(contact('王示例'), contact('王示例'))).toBeNull();
  });
});

test('mobiles are compared by their digits, without +86', () => {
  for (const typed of [
    '13900000001',
    '+86 13900000001',
    '0086-139-0000-0001',
    '１３９００００００１'.replace('１３９', '1390'),
  ]) {
    expect(mobileKey(typed)).toBe('13900000001');
  }
  expect(mobileKey('86123')).toBe('86123');
});

test('likenesses come with the highest level first', () => {
  const one = lead('高端铝合金', '蒙泰铝业', { mobiles: ['13900000001'] });
  const others = [
    lead('再生铝', '别家', { mobiles: ['13900000001'] }),
    lead('高端铝合金材料', '蒙泰铝业'),
    lead('高端铝合金', null),
    lead('无关', '别家'),
  ];
  expect(likenesses(one, others, leadLikeness).map(({ likeness }) => likeness.level)).toEqual([
    'L1',
    'L2',
    'L4',
  ]);
});
