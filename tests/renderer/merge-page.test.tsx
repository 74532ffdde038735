// Two records side by side, worked by keyboard.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#model/channels';
import type { Company } from '#model/company';
import { Routes } from '../../renderer/app/routes.tsx';
import { companyHost, contact } from './company-host.ts';
import { company, visit } from './sample-rows.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const old: Company = {
  ...company,
  id: 'company-old',
  name: '隆基绿能科技',
  shortName: '隆基',
  address: '西安',
};
const young: Company = {
  ...company,
  id: 'company-new',
  createdAt: '2026-05-01T00:00:00.000Z',
  name: '隆基绿能股份',
  uscc: '91350100M000100Y43',
  address: '西安市高新区',
  formerNames: ['隆基硅材料'],
};
const none = { leads: 0, visits: 0, contacts: 0, companies: 0, files: 0 };
const likeness: NonNullable<OutputOf<'companies.compare'>['likeness']> = {
  level: 'L3',
  action: 'warn',
  rule: { zh: '名称相近', en: 'Similar name' },
  similarity: 93,
};
const compared: OutputOf<'companies.compare'> = {
  survivor: young,
  loser: old,
  fields: {
    name: 'near',
    shortName: 'differs',
    formerNames: 'differs',
    uscc: 'differs',
    address: 'near',
    country: 'same',
    roles: 'same',
  },
  survivorHas: { ...none, leads: 2, visits: 5 },
  loserHas: none,
  likeness,
};

function openMerge(language: 'zh' | 'en' = 'zh') {
  const host = companyHost([old, young], {
    'companies.compare': compared,
    'companies.merge': ({ values }) => ({
      record: { ...old, name: values?.name ?? old.name },
      moved: { ...none, leads: 2, visits: 5 },
    }),
    'undo.last': {
      actId: 'a1',
      at: company.updatedAt,
      summary: { zh: '合并企业', en: 'Merge company' },
    },
  });
  location.hash = '#/companies/company-new/merge/company-old';
  return { ...host, ...show(<Routes />, language) };
}

const radio = (name: RegExp) => screen.findByRole('radio', { name });

describe('two companies side by side', () => {
  it('are merged once, however often the keys are pressed', async () => {
    const { inputsOf } = openMerge();
    await screen.findByRole('table');
    for (let press = 0; press < 3; press += 1)
      fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });
    await screen.findByRole('status');
    expect(inputsOf('companies.merge')).toHaveLength(1);
  });

  it('show the old one on the right, what differs in words, and keep the old value unless it is empty', async () => {
    openMerge();
    const table = await screen.findByRole('table');
    const heads = within(table).getAllByRole('columnheader');
    expect(heads[1]?.textContent).toContain('隆基绿能股份');
    expect(heads[2]?.textContent).toContain('旧（右）');
    expect(screen.queryByText('国别/地区')).toBeNull();
    expect(within(table).getAllByText('相近')).toHaveLength(2);
    expect(within(table).getByText(/两边都保留$/, { selector: '.merge-state' })).toBeDefined();
    expect((await radio(/^企业名称 隆基绿能科技/)) as HTMLInputElement).toHaveProperty('checked', true);
    expect(await radio(/^统一社会信用代码 91350100M000100Y43/)).toHaveProperty('checked', true);
    expect(within(table).getByText('2 个项目、5 条往来')).toBeDefined();
    expect(screen.getByText(/L3 · 名称相近/)).toBeDefined();
    expect(await seriousFindings()).toEqual([]);
  });

  it('are chosen from and merged by keyboard alone, with 撤销 in reach', async () => {
    const { user, inputsOf } = openMerge();
    const name = await radio(/^企业名称 隆基绿能科技/);
    name.focus();
    await user.keyboard('{ArrowLeft}');
    expect(await radio(/^企业名称 隆基绿能股份/)).toHaveProperty('checked', true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已合并为“隆基绿能股份”');
    expect(inputsOf('companies.merge')).toEqual([
      {
        survivorId: 'company-old',
        loserId: 'company-new',
        values: {
          name: '隆基绿能股份',
          shortName: '隆基',
          uscc: '91350100M000100Y43',
          address: '西安',
        },
      },
    ]);
    await waitFor(() => expect(location.hash).toBe('#/companies/company-old'));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByText('已撤销：合并企业');
  });

  it('one key takes all from the left, one all from the right', async () => {
    const { user, inputsOf } = openMerge();
    await radio(/^企业名称 隆基绿能科技/);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(await radio(/^地址 西安市高新区/)).toHaveProperty('checked', true);
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(await radio(/^地址 西安$/)).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: '全部取左' }));
    await user.click(screen.getByRole('button', { name: '合并' }));
    await waitFor(() =>
      expect(inputsOf('companies.merge')[0]?.values).toEqual({
        name: '隆基绿能股份',
        shortName: null,
        uscc: '91350100M000100Y43',
        address: '西安市高新区',
      }),
    );
  });

  it('show what is the same too when asked, and Esc goes back to the record', async () => {
    const { user } = openMerge('en');
    await user.click(await screen.findByRole('checkbox', { name: 'Show what is the same' }));
    expect(screen.getByRole('rowheader', { name: 'Country or region' })).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(location.hash).toBe('#/companies/company-new'));
  });
});

describe('likely repetitions on a record', () => {
  const repeats: OutputOf<'companies.duplicates'> = [
    {
      id: young.id,
      name: young.name,
      detail: null,
      likeness,
    },
  ];

  it('lead to the comparison, or are kept apart for a reason', async () => {
    const { inputsOf } = companyHost([old, young], {
      'companies.duplicates': repeats,
      'companies.keepApart': { level: 'L3' },
    });
    location.hash = '#/companies/company-old';
    const { user } = show(<Routes />);
    const list = await screen.findByRole('list', { name: '可能重复' });
    expect(list.textContent).toContain('L3 · 名称相近');
    expect(within(list).getByRole('link', { name: '与“隆基绿能股份”并排比较' }).getAttribute('href')).toBe(
      '#/companies/company-old/merge/company-new',
    );
    await user.click(within(list).getByRole('button', { name: '不是同一个…（隆基绿能股份）' }));
    await user.type(await screen.findByRole('textbox', { name: '理由' }), '另一家公司{Enter}');
    await screen.findByText('已记下：与“隆基绿能股份”不是同一个');
    expect(inputsOf('companies.keepApart')).toEqual([
      { leftId: 'company-old', rightId: 'company-new', reason: '另一家公司' },
    ]);
  });

  it('among all companies are listed when asked for', async () => {
    companyHost([old, young], {
      'companies.allDuplicates': {
        pairs: [
          {
            left: { id: old.id, name: old.name, detail: null },
            right: { id: young.id, name: young.name, detail: young.uscc },
            likeness,
          },
        ],
        total: 1,
      },
    });
    location.hash = '#/companies/duplicates';
    show(<Routes />);
    const table = await screen.findByRole('table', { name: '可能重复的企业对' });
    expect(within(table).getByText('名称相近 93%')).toBeDefined();
    expect(
      within(table)
        .getByRole('link', { name: /并排比较/ })
        .getAttribute('href'),
    ).toBe('#/companies/company-old/merge/company-new');
  });
});

describe('a record’s own page', () => {
  it('of a merged company leads to its survivor', async () => {
    companyHost([{ ...young, deletedAt: young.updatedAt, mergedIntoId: old.id }, old]);
    location.hash = '#/companies/company-new';
    show(<Routes />);
    await screen.findByRole('heading', { level: 1, name: '隆基绿能科技' });
    expect(location.hash).toBe('#/companies/company-old');
  });

  it('says what deserves a second look until a person has had it', async () => {
    const warning = {
      field: 'uscc',
      rule: 'usccForm:1',
      message: { zh: '不像统一社会信用代码', en: 'Not a credit code' },
    };
    const { inputsOf } = companyHost([old], {
      'warnings.list': [
        { ...warning, isAcknowledged: false },
        { ...warning, rule: 'seen', isAcknowledged: true },
      ],
      'warnings.acknowledge': { count: 1 },
    });
    location.hash = '#/companies/company-old';
    const { user } = show(<Routes />);
    await user.click(await screen.findByRole('button', { name: '已核对，不再提示' }));
    await screen.findByText('已记下，不再提示');
    expect(inputsOf('warnings.acknowledge')).toEqual([
      { entity: 'company', id: 'company-old', warnings: [{ field: 'uscc', rule: 'usccForm:1' }] },
    ]);
  });

  it('of a contact shows everything said with them, with its lead, trip and people', async () => {
    companyHost([company], {
      'contacts.timeline': {
        total: 1,
        rows: [
          {
            ...visit,
            happenedAt: '2026-05-02T02:00:00.000Z',
            mode: 'meeting',
            activityId: 'activity-1',
            leadId: 'lead-1',
            contactIds: [contact.id],
            summary: '商谈用地',
            asks: '蒸汽价格',
            companyName: company.name,
            leadName: '光伏组件项目',
            activityName: '北京考察',
            contactNames: [contact.name],
            personNames: ['孟令川'],
          },
        ],
      },
    });
    location.hash = '#/contacts/contact-1';
    show(<Routes />);
    const list = await screen.findByRole('list', { name: '往来记录' });
    expect(await within(list).findByText('商谈用地')).toBeDefined();
    expect(within(list).getByRole('link', { name: '光伏组件项目' }).getAttribute('href')).toBe(
      '#/leads/lead-1',
    );
    expect(within(list).getByRole('link', { name: '北京考察' })).toBeDefined();
    expect(list.textContent).toContain('孟令川');
  });
});

it('contacts are a list of their own beside the companies', async () => {
  companyHost([company], { 'contacts.list': { rows: [contact], total: 1 } });
  location.hash = '#/companies';
  const { user } = show(<Routes />);
  await user.click(await screen.findByRole('radio', { name: '联系人' }));
  await waitFor(() => expect(location.hash).toBe('#/contacts'));
  await user.click(await screen.findByRole('gridcell', { name: '王芳' }));
  expect(await screen.findByRole('complementary', { name: '王芳' })).toBeDefined();
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: '王芳' });
});
