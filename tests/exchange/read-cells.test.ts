// What becomes of a single cell.
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../db/exchange/read/cell-text.ts';
import { contactsOf, splitCompanies, splitPeople } from '../../db/exchange/read/names.ts';
import { readLedger } from '../../db/exchange/read/read-ledger.ts';
import type { ReadRow } from '../../db/exchange/read/reading.ts';
import { readStageWords, readTitleStage } from '../../db/exchange/read/stage-words.ts';
import { makeXlsx } from './make-xlsx.ts';

/** One lead whose further columns are given as header → cell. */
async function lead(
  cells: Readonly<Record<string, string | number>>,
  sheetName = 'Sheet1',
): Promise<ReadRow> {
  const rows = [
    ['序号', '项目名称', '投资方', ...Object.keys(cells)],
    [1, '甲项目', '甲公司', ...Object.values(cells)],
  ];
  const [row] = (
    await readLedger(makeXlsx([{ name: sheetName, rows }]), '台账.xlsx', { today: '2026-07-05' })
  ).sheets.flatMap((sheet) => sheet.rows);
  if (!row) throw new Error('no row');
  return row;
}

describe('a cell that is read', () => {
  it.each<[string, string | number, Record<string, unknown>]>([
    ['协议类型', '战略合作协议', { agreementKind: 'framework' }],
    ['协议类型', '入园协议', { agreementKind: 'contract' }],
    ['建设性质', '新建', { buildNature: 'newBuild' }],
    ['用地方式', '租赁厂房', { landMode: 'leasePlant' }],
    ['是否为新供地项目', '是', { landMode: 'newLand' }],
    ['企业性质', '民营企业', { 'company.ownership': 'private' }],
    ['是否上市', '√', { 'company.isListed': true }],
    ['是否固投类', '否', { isFixedAsset: false }],
    ['三次产业', '第二产业', { sector: 'secondary' }],
    ['产业类型', '新能源', { chain: '新能源' }],
    ['行业代码', 'C3841 电池制造', { industryGb: 'C3841' }],
    ['企业类别', '世界500强、专精特新“小巨人”', { 'company.honors': ['world500', 'littleGiant'] }],
    ['是否世界500强', '是', { 'company.honors': ['world500'] }],
    ['产能', '7500吨/年', { capacityValue: '7500', capacityUnit: '吨/年' }],
    ['容积率', '1.2', { plotRatio: 120 }],
    ['带动就业', '200人', { expectedJobs: 200 }],
    ['年用电量(万kWh)', 3000, { powerKwh: 30_000_000 }],
    ['建筑面积(㎡)', 12_000, { buildingArea: 12_000 }],
    ['年税收(万元)', 3000, { expectedTax: 30_000_000 }],
    ['建设工期', '2026年9月—2028年6月', { plannedStartOn: '2026-09', plannedFinishOn: '2028-06' }],
    ['成立日期', '2015.3.2', { 'company.foundedOn': '2015-03-02' }],
    ['注册资本(万元)', '5000', { 'company.registeredCapital': 50_000_000 }],
    ['统一社会信用代码', '91110000101623741K', { 'company.uscc': '91110000101623741K' }],
    ['包联领导', '张三、李四', { leader: ['张三', '李四'] }],
    ['线索来源', '以商招商', { sourceType: 'referral' }],
    ['是否重点项目', '市级', { 'keyProject.level': 'city' }],
  ])('%s: %s', async (header, cell, values) => {
    const row = await lead({ [header]: cell });
    expect(row.values).toEqual({ name: '甲项目', ...values });
    expect(row.problems).toEqual([]);
  });

  it('keeps the words of a vague day beside it', async () => {
    const row = await lead({ 计划开工时间: '2026年底' });
    expect(row).toMatchObject({
      values: { plannedStartOn: '2026-12' },
      notes: '计划开工时间：2026年底',
      problems: [],
    });
  });

  it('takes 已开工 in a day column for the status of a landed lead', async () => {
    expect(await lead({ 开工时间: '已开工' }, '落地项目')).toMatchObject({
      stage: 'landed',
      buildStatus: 'started',
      problems: [],
    });
  });

  it('tells 3亿元(其中固投2亿元) apart and lists it', async () => {
    const row = await lead({ 总投资: '3亿元(其中固投2亿元)' }, '签约');
    expect(row.values).toMatchObject({ agreedInvestment: 300_000_000, fixedInvestment: 200_000_000 });
    expect(row.problems).toMatchObject([
      { reason: 'severalAmounts', field: 'fixedInvestment', isTaken: true },
    ]);
  });
});

describe('a cell that is not read keeps its text in the notes and is listed', () => {
  it.each<[string, string | number, string]>([
    ['总投资(亿元)', '3-5亿元', 'range'],
    ['总投资', '一期2亿元,二期3亿元', 'severalAmounts'],
    ['总投资(万元)', '面议', 'notNumber'],
    ['总投资(万元)', -5, 'belowZero'],
    ['签约时间', '2021年', 'notDate'],
    ['签约时间', 2026.1, 'ambiguousDate'],
    ['成立日期', '2015年3月', 'notDate'],
    ['协议类型', '口头', 'unknownChoice'],
    ['阶段', '天晴', 'unknownChoice'],
    ['是否上市', '拟上市', 'unknownChoice'],
    ['统一社会信用代码', 9.1110000101623e17, 'checkCode'],
    ['产品', '很'.repeat(61), 'tooLong'],
    ['固定资产投资', '500万美元', 'noRate'],
    ['用地(亩)', '若干', 'notNumber'],
  ])('%s: %s is %s', async (header, cell, reason) => {
    const row = await lead({ [header]: cell });
    expect(row.problems).toMatchObject([
      { row: 2, column: 'D', header, value: String(cell), reason, isTaken: false },
    ]);
    expect(row.notes).toBe(`${header}：${String(cell)}`);
    expect(row.values).toEqual({ name: '甲项目' });
  });

  it('lists a doubtful code but takes it', async () => {
    const row = await lead({ 统一社会信用代码: '91110000101623741Y' });
    expect(row).toMatchObject({
      values: { 'company.uscc': '91110000101623741Y' },
      problems: [{ reason: 'checkCode', isTaken: true }],
      notes: '',
    });
  });

  it('reads a failed formula as nothing', async () => {
    const rows = [
      ['序号', '项目名称', '投资方', '总投资(亿元)', '用地(亩)', '备注'],
      [
        1,
        '甲',
        '甲公司',
        { xml: '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>' },
        { xml: '<c><f>A1*2</f></c>' },
        { xml: '<c t="str"><f>B2</f><v>结果</v></c>' },
      ],
    ];
    const [sheet] = (await readLedger(makeXlsx([{ name: '在谈', rows }]), 'a.xlsx', { today: '2026-07-05' }))
      .sheets;
    expect(sheet?.problems.map(({ column, value, reason }) => [column, value, reason])).toEqual([
      ['D', '#DIV/0!', 'formulaError'],
      ['E', '=', 'formulaError'],
    ]);
    expect(sheet?.rows[0]?.values['notes']).toBe('结果');
  });

  it('asks about two amounts of one field that differ, and takes equal ones', async () => {
    const row = await lead({ 签约金额: '3亿元', 协议投资额: '3亿元', 合同金额: '4亿元' });
    expect(row.values['agreedInvestment']).toBe(300_000_000);
    expect(row.problems).toMatchObject([{ column: 'F', reason: 'severalAmounts' }]);
  });

  it('lets no header become more than a text', async () => {
    const row = await lead({ __proto__x: 'a', constructor: 'b', toString: 'c' });
    expect(row.notes).toBe('__proto__x：a\nconstructor：b\ntoString：c');
    expect(Object.keys(row.values)).toEqual(['name']);
  });
});

describe('words of stages', () => {
  it.each([
    ['储备', 'reserve', undefined],
    ['意向储备', 'reserve', undefined],
    ['在谈', 'negotiating', undefined],
    ['深度洽谈阶段', 'negotiating', undefined],
    ['拟签约', 'negotiating', undefined],
    ['已签约', 'signed', undefined],
    ['签约未落地', 'signed', undefined],
    ['已注册', 'landed', 'preliminary'],
    ['正在办理前期手续，计划5月开工', 'landed', 'preliminary'],
    ['已开工', 'landed', 'started'],
    ['在建', 'landed', 'started'],
    ['停工', 'landed', 'suspended'],
    ['试生产', 'landed', 'trial'],
    ['竣工投产', 'landed', 'production'],
    ['达产', 'landed', 'full'],
  ])('%s', (words, stage, buildStatus) => {
    expect(readStageWords(words)?.fact.stage).toBe(stage);
    expect(readStageWords(words)?.fact.buildStatus).toBe(buildStatus);
  });

  it('keeps outcome apart from stage', () =>
    expect([readStageWords('终止')?.fact, readStageWords('暂停')?.fact]).toEqual([
      { outcome: 'terminated' },
      { outcome: 'on_hold' },
    ]));

  it('gives the rows of a sheet its name’s stage, unless it names two', () => {
    expect(
      [
        '签约',
        '在谈项目',
        '储备库',
        '落地',
        '重点项目',
        '鄂托克旗10亿元以上重点工业项目推进情况表',
        '招商项目台账',
        '签约及在谈项目',
      ].map((title) => readTitleStage(title)?.stage),
    ).toEqual(['signed', 'negotiating', 'reserve', 'landed', 'landed', 'landed', undefined, undefined]);
  });
});

describe('names', () => {
  it.each([
    ['甲公司、乙集团;丙厂', ['甲公司', '乙集团', '丙厂']],
    ['甲有限公司与乙集团', ['甲有限公司', '乙集团']],
    ['和林格尔新能源公司', ['和林格尔新能源公司']],
    ['通用电气(中国、上海)有限公司', ['通用电气(中国、上海)有限公司']],
    ['ABC Co., Ltd.', ['ABC Co., Ltd.']],
    ['甲公司/乙公司\n丙公司等3家企业', ['甲公司', '乙公司', '丙公司']],
    ['待定', []],
    ['甲公司、甲公司', ['甲公司']],
  ])('%s are the companies %s', (text, companies) => expect(splitCompanies(text)).toEqual(companies));

  it('gives a telephone to the person beside it', () => {
    expect(splitPeople('张三13900000001、李四 0477-8888888')).toEqual([
      { name: '张三', phones: ['13900000001'] },
      { name: '李四', phones: ['0477-8888888'] },
    ]);
    expect(splitPeople('张三 李四')).toEqual([
      { name: '张三', phones: [] },
      { name: '李四', phones: [] },
    ]);
    expect(splitPeople('John Smith')).toEqual([{ name: 'John Smith', phones: [] }]);
  });

  it('puts names, posts and numbers of a row together', () => {
    expect(
      contactsOf({ names: '张三、李四', titles: '总经理、副总', phones: '13900000001,13900000002' }),
    ).toEqual([
      { name: '张三', title: '总经理', mobiles: ['13900000001'] },
      { name: '李四', title: '副总', mobiles: ['13900000002'] },
    ]);
    expect(contactsOf({ names: '陈总', titles: '', phones: '13900000011 / 0571-00000012' })).toEqual([
      { name: '陈总', title: null, mobiles: ['13900000011', '0571-00000012'] },
    ]);
  });
});

describe('text', () => {
  it('mends what a converter damaged, and leaves honest brackets', () => {
    expect(cleanText('達(dá)拉特經(jīng)濟(jì)開發(fā)區(qū)')).toBe('达拉特经济开发区');
    expect(cleanText('电池(pack)生产线(kg)')).toBe('电池(pack)生产线(kg)');
    expect(cleanText('甲公司(北京)')).toBe('甲公司(北京)');
    expect(cleanText('臺灣某公司')).toBe('臺灣某公司');
  });

  it('drops control characters and zero-width marks, and unifies line ends', () =>
    expect(cleanText(' 甲\u200b公\u0000司\r\n乙\ufeff ')).toBe('甲公司\n乙'));
});
