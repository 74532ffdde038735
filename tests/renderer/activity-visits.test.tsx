// Visits on a trip.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { money } from '#model/money';
import { ActivitiesPage } from '../../renderer/features/activities/activities-page.tsx';
import { Refused } from './fake-host.ts';
import { show } from './show.tsx';
import { host, trip, visit } from './trip-host.ts';

describe('a visit on a trip', () => {
  it('is added to it, by whoever sits here, and asks what was said', async () => {
    const { inputsOf } = host([trip], {
      'visits.create': { ...visit, leadId: 'lead-1' },
      'contacts.list': { rows: [], total: 0 },
    });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '添加拜访' }));
    const form = await screen.findByRole('form', { name: '添加拜访' });
    await user.type(within(form).getByRole('combobox', { name: '企业或单位' }), '某商会');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect(await within(form).findByText('请填写此项')).toBeDefined();
    await user.type(within(form).getByRole('textbox', { name: '洽谈内容' }), '介绍产业链');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    await screen.findByText('已添加拜访记录');
    expect(inputsOf('visits.create')).toEqual([
      {
        activityId: 'trip-1',
        copiesToLead: true,
        mode: 'outgoing',
        happenedAt: new Date('2026-06-03T09:00:00').toISOString(),
        personIds: ['person-1'],
        companyText: '某商会',
        summary: '介绍产业链',
        photoKey: 'visit-new:trip-1',
      },
    ]);
  });

  it('shows what the host refuses at its field', async () => {
    host([trip], {
      'visits.create': new Refused('invalid', { zh: '有 1 处填写需要修改', en: 'One field' }, [
        { path: ['companyText'], message: { zh: '请填企业、项目或单位名称中的一项', en: 'Name someone' } },
      ]),
    });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '添加拜访' }));
    const form = await screen.findByRole('form', { name: '添加拜访' });
    await user.type(within(form).getByRole('textbox', { name: '洽谈内容' }), '介绍产业链');
    await user.click(within(form).getByRole('button', { name: '保存' }));
    expect(await within(form).findByText('请填企业、项目或单位名称中的一项')).toBeDefined();
    await user.type(within(form).getByRole('combobox', { name: '企业或单位' }), '某商会');
    expect(within(form).queryByText('请填企业、项目或单位名称中的一项')).toBeNull();
  });

  it('asks for an answer where the firm asked for something', async () => {
    host([trip], {
      'visits.list': { rows: [{ ...visit, heardInvestment: money.parse(100_000_000) }], total: 1 },
      'contacts.list': { rows: [], total: 0 },
    });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '编辑对隆基绿能的拜访' }));
    expect(await screen.findByText('企业有诉求，建议写明我方答复')).toBeDefined();
  });
});
