// The ledgers people really send, read with no mapping by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asAtDay, readLedger, rawRecord, yearOf } from '../../db/exchange/read/read-ledger.ts';
import type { SheetReading } from '../../db/exchange/read/reading.ts';

const today = '2026-07-05';
const ledger = (name: string) =>
  readLedger(readFileSync(new URL(`../fixtures/ledgers/${name}`, import.meta.url)), name, { today });
const fieldsOf = (sheet: SheetReading) => sheet.columns.map(({ field }) => field);
const sum = (sheet: SheetReading, field: string) =>
  sheet.rows.reduce((total, { values }) => total + Number(values[field] ?? 0), 0);

async function only(name: string, at = 0): Promise<SheetReading> {
  const sheet = (await ledger(name)).sheets[at];
  if (!sheet) throw new Error(`${name} has no sheet ${at}`);
  return sheet;
}

describe('the monthly sheet of key projects', () => {
  it('is six leads of 172.9 亿元, of which 686,600 万元 done; the total row is no lead', async () => {
    const sheet = await only('key-projects-monthly.xlsx');
    expect(sheet).toMatchObject({
      name: '重点项目',
      kind: 'leads',
      headerRows: [3],
      unit: '万元',
      needsStage: false,
    });
    expect(sheet.rows).toHaveLength(6);
    expect(sum(sheet, 'agreedInvestment')).toBe(17_290_000_000);
    expect(sum(sheet, 'check.yearInvested')).toBe(6_866_000_000);
    expect(sheet.totals).toEqual([
      {
        row: 10,
        label: '合计',
        column: 'E',
        field: 'agreedInvestment',
        printed: 17_290_000_000,
        read: 17_290_000_000,
        textCells: [],
        isExplained: true,
      },
      {
        row: 10,
        label: '合计',
        column: 'G',
        field: 'check.yearInvested',
        printed: 6_866_000_000,
        read: 6_866_000_000,
        textCells: [],
        isExplained: true,
      },
    ]);
    expect(sheet.problems).toEqual([]);
  });

  it('keeps 2013年4月 a month and takes stage and status from 建设阶段', async () => {
    const { rows } = await only('key-projects-monthly.xlsx');
    expect(rows[0]?.values['plannedStartOn']).toBe('2013-04');
    expect(rows[1]?.values['plannedStartOn']).toBe('2013-07-05');
    expect(rows.map(({ stage, buildStatus }) => `${stage} ${buildStatus}`)).toEqual([
      'landed started',
      'landed started',
      'landed preliminary',
      'landed trial',
      'landed trial',
      'landed trial',
    ]);
  });

  it('maps all 17 columns', async () => {
    expect(fieldsOf(await only('key-projects-monthly.xlsx'))).toEqual([
      'code',
      'name',
      'buildNature',
      'content',
      'investment',
      'keyProject.plannedThisYear',
      'check.yearInvested',
      'monthProgress.invested',
      'plannedStartOn',
      'plannedFinishOn',
      'leader',
      'dutyUnit',
      'serviceUnit',
      'keyProject.typeText',
      'buildStatus',
      'monthProgress.progress',
      'problem',
    ]);
  });

  it('knows its year from the day it was filled in', async () => {
    const sheet = await only('key-projects-monthly.xlsx');
    expect(sheet.facts).toMatchObject({ filledUnit: '鄂托克旗', filledOn: '2013-08', place: '鄂托克旗' });
    expect([yearOf(sheet, today), asAtDay(sheet, today)]).toEqual([2013, '2013-08-31']);
  });
});

describe('the sheet of signed leads', () => {
  it('is six leads, four with amounts of 764.8 亿元, and explains the printed 532', async () => {
    const sheet = await only('signed-and-in-talks.xlsx');
    expect(sheet).toMatchObject({ name: '签约项目', headerRows: [2, 3] });
    expect(sheet.rows.map(({ values }) => values['agreedInvestment'])).toEqual([
      undefined,
      undefined,
      15_000_000_000,
      21_200_000_000,
      8_280_000_000,
      32_000_000_000,
    ]);
    expect(sheet.totals).toEqual([
      {
        row: 10,
        label: '合计',
        column: 'G',
        field: 'agreedInvestment',
        printed: 53_200_000_000,
        read: 76_480_000_000,
        textCells: ['G6', 'G8'],
        isExplained: true,
      },
    ]);
    expect(sheet.rows.every(({ stage }) => stage === 'signed')).toBe(true);
  });

  it('maps the header of two levels', async () => {
    const sheet = await only('signed-and-in-talks.xlsx');
    expect(fieldsOf(sheet)).toEqual([
      'rowNumber',
      'name',
      'investors',
      'company.regionCode',
      'signedOn',
      'agreementKind',
      'agreedInvestment',
      'fixedInvestment',
      'chain',
      'leader',
      'dutyUnit',
      'notes',
    ]);
    expect(sheet.columns[6]).toMatchObject({ column: 'G', header: '投资额(亿元)/协议总投资', unit: '亿元' });
  });

  it('makes several companies of several investors, the principal first', async () => {
    const { rows } = await only('signed-and-in-talks.xlsx');
    expect(rows[2]?.investors).toEqual([
      '国家电力投资集团有限公司',
      '中节能太阳能科技有限公司',
      '中广核太阳能开发有限公司',
    ]);
  });

  it('reads no signing day out of a bare year, and loses none', async () => {
    const sheet = await only('signed-and-in-talks.xlsx');
    expect(sheet.rows.map(({ values }) => values['signedOn'])).toEqual([
      undefined,
      undefined,
      '2018-05-29',
      undefined,
      '2014-05',
      '2014-05-20',
    ]);
    expect(sheet.problems.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [4, 'E', '2021年', 'notDate'],
      [5, 'E', '2021年', 'notDate'],
      [7, 'E', '2014', 'notDate'],
    ]);
    expect(sheet.rows[0]?.notes).toBe('签约时间：2021年');
    expect(sheet.rows[3]?.notes).toBe('签约时间：2014');
    expect(sheet.rows.map(({ values }) => values['agreementKind'])).toEqual([
      'contract',
      'framework',
      'contract',
      'contract',
      'contract',
      'contract',
    ]);
  });

  it('keeps every cell as it stood', async () => {
    const sheet = await only('signed-and-in-talks.xlsx');
    const row = sheet.rows[2];
    expect(row && rawRecord(sheet.columns, row)).toEqual(
      Object.assign(Object.create(null), {
        序号: '3',
        项目名称: '达拉特光伏发电应用领跑示范基地项目',
        '投资方/企业名称': '国家电力投资集团有限公司、中节能太阳能科技有限公司、中广核太阳能开发有限公司',
        '投资方/所在地': '北京',
        签约时间: '2018-05-29',
        协议类型: '投资协议',
        '投资额(亿元)/协议总投资': '150',
        产业链: '新能源',
        备注: '占地10万亩;年税收3亿元;安排2000多人就业',
      }),
    );
  });
});

describe('the sheet of leads in talks', () => {
  it('is six leads of 284 亿元, with words, foreign money and no figure kept apart', async () => {
    const sheet = await only('signed-and-in-talks.xlsx', 1);
    expect(sheet).toMatchObject({ name: '在谈项目', asAt: '2021-12-31' });
    expect(sheet.rows.map(({ values }) => values['plannedInvestment'])).toEqual([
      3_000_000_000,
      10_000_000_000,
      5_000_000_000,
      10_400_000_000,
      undefined,
      undefined,
    ]);
    expect(sum(sheet, 'plannedInvestment')).toBe(28_400_000_000);
    expect(sheet.rows[0]?.values['plannedInvestmentText']).toBe('约30亿元');
    expect(sheet.rows[4]?.values).toMatchObject({
      plannedInvestmentCurrency: 'USD',
      plannedInvestmentForeign: 5_000_000,
    });
    expect(sheet.rows[5]?.notes).toBe('拟投资额：面议');
    expect(sheet.problems.map(({ row, column, reason, isTaken }) => [row, column, reason, isTaken])).toEqual([
      [7, 'D', 'noRate', true],
      [8, 'D', 'notNumber', false],
      [8, 'B', 'missingNeeded', true],
    ]);
    expect(sheet.rows.every(({ stage }) => stage === 'negotiating')).toBe(true);
  });

  it('takes in a lead whose name is not settled, under the investor’s', async () => {
    const sheet = await only('signed-and-in-talks.xlsx', 1);
    expect(sheet.rows[5]).toMatchObject({
      rowNo: 8,
      values: { name: '待定（某央企）' },
      investors: ['某央企'],
    });
  });

  it('puts a telephone to its contact, and keeps one that has none', async () => {
    const { rows } = await only('signed-and-in-talks.xlsx', 1);
    expect(rows[0]?.contacts).toEqual([{ name: '李工', title: null, mobiles: ['010-00000001'] }]);
    expect(rows[3]).toMatchObject({ contacts: [], notes: '联系电话：0477-0000003转8' });
    expect(rows[0]?.values['dutyPerson']).toEqual(['张三']);
  });
});

describe('the weekly sheet in GBK', () => {
  it('is three leads of 46,980 万元 and 320 亩', async () => {
    const reading = await ledger('field-weekly-gbk.csv');
    const sheet = await only('field-weekly-gbk.csv');
    expect(reading).toMatchObject({ kind: 'csv', encoding: 'GB18030' });
    expect(sheet.rows.map(({ values }) => values['fixedInvestment'])).toEqual([
      99_800_000, 250_000_000, 120_000_000,
    ]);
    expect(sheet.rows.map(({ values }) => values['landArea'])).toEqual([80_000, 133_333, undefined]);
    expect(sheet.rows[0]?.values['company.profile']).toBe('风机叶片制造商,华东地区');
    expect(sheet.problems).toEqual([]);
  });

  it('shows what the title lines say and checks the count in them', async () => {
    const sheet = await only('field-weekly-gbk.csv');
    expect(sheet.facts).toMatchObject({
      team: '长三角组',
      filledBy: '赵六',
      filledOn: '2021-11-26',
      reportedCount: 3,
      newCount: 2,
      year: 2021,
    });
    expect(sheet.counts).toEqual([{ label: '共上报', printed: 3, read: 3 }]);
    expect(sheet.rows.every(({ stage }) => stage === 'negotiating')).toBe(true);
  });

  it('takes an industry under 产业类型 for a chain', async () => {
    const { rows } = await only('field-weekly-gbk.csv');
    expect(rows.map(({ values }) => values['chain'])).toEqual(['装备制造', '新能源', '新能源']);
  });
});
