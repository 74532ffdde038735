// An office whose week is reported, and how the tests look at its sheets.
import { readFileSync } from 'node:fs';
import { addDays, localDay } from '../../db/model/day.ts';
import type { WeekPreview } from '../../db/model/week-report.ts';
import { weekOf } from '../../db/model/week.ts';
import { openGrid } from '../../db/exchange/read/open-grid.ts';
import { startApp, type TestApp } from './app.ts';

export const today = localDay(new Date());
export const week = weekOf(today);
export const lastWeek = weekOf(addDays(week.from, -1));
/** Noon of a day, as a moment here. */
export const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString();

export async function created(app: TestApp, channel: string, input: unknown): Promise<string> {
  return (await app.cli<{ id: string }>(channel, input)).id;
}

/** Two teams with a lead in talks each. */
export async function office() {
  const app = startApp();
  const [east, north] = await Promise.all([
    created(app, 'people.create', { name: '王强', kind: 'recruiter', teamName: '长三角组', area: '长三角' }),
    created(app, 'people.create', { name: '李敏', kind: 'recruiter', teamName: '京津冀组' }),
  ]);
  const chain = await created(app, 'chains.create', { name: '新能源装备' });
  const node = await created(app, 'chainNodes.create', { chainId: chain, name: '储能电池' });
  const talks = { stage: 'negotiating', plannedInvestment: 300_000_000, dutyUnit: '招商局' };
  const battery = await created(app, 'leads.create', {
    ...talks,
    name: '年产2万吨电解液',
    investors: [
      { companyName: '宁德时代新能源科技股份有限公司' },
      { companyName: '达拉特旗国有资产投资集团有限公司' },
    ],
    contacts: [{ name: '赵铁柱', mobiles: ['13812345678', '13912345678'] }, { name: '孙丽' }],
    firstContactOn: today,
    dutyPersonId: east,
    chainNodeId: node,
    fixedInvestment: 212_345_678,
    landArea: 80_001,
    content: '建设电解液生产线\n及公用工程，联系13700001111',
    progress: '已签保密协议，赵总13812345678下周到访',
    area: '沿海',
    triage: '优先推进',
  });
  const old = await created(app, 'leads.create', {
    ...talks,
    name: '风电主机制造',
    plannedInvestment: 900_000_000,
    investors: [{ companyName: '国电联合动力技术有限公司' }],
    firstContactOn: '2026-03-01',
    dutyPersonId: north,
    sector: 'secondary',
    progress: '已递交方案',
    problem: '电价未定',
  });
  return { app, east, north, battery, old, node };
}

export const preview = (app: TestApp, input: object = {}) =>
  app.cli<WeekPreview>('reports.week', { report: 'R5', on: today, ...input });

export async function gridOf(path: string) {
  const { sheets } = await openGrid(readFileSync(path), path);
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) =>
      cells.map((cell) => (cell === null ? '' : typeof cell === 'object' ? '#' : cell)),
    ),
  }));
}
