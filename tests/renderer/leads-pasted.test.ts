import { describe, expect, it } from 'vitest';
import { readPasted } from '../../renderer/features/leads/pasted-rows.ts';

const today = '2026-11-24';

describe('rows pasted from Excel', () => {
  it('takes columns by their headers, with the unit the header names', () => {
    const { leads, fields, unread, problems } = readPasted(
      '序号\t项目名称\t投资企业\t总投资（万元）\t对接时间\n1\t光伏组件\t隆基绿能\t12,000\t2026年3月\n',
      today,
    );
    expect(fields).toEqual(['name', 'investorText', 'plannedInvestment', 'firstContactOn']);
    expect(leads).toHaveLength(1);
    expect(leads[0]?.values).toMatchObject({
      name: '光伏组件',
      investorText: '隆基绿能',
      plannedInvestment: 120_000_000,
      firstContactOn: '2026-03',
    });
    expect(unread).toEqual(['序号']);
    expect(problems).toEqual([]);
  });

  it('reads rows without headers in the order that the hint names, amounts in 亿元', () => {
    const { leads } = readPasted(
      '光伏组件\t隆基绿能\t1.5\t能源局\t约谈\t备注一\r\n储能电池\t\t8910万\r\n',
      today,
    );
    expect(leads.map(({ values }) => values)).toMatchObject([
      {
        name: '光伏组件',
        investorText: '隆基绿能',
        plannedInvestment: 150_000_000,
        dutyUnit: '能源局',
        nextAction: '约谈',
        notes: '备注一',
      },
      { name: '储能电池', plannedInvestment: 89_100_000 },
    ]);
  });

  it('keeps line ends and quotes inside a quoted cell', () => {
    const { leads } = readPasted('项目名称\t备注\n光伏组件\t"第一行\n说“好”，""尽快"""\n', today);
    expect(leads[0]?.values).toMatchObject({ notes: '第一行\n说“好”，"尽快"' });
  });

  it('keeps an approximate amount in its words, and a foreign one in its currency', () => {
    const { leads } = readPasted('甲\t\t约150亿\n乙\t\t500万美元\n', today);
    expect(leads[0]?.values).toMatchObject({
      plannedInvestment: 15_000_000_000,
      plannedInvestmentText: '约150亿',
    });
    expect(leads[1]?.values).toMatchObject({
      plannedInvestment: null,
      plannedInvestmentCurrency: 'USD',
      plannedInvestmentForeign: 5_000_000,
    });
  });

  it('says which cells it could not read and which rows have no name', () => {
    const { leads, problems } = readPasted('项目名称\t总投资\n光伏组件\t再议\n\t3\n', today);
    expect(leads.map(({ name }) => name)).toEqual(['光伏组件']);
    expect(problems).toEqual([
      { row: 2, field: 'plannedInvestment', value: '再议' },
      { row: 3, field: null, value: '' },
    ]);
  });

  it('reads nothing out of nothing', () => {
    expect(readPasted(' \n\t\n', today)).toMatchObject({ leads: [], problems: [] });
  });
});
