// Visits on a trip.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#model/channels';
import { money } from '#model/money';
import { ActivitiesPage } from '../../renderer/features/activities/activities-page.tsx';
import { Refused } from './fake-host.ts';
import { show } from './show.tsx';
import { host, trip, tripVisit } from './trip-host.ts';

describe('a visit on a trip', () => {
  it('is added to it, by whoever sits here, and asks what was said', async () => {
    const { inputsOf } = host([trip], {
      'visits.create': { ...tripVisit, leadId: 'lead-1' },
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
      'visits.list': { rows: [{ ...tripVisit, heardInvestment: money.parse(100_000_000) }], total: 1 },
      'contacts.list': { rows: [], total: 0 },
    });
    location.hash = '#/activities?id=trip-1';
    const { user } = show(<ActivitiesPage />);
    await user.click(await screen.findByRole('button', { name: '编辑对隆基绿能的拜访' }));
    expect(await screen.findByText('企业有诉求，建议写明我方答复')).toBeDefined();
  });

  it('leads to its firm, and to its lead whether the firm is recorded, typed or not named', async () => {
    const lead = { name: '储能电池项目', deletedAt: null } as unknown as OutputOf<'leads.get'>; // all that a link shows
    const said = [
      { ...tripVisit, id: 'v1', leadId: 'lead-1' },
      { ...tripVisit, id: 'v2', leadId: 'lead-1', companyId: null, companyText: '某商会' },
      { ...tripVisit, id: 'v3', leadId: 'lead-1', companyId: null },
    ];
    host([trip], { 'visits.list': { rows: said, total: 3 }, 'leads.get': { ...lead, id: 'lead-1' } });
    location.hash = '#/activities?id=trip-1';
    show(<ActivitiesPage />);
    expect(await screen.findByRole('link', { name: '隆基绿能' })).toBeDefined();
    const links = await screen.findAllByRole('link', { name: '储能电池项目' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      Array.from({ length: 3 }, () => '#/leads/lead-1'),
    );
  });
});
