import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../db/exchange/read/xlsx.ts';
import { printableText } from '../../db/exchange/write/cell-value.ts';
import type { Cell, SheetColumn, SheetLayout, SheetRow } from '../../db/exchange/write/sheet-layout.ts';
import { writeWorkbook } from '../../db/exchange/write/xlsx.ts';
import { writeFolder } from './write-folder.ts';
import { zipEntries } from './zip-entries.ts';

const folder = writeFolder();

const columns: SheetColumn[] = [
  { header: '序号', width: 6, kind: 'count' },
  { header: '项目名称', width: 20, kind: 'text' },
  { header: ['投资', '总投资（亿元）'], width: 12, kind: 'number', power: 8 },
  { header: ['投资', '用地（亩）'], width: 9, kind: 'number' },
  { header: '计划开工', width: 12, kind: 'date' },
];
const rows: SheetRow[] = [
  { mark: 'group', cells: ['一、签约项目（2个）'] },
  [1, '7500吨/年医药中间体', 15_000_000_000, 323, '2026-09-02'],
  [2, '=1+1', 159_720_000_001, null, '2026-09'],
  { mark: 'yellow', cells: [3, '+86', null, 0.5, null] },
  { mark: 'total', cells: ['', '合计', 174_720_000_001] },
];
const layout: SheetLayout = {
  name: '签约',
  title: '签约项目一览表',
  notes: ['截至2026年7月31日'],
  unitLine: '单位：亿元、亩',
  columns,
  rows,
  footnotes: ['口径：示例'],
  frozenColumns: 2,
};

async function write(name: string, sheets: readonly SheetLayout[]): Promise<string> {
  const path = folder.path(name);
  await writeWorkbook(path, { title: '台账', sheets });
  return path;
}

async function open(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('a workbook', () => {
  it('holds title, notes, unit, header, rows and footnotes in this order', async () => {
    const sheet = sheetOf(await open(await write('order.xlsx', [layout])), '签约');
    expect(sheet.getCell('A1').value).toBe('签约项目一览表');
    expect(sheet.getCell('A2').value).toBe('截至2026年7月31日');
    expect(sheet.getCell('A3').value).toBe('单位：亿元、亩');
    expect(sheet.getCell('C4').value).toBe('投资');
    expect(sheet.getCell('C5').text).toBe('总投资（亿元）');
    expect(sheet.getCell('A6').value).toBe('一、签约项目（2个）');
    expect(sheet.getCell('B10').value).toBe('合计');
    expect(sheet.getCell('A11').value).toBe('口径：示例');
  });

  it('keeps numbers exact, days as days and months as months', async () => {
    const sheet = sheetOf(await open(await write('values.xlsx', [layout])), '签约');
    expect([sheet.getCell('A7').value, sheet.getCell('C7').value, sheet.getCell('C8').value]).toEqual([
      1, 150, 1597.20000001,
    ]);
    expect(sheet.getCell('E7').value).toEqual(new Date('2026-09-02T00:00:00Z'));
    expect(sheet.getCell('E8').value).toBe('2026年9月');
    expect(sheet.getCell('D9').value).toBe(0.5);
  });

  it('never makes a formula of text', async () => {
    const texts = [
      '=1+1',
      '+86 138',
      '-200',
      '@x',
      '=HYPERLINK("http://x")',
      '{=1}',
      '\t=1',
      '１',
      '2026-09-02',
      '007',
      'TRUE',
      '#REF!',
      '_x0041_',
    ];
    const path = await write('text.xlsx', [
      { name: '文', columns: [{ header: '甲', width: 9, kind: 'text' }], rows: texts.map((text) => [text]) },
    ]);
    const sheet = sheetOf(await open(path), '文');
    expect(texts.map((_, index) => sheet.getCell(index + 2, 1).type)).toEqual(
      texts.map(() => ExcelJS.ValueType.String),
    );
    expect([...(await zipEntries(path)).values()].join('')).not.toContain('<f>');
  });

  it('looks as the handbook says', async () => {
    const sheet = sheetOf(await open(await write('looks.xlsx', [layout])), '签约');
    expect(sheet.getCell('A1').font).toMatchObject({ name: '方正小标宋简体', size: 18 });
    expect(sheet.getCell('A1').alignment).toMatchObject({ horizontal: 'center' });
    expect(sheet.getCell('A3').alignment).toMatchObject({ horizontal: 'right' });
    expect(sheet.getCell('A4').font).toMatchObject({ name: '宋体', size: 11, bold: true });
    expect(sheet.getCell('B7').font).toMatchObject({ name: '宋体', size: 11 });
    expect(sheet.getCell('E9').border).toMatchObject({ left: { style: 'thin' }, bottom: { style: 'thin' } });
    expect([sheet.getCell('C7').numFmt, sheet.getCell('A7').numFmt, sheet.getCell('E7').numFmt]).toEqual([
      '0.00',
      '0',
      'yyyy-mm-dd',
    ]);
    expect(sheet.getCell('B10').font.bold).toBe(true);
    expect(sheet.getCell('B9').fill).toMatchObject({ pattern: 'solid' });
    for (const range of ['A1:E1', 'A3:E3', 'C4:D4', 'A4:A5', 'A6:E6', 'A11:E11'])
      expect(sheet.model.merges).toContain(range);
  });

  it('freezes the header and prints on A4 landscape, one page wide, header rows repeated', async () => {
    const path = await write('print.xlsx', [
      layout,
      { ...layout, name: '单', title: '单', orientation: 'portrait', frozenColumns: 0 },
    ]);
    const sheet = sheetOf(await open(path), '签约');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
    });
    expect(sheet.pageSetup.printTitlesRow).toBe('4:5');
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
    const parts = await zipEntries(path);
    expect(parts.get('xl/workbook.xml')).toContain("localSheetId=\"0\">'签约'!$A:$B,'签约'!$4:$5<");
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('orientation="portrait"');
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });

  it('makes rows as high as their wrapped text', async () => {
    const tall = {
      name: '高',
      columns: [{ header: '内容', width: 10, kind: 'text' }],
      rows: [['短'], ['建设年产7500吨医药中间体生产线'], ['a\nb\nc']],
    } as const;
    const sheet = sheetOf(await open(await write('tall.xlsx', [tall])), '高');
    expect([2, 3, 4].map((row) => sheet.getRow(row).height)).toEqual([20, 65, 50]);
  });

  it('is read the same by our reader and by others', async () => {
    const path = await write('readers.xlsx', [layout]);
    const bytes = await readFile(path);
    const [grid] = await readXlsx(bytes);
    const row = grid?.rows.find((item) => item.at === 6)?.cells;
    expect(row).toEqual([1, '7500吨/年医药中间体', 150, 323, '2026-09-02']);
    const book = await readWithHucre(new Uint8Array(bytes));
    expect(book.sheets[0]?.rows[7]?.slice(0, 3)).toEqual([2, '=1+1', 1597.20000001]);
  });

  it('gives back every text and number', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const line = fc.tuple(
      text,
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (cells) => {
        const sheet: SheetLayout = {
          name: '随机',
          columns: [
            { header: '文', width: 9, kind: 'text' },
            { header: '数', width: 9, kind: 'number' },
            { header: '小数', width: 9, kind: 'number' },
          ],
          rows: cells as readonly (readonly Cell[])[], // tuples of cells are rows
        };
        const book = sheetOf(await open(await write('random.xlsx', [sheet])), '随机');
        for (const [index, [word, whole, fraction]] of cells.entries()) {
          expect(book.getCell(index + 2, 1).value ?? '').toBe(printableText(word));
          expect(book.getCell(index + 2, 2).value).toBe(whole === 0 ? 0 : whole);
          expect(book.getCell(index + 2, 3).value).toBeCloseTo(fraction, 15);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tells how many rows it wrote, and how far it is', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => [index + 1, `项目${index}`, null, null, null]);
    const seen: number[] = [];
    const path = folder.path('many.xlsx');
    const answer = await writeWorkbook(
      path,
      { sheets: [layout, { ...layout, name: '多', rows: many }] },
      { progress: (done) => seen.push(done) },
    );
    expect(answer).toEqual({ rows: 1005 });
    expect(seen.at(-1)).toBe(1005);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('leaves nothing when it is cancelled, and stops pulling rows', async () => {
    let pulled = 0;
    let closed = false;
    function* endless(): Generator<Cell[]> {
      try {
        for (;;) yield [(pulled += 1), '项目', null, null, null];
      } finally {
        closed = true;
      }
    }
    const before = folder.names();
    const failure = writeWorkbook(
      folder.path('cancelled.xlsx'),
      { sheets: [{ ...layout, rows: endless() }] },
      { cancelled: () => pulled > 5000 },
    );
    await expect(failure).rejects.toMatchObject({ code: 'job-cancelled' });
    expect(pulled).toBeLessThan(6000);
    expect(closed).toBe(true);
    expect(folder.names()).toEqual(before);
  });

  it('leaves nothing when a row can’t be read', async () => {
    function* broken(): Generator<Cell[]> {
      yield [1];
      throw new Error('cursor lost');
    }
    const before = folder.names();
    await expect(
      writeWorkbook(folder.path('broken.xlsx'), { sheets: [{ ...layout, rows: broken() }] }),
    ).rejects.toThrow('cursor lost');
    expect(folder.names()).toEqual(before);
  });

  it('is the same file when it is written again', async () => {
    const first = await readFile(await write('again.xlsx', [layout]));
    const second = await readFile(await write('again.xlsx', [layout]));
    expect(first.equals(second)).toBe(true);
  });
});
