import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Company } from '#model/company';
import { money } from '#model/money';
import { Routes } from '../../renderer/app/routes.tsx';
import { CompaniesPage } from '../../renderer/features/companies/companies-page.tsx';
import { companyHost as host, contact } from './company-host.ts';
import { Refused } from './fake-host.ts';
import { company, lead } from './sample-rows.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const act = {
  actId: 'a1',
  summary: { zh: '删除企业 隆基绿能', en: 'Delete company 隆基绿能' },
  at: company.updatedAt,
};
describe('the list of companies', () => {
  it('says what belongs there while it is empty, and how to begin', async () => {
    host([]);
    const { user } = show(<CompaniesPage />);
    await screen.findByText(/企业库存放投资方/);
    expect(screen.getAllByRole('button', { name: '新建企业' })).toHaveLength(2);
    await user.keyboard('{Shift>}n{/Shift}');
    expect(await screen.findByRole('form', { name: '新建企业' })).toBeDefined();
  });

  it('narrows by text through the host, and shows all again', async () => {
    const { inputsOf } = host([company, { ...company, id: 'company-2', name: '蒙泰铝业' }]);
    const { user } = show(<CompaniesPage />);
    await screen.findByRole('gridcell', { name: '蒙泰铝业' });
    await user.type(screen.getByRole('searchbox'), 'mtly');
    await screen.findByText('没有符合条件的企业。');
    expect(inputsOf('companies.list').at(-1)).toMatchObject({ text: 'mtly' });
    await user.click(screen.getByRole('button', { name: '清除条件' }));
    expect(await screen.findByRole('gridcell', { name: '蒙泰铝业' })).toBeDefined();
  });

  it('sorts by the columns the host can sort by', async () => {
    const { inputsOf } = host();
    const { user } = show(<CompaniesPage />);
    await screen.findByRole('gridcell', { name: '隆基绿能' });
    await user.click(screen.getByRole('button', { name: '企业名称' }));
    await waitFor(() => expect(inputsOf('companies.list').at(-1)).toMatchObject({ sort: 'name' }));
  });

  it('shows a company beside the list and in full, in English too', async () => {
    host([company], {
      'contacts.list': { rows: [contact], total: 1 },
      'leads.list': {
        rows: [{ ...lead, amount: money.parse(150_000_000) }],
        total: 1,
        sum: money.parse(150_000_000),
      },
    });
    location.hash = '#/companies';
    const { user } = show(<Routes />, 'en');
    await user.click(await screen.findByRole('gridcell', { name: '隆基绿能' }));
    const panel = await screen.findByRole('complementary', { name: '隆基绿能' });
    expect(await within(panel).findByText('13900000001')).toBeDefined();
    expect((await within(panel).findByRole('link', { name: '光伏组件项目' })).getAttribute('href')).toBe(
      '#/leads/lead-1',
    );
    expect(await seriousFindings()).toEqual([]);
    await user.click(within(panel).getByRole('button', { name: 'Open in full' }));
    expect(await screen.findByRole('heading', { level: 1, name: '隆基绿能' })).toBeDefined();
    expect(document.title).toContain('隆基绿能');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('complementary', { name: '隆基绿能' })).toBeDefined();
  });
});

describe('a company', () => {
  it('is added with what was filled, and warned about a code that does not check', async () => {
    const { inputsOf } = host([], { 'companies.create': (draft) => ({ ...company, name: draft.name }) });
    location.hash = '#/companies?new';
    const { user } = show(<CompaniesPage />);
    await user.type(await screen.findByRole('textbox', { name: '企业名称' }), '示例科技有限公司');
    await user.type(screen.getByRole('textbox', { name: '统一社会信用代码' }), '91110000101623741Y');
    expect(screen.getByText(/末位校验应为 K/)).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已新建企业“示例科技有限公司”');
    expect(inputsOf('companies.create')).toEqual([
      {
        name: '示例科技有限公司',
        uscc: '91110000101623741Y',
        country: 'CN',
        roles: ['investor'],
        acknowledged: [{ field: 'uscc', rule: 'usccCheck:91110000101623741Y' }],
      },
    ]);
  });

  it('is not saved without a name, and says so at the field', async () => {
    const { inputsOf } = host([]);
    location.hash = '#/companies?new';
    const { user } = show(<CompaniesPage />);
    await user.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('请填写此项')).toBeDefined();
    expect(screen.getByRole('textbox', { name: '企业名称' }).getAttribute('aria-invalid')).toBe('true');
    expect(inputsOf('companies.create')).toEqual([]);
  });

  it('that repeats another can be opened there, or kept apart for a reason', async () => {
    const repeats = new Refused('duplicate', { zh: '与已有记录重复：隆基绿能。', en: 'Repeats.' }, [
      {
        path: ['name'],
        message: { zh: '与“隆基绿能”重复，请选用已有企业或说明理由', en: 'Repeats “隆基绿能”' },
      },
    ]);
    const { inputsOf } = host([company], {
      'companies.create': (draft) => (draft.separateReason ? { ...company, id: 'company-2' } : repeats),
    });
    location.hash = '#/companies?new';
    const { user } = show(<CompaniesPage />);
    await user.type(await screen.findByRole('textbox', { name: '企业名称' }), '隆基绿能');
    await user.click(screen.getByRole('button', { name: '保存' }));
    const note = await screen.findByRole('alert');
    expect(await within(note).findByRole('button', { name: '打开已有企业' })).toBeDefined();
    await user.type(within(note).getByRole('textbox', { name: '另存为新企业的理由' }), '同名，另一地');
    await user.click(within(note).getByRole('button', { name: '另存为新企业' }));
    await waitFor(() =>
      expect(inputsOf('companies.create').at(-1)).toMatchObject({
        name: '隆基绿能',
        separateReason: '同名，另一地',
      }),
    );
  });

  it('is edited by E, sending only what changed; Esc leaves it as it was', async () => {
    const { inputsOf } = host([company], {
      'companies.update': (patch) =>
        ({ ...company, ...patch, shortName: patch.shortName ?? null }) as Company,
    });
    location.hash = '#/companies?id=company-1';
    const { user } = show(<CompaniesPage />);
    await screen.findByRole('heading', { name: '基本信息' });
    await user.keyboard('e');
    await user.type(await screen.findByRole('textbox', { name: '简称' }), '隆基');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: '基本信息' })).toBeDefined();
    expect(inputsOf('companies.update')).toEqual([]);
    await user.keyboard('e');
    const field = await screen.findByRole('textbox', { name: '简称' });
    await user.clear(field);
    await user.type(field, '隆基');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('已修改企业“隆基绿能”');
    expect(inputsOf('companies.update')).toEqual([{ id: 'company-1', shortName: '隆基' }]);
  });

  it('is deleted at once, with 撤销 in reach', async () => {
    const { inputsOf } = host([company], { 'companies.remove': company, 'undo.last': act });
    location.hash = '#/companies?id=company-1';
    const { user } = show(<CompaniesPage />);
    await user.click(await screen.findByRole('button', { name: '删除' }));
    await screen.findByText('已删除企业“隆基绿能”');
    expect(screen.queryByRole('complementary')).toBeNull();
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByText('已撤销：删除企业 隆基绿能');
    expect(inputsOf('companies.remove')).toEqual([{ id: 'company-1' }]);
  });

  it('in the bin says so and can be restored', async () => {
    const { inputsOf } = host([{ ...company, deletedAt: company.updatedAt }], {
      'companies.restore': company,
    });
    location.hash = '#/companies?id=company-1';
    const { user } = show(<CompaniesPage />);
    await screen.findByText('这家企业在回收站里。');
    await user.click(screen.getByRole('button', { name: '恢复' }));
    await screen.findByText('已恢复企业“隆基绿能”');
    expect(inputsOf('companies.restore')).toEqual([{ id: 'company-1' }]);
  });

  it('that can’t be found says why', async () => {
    host();
    location.hash = '#/companies?id=gone';
    show(<CompaniesPage />);
    expect((await screen.findByRole('alert')).textContent).toContain('找不到这条记录');
  });
});

describe('the contacts of a company', () => {
  it('Esc goes one step back: the list of a field, the form, the panel', async () => {
    host();
    const { user } = show(<CompaniesPage />);
    await user.click(await screen.findByRole('gridcell', { name: '隆基绿能' }));
    await user.click(await screen.findByRole('button', { name: '添加联系人' }));
    const form = await screen.findByRole('form', { name: '添加联系人' });
    await user.click(within(form).getByText('更多'));
    await user.click(within(form).getByRole('combobox', { name: '决策角色' }));
    await screen.findByRole('option', { name: '联络' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('option', { name: '联络' })).toBeNull());
    expect(screen.getByRole('form', { name: '添加联系人' })).toBeDefined();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: '添加联系人' })),
    );
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('are added to it, with a doubt about an odd number', async () => {
    const { inputsOf } = host([company], { 'contacts.create': contact });
    location.hash = '#/companies?id=company-1';
    const { user } = show(<CompaniesPage />);
    await user.click(await screen.findByRole('button', { name: '添加联系人' }));
    const form = await screen.findByRole('form', { name: '添加联系人' });
    await user.type(within(form).getByRole('textbox', { name: '姓名' }), '王芳');
    await user.type(within(form).getByRole('combobox', { name: '手机' }), '0477-5212345{Enter}');
    expect(within(form).getByText(/不像大陆手机号/)).toBeDefined();
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await screen.findByText('已添加联系人“王芳”');
    expect(inputsOf('contacts.create')).toEqual([
      {
        companyId: 'company-1',
        name: '王芳',
        mobiles: ['0477-5212345'],
        acknowledged: [{ field: 'mobiles', rule: 'mobileForm:0477-5212345' }],
      },
    ]);
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('are deleted with 撤销 in reach', async () => {
    const { inputsOf } = host([company], {
      'contacts.list': { rows: [contact], total: 1 },
      'contacts.remove': contact,
    });
    location.hash = '#/companies?id=company-1';
    const { user } = show(<CompaniesPage />);
    await user.click(await screen.findByRole('button', { name: '删除联系人 王芳' }));
    await screen.findByText('已删除联系人“王芳”');
    expect(inputsOf('contacts.remove')).toEqual([{ id: 'contact-1' }]);
  });
});
