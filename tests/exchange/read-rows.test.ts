// How rows are told apart: titles, groups, totals, merged cells.
import { describe, expect, it } from 'vitest';
import { first, header, names } from './read-sheets.ts';

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
