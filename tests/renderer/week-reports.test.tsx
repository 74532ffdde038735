// The weekly sheets over the real router: what stands on the page is what the file holds.
import { configure, screen, waitFor, within } from '@testing-library/react';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, localDay } from '#model/day';
import { weekName, weekOf } from '#model/week';
import { openGrid } from '../../db/exchange/read/open-grid.ts';
import { ReportsPage } from '../../renderer/features/reports/reports-page.tsx';
import { useReports } from '../../renderer/features/reports/reports-store.ts';
import { useWeekStore } from '../../renderer/features/reports/week-store.ts';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { pressKey } from '../../renderer/lib/shortcuts.ts';
import type { Language } from '../../renderer/lib/preferences.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { leadHost, type LeadHost } from './lead-host.tsx';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const today = localDay(new Date());
const week = weekOf(today);
const lastWeek = weekOf(addDays(week.from, -1));
const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString();

// Real files and jobs take their time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  useReports.setState({ ...useReports.getInitialState() });
  useWeekStore.setState({ ...useWeekStore.getInitialState() });
  useJobs.setState({ jobs: [] });
});

/** A lead in talks of one team, and a visit of last week. */
async function fill(app: LeadHost): Promise<void> {
  const person = await app.cli<{ id: string }>('people.create', {
    name: '乌日娜',
    kind: 'recruiter',
    teamName: '长三角组',
    mobile: '0477-5180000',
  });
  await app.cli('settings.set', { personId: person.id });
  const { id } = await app.addNegotiating({
    dutyPersonId: person.id,
    contacts: [{ name: '赵铁柱', mobiles: ['13812345678'] }],
  });
  await app.addNegotiating({ name: '风电主机', investors: [{ companyName: '国电联合动力' }] });
  await app.cli('visits.create', {
    mode: 'outgoing',
    leadId: id,
    personIds: [person.id],
    summary: '介绍园区',
    happenedAt: noon(lastWeek.to),
  });
}

async function open(report: RegExp, { isEmpty = false, language = 'zh' as Language } = {}) {
  const app = leadHost();
  if (!isEmpty) await fill(app);
  const shown = show(<ReportsPage />, language);
  await shown.user.click(await screen.findByRole('button', { name: report }));
  return { app, ...shown };
}

const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  pressKey(event);
};
const paper = (name: RegExp) => screen.findByRole('group', { name });
const rowsOf = (element: HTMLElement) =>
  within(element)
    .getAllByRole('row')
    .map(({ textContent }) => textContent);

describe('the leads in talks of a week', () => {
  it('stand by team, each team a sheet of its own, with thirteen columns', async () => {
    await open(/^驻点信息采集表/);
    const sheet = await paper(/驻点招商项目信息采集表/);
    expect(sheet.textContent).toContain('填报人：乌日娜'); // at once: the sheet is read but once
    expect(within(sheet).getAllByRole('columnheader')).toHaveLength(13);
    expect(within(sheet).getByText('共上报在谈项目2个（新增0个）')).toBeTruthy();
    const rows = rowsOf(sheet);
    expect(rows[1]).toContain('工作表：长三角组（1 行）');
    expect(rows[2]).toContain('年产2万吨电解液');
    expect(rows[3]).toContain('工作表：未分组（1 行）');
    expect(screen.getByText(/^长三角组 · 1 行/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '年产2万吨电解液' }).getAttribute('href')).toMatch(/leads\//);
  });

  it('shows phone numbers once they are ticked', async () => {
    const { user } = await open(/^驻点信息采集表/);
    const sheet = await paper(/驻点招商项目信息采集表/);
    expect(sheet.textContent).toContain('赵铁柱');
    expect(sheet.textContent).not.toContain('13812345678');
    await user.click(screen.getByRole('checkbox', { name: '导出电话号码' }));
    await waitFor(() => expect(sheet.textContent).toContain('13812345678'));
  });

  it('are narrowed to a team or a person', async () => {
    const { user } = await open(/^驻点信息采集表/);
    await paper(/驻点招商项目信息采集表/);
    await user.click(screen.getByRole('combobox', { name: '片组' }));
    await user.click(await screen.findByRole('option', { name: '未分组' }));
    await waitFor(() => expect(screen.queryByText('年产2万吨电解液')).toBeNull());
    expect(screen.getByText('风电主机')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: '片组' }));
    await user.click(await screen.findByRole('option', { name: '长三角组' }));
    expect(await screen.findByText('年产2万吨电解液')).toBeTruthy();
  });

  it('begin with the person this computer belongs to; another name is remembered', async () => {
    const { app, user, unmount } = await open(/^驻点信息采集表/);
    const name = await screen.findByRole('textbox', { name: '填报人' });
    await waitFor(() => expect(name).toHaveProperty('value', '乌日娜'));
    expect(screen.getByRole('textbox', { name: '联系电话' })).toHaveProperty('value', '0477-5180000');
    await user.clear(name);
    await user.type(name, '贺子谦');
    expect(await screen.findByText(/填报人：贺子谦/)).toBeTruthy();
    unmount();
    await waitFor(async () =>
      expect(await app.cli('drafts.get', { key: 'report-filler' })).toEqual({
        value: { filledBy: '贺子谦', phone: '0477-5180000' },
      }),
    );
    useWeekStore.setState({ ...useWeekStore.getInitialState() });
    show(<ReportsPage />);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: '填报人' })).toHaveProperty('value', '贺子谦'),
    );
  });

  it('are written as they are shown', async () => {
    const { app, user } = await open(/^驻点信息采集表/);
    await paper(/驻点招商项目信息采集表/);
    await screen.findByText(/填报人：乌日娜/);
    const path = join(temporaryFolder(), '驻点.xlsx');
    app.dialogs.push(path);
    await user.click(screen.getByRole('button', { name: '导出 Excel' }));
    await screen.findByText('已导出“驻点.xlsx”');
    const { sheets } = await openGrid(readFileSync(path), path);
    expect(sheets.map(({ name }) => name)).toEqual(['长三角组', '未分组']);
    expect(sheets[0]?.rows[2]?.cells[0]).toEqual(expect.stringContaining('填报人：乌日娜'));
    expect(sheets[0]?.rows[4]?.cells[1]).toBe('年产2万吨电解液');
  });
});

describe('the visits of a week', () => {
  it('teach where there are none; the key [ goes a week back, ] on, and T to this week', async () => {
    await open(/^拜访客商周报/);
    expect(await screen.findByText(/没有拜访记录/)).toBeTruthy();
    press('[');
    const sheet = await paper(/拜访客商周报表/);
    expect(rowsOf(sheet)[1]).toContain('介绍园区');
    expect(screen.getByText(weekName(lastWeek), { selector: '[aria-live]' })).toBeTruthy();
    press(']');
    expect(await screen.findByText(/没有拜访记录/)).toBeTruthy();
    press(']'); // a week that has not come is none to report
    expect(screen.getByText(weekName(week))).toBeTruthy();
    expect(screen.getByRole('button', { name: '下一周' })).toHaveProperty('disabled', true);
    press('[');
    press('[');
    press('t');
    expect(await screen.findByText(weekName(week))).toBeTruthy();
  });

  it('can be of the week of any day, over a year’s end too; a day to come is said to be one', async () => {
    const { user } = await open(/^拜访客商周报/);
    const day = await screen.findByRole('textbox', { name: '跳到某天所在的周' });
    await user.type(day, '2025-01-01');
    await user.tab();
    expect(await screen.findByText('2024年12月30日—2025年1月5日')).toBeTruthy();
    await user.clear(day);
    await user.type(day, addDays(week.to, 3));
    await user.tab();
    expect(await screen.findByText('这一周还没有到。')).toBeTruthy();
    expect(screen.getByText(weekName(week))).toBeTruthy();
  });

  it('refuse an empty week in plain words and write nothing', async () => {
    const { app, user } = await open(/^拜访客商周报/, { isEmpty: true });
    await screen.findByText(/没有拜访记录/);
    const folder = temporaryFolder();
    app.dialogs.push(join(folder, '空.xlsx'));
    await user.click(screen.getByRole('button', { name: '导出 Excel' }));
    expect(await screen.findByText(/没有可报的内容，未生成文件/)).toBeTruthy();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('say which folder is gone', async () => {
    const { app, user } = await open(/^驻点信息采集表/);
    await paper(/驻点招商项目信息采集表/);
    const path = join(temporaryFolder(), '没有', '驻点.xlsx');
    app.dialogs.push(path);
    await user.click(screen.getByRole('button', { name: '导出 Excel' }));
    expect(await screen.findByText(/保存位置不存在/)).toBeTruthy();
    expect(existsSync(path)).toBe(false);
  });

  it('draws of a long week only what is in sight, and counts it all', async () => {
    const { app } = await open(/^拜访客商周报/);
    for (let made = 0; made < 130; made += 1)
      await app.cli('visits.create', {
        mode: 'call',
        companyText: `企业${made}`,
        summary: '谈',
        happenedAt: noon(lastWeek.from),
      });
    press('[');
    const sheet = await paper(/拜访客商周报表/);
    const table = within(sheet).getByRole('table');
    await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('132'));
    expect(within(table).getAllByRole('row').length).toBeLessThan(40);
    expect(within(sheet).getByText(/共拜访131次、客商131家/)).toBeTruthy();
  });
});

it.each(['zh', 'en'] as const)('has no serious finding for assistive technology (%s)', async (language) => {
  await open(language === 'zh' ? /^驻点信息采集表/ : /^Leads in talks/, { language });
  await paper(/驻点招商项目信息采集表/);
  expect(await seriousFindings()).toEqual([]);
});
