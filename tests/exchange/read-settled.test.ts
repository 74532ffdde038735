// What a person settles before a ledger is read.
import { describe, expect, it } from 'vitest';
import { type SheetInput } from './make-xlsx.ts';
import { first, header } from './read-sheets.ts';

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
