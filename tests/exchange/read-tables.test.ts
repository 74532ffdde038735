// How rows are told apart: titles, groups, totals, merged cells, several tables.
import { describe, expect, it } from 'vitest';
import { readLedger, type ReadOptions } from '../../db/exchange/read/read-ledger.ts';
import type { SheetReading } from '../../db/exchange/read/reading.ts';
import { makeXlsx, type SheetInput } from './make-xlsx.ts';

const today = '2026-07-05';

async function sheets(
  input: SheetInput | readonly SheetInput[],
  options: Partial<ReadOptions> = {},
): Promise<readonly SheetReading[]> {
  const list: readonly SheetInput[] = 'name' in input ? [input] : input;
  return (await readLedger(makeXlsx(list), '台账.xlsx', { today, ...options })).sheets;
}

async function first(input: SheetInput, options: Partial<ReadOptions> = {}): Promise<SheetReading> {
  const [sheet] = await sheets(input, options);
  if (!sheet) throw new Error('no table');
  return sheet;
}

const names = (sheet: SheetReading) => sheet.rows.map(({ values }) => values['name']);
const header = ['序号', '项目名称', '投资方', '总投资(亿元)', '包联领导', '备注'];

describe('rows', () => {
  it('takes stage and chain from group rows and checks the number in brackets', async () => {
    const sheet = await first({
      name: 'Sheet1',
      rows: [
        header,
        ['一、签约项目（2个）'],
        [1, '甲项目', '甲公司', 3],
        [2, '乙项目', '乙公司', 2],
        ['小计', null, null, 5],
        ['二、在谈项目（3个）'],
        [3, '丙项目', '丙公司', 1],
        ['（三）新能源产业'],
        [4, '丁项目', '丁公司', 4],
        ['合计', null, null, 10],
      ],
      merges: ['A2:F2', 'A6:F6', 'A8:F8'],
    });
    expect(names(sheet)).toEqual(['甲项目', '乙项目', '丙项目', '丁项目']);
    expect(sheet.rows.map(({ stage, values, group }) => [stage, values['chain'], group])).toEqual([
      ['signed', undefined, '一、签约项目（2个）'],
      ['signed', undefined, '一、签约项目（2个）'],
      ['negotiating', undefined, '二、在谈项目（3个）'],
      [null, '新能源产业', '（三）新能源产业'],
    ]);
    expect(sheet.counts).toEqual([
      { label: '一、签约项目（2个）', printed: 2, read: 2 },
      { label: '二、在谈项目（3个）', printed: 3, read: 2 },
    ]);
    expect(sheet.totals.map(({ label, printed, read }) => [label, printed, read])).toEqual([
      ['小计', 500_000_000, 500_000_000],
      ['合计', 1_000_000_000, 1_000_000_000],
    ]);
    expect(sheet.needsStage).toBe(true);
  });

  it('never makes a lead of totals, 其中 rows, lone figures, blanks or a repeated header', async () => {
    const sheet = await first({
      name: '在谈项目',
      rows: [
        ['在谈项目表'],
        header,
        [1, '甲项目', '甲公司', 3],
        [],
        header,
        [2, '乙项目', '乙公司', '2'],
        [null, null, null, 5],
        ['合 计', null, null, 5],
        ['其中：亿元以上', null, null, 3],
        ['备注：本表由组长审核后统一上报'],
      ],
    });
    expect(names(sheet)).toEqual(['甲项目', '乙项目']);
    expect(sheet.footers).toEqual(['备注：本表由组长审核后统一上报']);
    expect(sheet.totals.map(({ row, printed, textCells }) => [row, printed, textCells])).toEqual([
      [7, 500_000_000, []],
      [8, 500_000_000, []],
    ]);
  });

  it('says which text cells explain a printed total, and when they do not', async () => {
    const sheet = await first({
      name: '签约',
      rows: [
        header,
        [1, '甲', '甲公司', 3],
        [2, '乙', '乙公司', '2'],
        ['合计', null, null, 3],
        ['总计', null, null, 4],
      ],
    });
    expect(
      sheet.totals.map(({ printed, read, textCells, isExplained }) => ({
        printed,
        read,
        textCells,
        isExplained,
      })),
    ).toEqual([
      { printed: 300_000_000, read: 500_000_000, textCells: ['D3'], isExplained: true },
      { printed: 400_000_000, read: 500_000_000, textCells: ['D3'], isExplained: false },
    ]);
  });

  it('spreads merged text over its rows and counts a merged amount once', async () => {
    const sheet = await first({
      name: '签约',
      merges: ['D2:D3', 'E2:E4'],
      rows: [header, [1, '甲', '甲公司', 3, '张三'], [2, '乙', '乙公司'], [3, '丙', '丙公司', 1]],
    });
    expect(sheet.rows.map(({ values }) => [values['leader'], values['agreedInvestment']])).toEqual([
      [['张三'], 300_000_000],
      [['张三'], undefined],
      [['张三'], 100_000_000],
    ]);
    expect(sheet.problems).toMatchObject([{ row: 3, column: 'D', value: '3', reason: 'mergedAmount' }]);
  });

  it('joins the texts of one lead over two rows and takes amounts from the first', async () => {
    const sheet = await first({
      name: '签约',
      merges: ['A2:A3', 'B2:B3'],
      rows: [
        header,
        [1, '甲项目', '甲公司', 3, null, '一期'],
        [null, null, '乙公司', 2, null, '二期'],
        [2, '丁项目', '丁公司', 1],
        [null, null, null, null, null, '续建'],
      ],
    });
    expect(
      sheet.rows.map(({ values, investors }) => [
        values['name'],
        values['agreedInvestment'],
        values['notes'],
        investors,
      ]),
    ).toEqual([
      ['甲项目', 300_000_000, '一期\n二期', ['甲公司', '乙公司']],
      ['丁项目', 100_000_000, '续建', ['丁公司']],
    ]);
    expect(sheet.rows[0]?.notes).toBe('总投资(亿元)：2');
    expect(sheet.problems).toMatchObject([{ reason: 'mergedAmount', isTaken: false }]);
  });

  it('takes a lone text under the investor for more of the lead above, one across the table for a group', async () => {
    const sheet = await first({
      name: '签约',
      merges: ['A4:F4'],
      rows: [
        header,
        [1, '甲项目', '甲公司', 3],
        [null, null, '乙公司'],
        ['装备制造产业'],
        [2, '丙项目', '丙公司', 1],
      ],
    });
    expect(sheet.rows.map(({ investors, values }) => [investors, values['chain']])).toEqual([
      [['甲公司', '乙公司'], undefined],
      [['丙公司'], '装备制造产业'],
    ]);
  });

  it('takes in a row with an investor and content but no name, and leaves out one with neither', async () => {
    const sheet = await first({
      name: '在谈',
      rows: [
        ['序号', '项目名称', '投资方', '建设内容', '总投资(亿元)'],
        [1, null, '甲公司', '年产三万吨电池', 2],
        [2, null, '乙公司', null, 3],
        [3, '丙项目', null, null, 1],
      ],
    });
    expect(names(sheet)).toEqual(['甲公司项目', '丙项目']);
    expect(sheet.problems).toMatchObject([
      { row: 3, column: 'B', value: '2 乙公司 3', reason: 'missingNeeded', isTaken: false },
      { row: 2, reason: 'missingNeeded', field: 'name', isTaken: true },
    ]);
  });

  it('reads hidden rows and columns, marked', async () => {
    const sheet = await first({
      name: '在谈',
      rows: [header, [1, '甲', '甲公司', 1], [2, '乙', '乙公司', 2]],
      hiddenRows: [3],
      hiddenColumns: [4],
    });
    expect(sheet.rows.map(({ isHidden }) => isHidden)).toEqual([false, true]);
    expect(sheet.columns.map(({ isHidden }) => isHidden)).toEqual([false, false, false, true, false, false]);
  });
});

describe('tables', () => {
  it('reads a second table below the first with its own header and title', async () => {
    const found = await sheets({
      name: '项目',
      rows: [
        ['2026年签约项目表'],
        header,
        [1, '甲', '甲公司', 3],
        ['合计', null, null, 3],
        [],
        ['2026年在谈项目表（单位：万元）'],
        ['序号', '拟投资项目', '意向企业', '拟投资额'],
        [1, '乙', '乙公司', 5000],
      ],
    });
    expect(found.map((sheet) => [sheet.table, names(sheet), sheet.rows[0]?.stage])).toEqual([
      [0, ['甲'], 'signed'],
      [1, ['乙'], 'negotiating'],
    ]);
    expect(found[1]?.rows[0]?.values['plannedInvestment']).toBe(50_000_000);
  });

  it('reads every sheet, or the one asked for', async () => {
    const book: SheetInput[] = [
      { name: '签约', rows: [header, [1, '甲', '甲公司', 3]] },
      { name: '说明', rows: [['填表说明']] },
      { name: '储备', rows: [header, [1, '乙', '乙公司', 3]] },
    ];
    expect((await sheets(book)).map(({ name, rows }) => [name, rows[0]?.stage])).toEqual([
      ['签约', 'signed'],
      ['储备', 'reserve'],
    ]);
    expect((await sheets(book, { sheet: '储备' })).map(({ name }) => name)).toEqual(['储备']);
    await expect(sheets(book, { sheet: '落地' })).rejects.toMatchObject({
      code: 'sheet-unknown',
      params: { sheets: '签约、说明、储备' },
    });
  });

  it('reads a header of three rows with merged parents', async () => {
    const block = ['合计', '其中:我方', '合作方', null];
    const sheet = await first({
      name: '统计表',
      rows: [
        ['招商引资统计表'],
        ['填报单位:达拉特经济开发区  填报时间:2026年6月30日  单位:万元'],
        [
          '项目名称',
          '合作企业名称',
          '是否央企',
          '签约时间',
          '项目协议总投资额资金来源',
          null,
          null,
          null,
          '自开始建设至本月末累计到位资金资金来源',
          null,
          null,
          null,
        ],
        [null, null, null, null, ...block, ...block],
        [null, null, null, null, null, null, '小计', '区外', null, null, '小计', '区外'],
        ['甲项目', '甲公司', '是', '2026-03-01', 30000, 10000, 20000, 20000, 6000, 1000, 5000, 5000],
      ],
      merges: [
        'A3:A5',
        'B3:B5',
        'C3:C5',
        'D3:D5',
        'E3:H3',
        'I3:L3',
        'E4:E5',
        'F4:F5',
        'G4:H4',
        'I4:I5',
        'J4:J5',
        'K4:L4',
      ],
    });
    expect(sheet.headerRows).toEqual([3, 4, 5]);
    expect(sheet.rows[0]?.values).toEqual({
      name: '甲项目',
      'company.ownership': 'centralSoe',
      signedOn: '2026-03-01',
      agreedInvestment: 300_000_000,
      fundingOurs: 100_000_000,
      fundingOutOfRegion: 200_000_000,
      'fundArrival.total': 60_000_000,
      'fundArrival.total.ours': 10_000_000,
      'fundArrival.total.outOfRegion': 50_000_000,
    });
    expect(sheet.rows[0]?.stage).toBe('signed');
    expect(sheet).toMatchObject({
      unit: '万元',
      asAt: '2026-06-30',
      facts: { filledUnit: '达拉特经济开发区' },
    });
  });

  it('reads a header of two rows without merges, as CSV leaves it', async () => {
    const text = [
      '序号,项目名称,投资方,,签约时间,投资额(亿元),',
      ',,企业名称,所在地,,协议总投资,其中:固定资产投资',
      '1,甲项目,甲公司,北京市,2026-03,5,3',
    ].join('\n');
    const [sheet] = (await readLedger(Buffer.from(text), '签约.csv', { today })).sheets;
    expect(sheet?.headerRows).toEqual([1, 2]);
    expect(sheet?.rows[0]).toMatchObject({
      investors: ['甲公司'],
      values: { 'company.regionCode': '北京市', agreedInvestment: 500_000_000, fixedInvestment: 300_000_000 },
    });
  });

  it('tells a list of issues from a list of leads', async () => {
    const sheet = await first({
      name: '督办表',
      rows: [
        ['序号', '项目', '问题事项', '任务措施', '牵头单位', '责任人', '督办领导', '解决时限', '状态'],
        [1, '甲项目', '用地指标不足', '协调指标', '自然资源局', '李四', '张三', '2026年9月底', '办理中'],
      ],
    });
    expect(sheet.kind).toBe('issues');
    expect(sheet.rows[0]?.values).toMatchObject({
      'issue.title': '用地指标不足',
      'issue.dueOn': '2026-09',
      'issue.supervisor': ['张三'],
      name: '甲项目',
    });
  });
});

describe('what a person settles', () => {
  it('maps columns by letter, with a unit and a stage for the table', async () => {
    const rows: SheetInput['rows'] = [
      ['序号', '项目名称', '投资方', '投资强度', '总投资', '备注'],
      [1, '甲', '甲公司', 7, 3],
    ];
    const asked = await first({ name: 'Sheet1', rows });
    expect(asked.columns[4]).toMatchObject({
      field: 'investment',
      unit: null,
      askUnit: { kind: 'money', proposed: '亿元' },
    });
    expect(asked.problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['D', 'unmapped'],
      ['E', 'unitMissing'],
    ]);
    expect(asked.rows[0]).toMatchObject({ stage: null, notes: '投资强度：7\n总投资：3' });

    const mapping = { Sheet1: { D: 'filedInvestment 万元', E: 'investment 亿元', F: null, stage: 'signed' } };
    const settled = await first({ name: 'Sheet1', rows }, { mapping });
    expect(settled.rows[0]).toMatchObject({
      stage: 'signed',
      notes: '',
      values: { filedInvestment: 70_000, agreedInvestment: 300_000_000 },
    });
    expect(settled.needsStage).toBe(false);
  });

  it('proposes 万元 for large medians', async () => {
    const sheet = await first({
      name: '在谈',
      rows: [
        ['序号', '项目名称', '投资方', '总投资'],
        [1, '甲', '甲公司', 12_000],
        [2, '乙', '乙公司', 8000],
      ],
    });
    expect(sheet.columns[3]?.askUnit).toEqual({ kind: 'money', proposed: '万元' });
  });

  it('lets 内外资 choose between 万元 and 万美元', async () => {
    const sheet = await first({
      name: '在谈',
      rows: [
        ['序号', '项目名称', '投资方', '总投资(万元/万美元)', '内外资'],
        [1, '甲', '甲公司', 500, '内资'],
        [2, '乙', '乙公司', 500, '外资'],
        [3, '丙', '丙公司', 500],
      ],
    });
    expect(
      sheet.rows.map(({ values }) => [values['plannedInvestment'], values['plannedInvestmentForeign']]),
    ).toEqual([
      [5_000_000, undefined],
      [undefined, 5_000_000],
      [undefined, undefined],
    ]);
    expect(sheet.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'noRate'],
      [4, 'unitMissing'],
    ]);
  });

  it('reports progress and can be stopped', async () => {
    const rows = [header, ...Array.from({ length: 1200 }, (_, at) => [at + 1, `项目${at}`, '甲公司', 1])];
    const seen: number[] = [];
    await first({ name: '在谈', rows }, { tick: (done) => seen.push(done) });
    expect(seen).toEqual([500, 1000, 1201]);
    await expect(
      first(
        { name: '在谈', rows },
        {
          tick: () => {
            throw new Error('stop');
          },
        },
      ),
    ).rejects.toThrow('stop');
  });
});
