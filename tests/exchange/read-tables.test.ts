// How tables are found: several in a sheet, headers of two rows, sheets to leave out.
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../db/exchange/read/read-ledger.ts';
import { type SheetInput } from './make-xlsx.ts';
import { first, header, names, sheets } from './read-sheets.ts';

const today = '2026-07-05';

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
