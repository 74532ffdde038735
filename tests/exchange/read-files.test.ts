// Files of every honest kind: encodings, delimiters, what XLSX can hold.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openGrid } from '../../db/exchange/read/open-grid.ts';
import { lookOf } from '../../db/exchange/read/xlsx-styles.ts';
import { makeXlsx } from './make-xlsx.ts';

const text = '项目名称,投资方,总投资\r\n"甲项目,一期",甲公司,"25,000"\r\n';
const rowsOf = async (bytes: Buffer, name: string) =>
  (await openGrid(bytes, name)).sheets[0]?.rows.map(({ cells }) => cells);

describe('text files', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 BOM', Buffer.from(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gbk')],
    ['UTF-16LE', iconv.encode(text, 'utf16-le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['UTF-16LE', iconv.encode(`1,2,3\r\n${text}`, 'utf16-le')],
  ])('are read in %s', async (encoding, bytes) => {
    const file = await openGrid(bytes, '台账.csv');
    expect(file).toMatchObject({ kind: 'csv', encoding });
    expect(file.sheets[0]?.name).toBe('台账');
    expect(file.sheets[0]?.rows.at(-1)?.cells).toEqual(['甲项目,一期', '甲公司', '25,000']);
  });

  it.each([
    [',', 'csv'],
    ['\t', 'txt'],
    [';', 'csv'],
    ['|', 'txt'],
  ])('may be split by “%s”', async (mark, extension) => {
    expect(
      await rowsOf(
        Buffer.from(['项目名称', '投资方', '总投资'].join(mark) + '\n' + ['甲', '乙', '3'].join(mark)),
        `a.${extension}`,
      ),
    ).toEqual([
      ['项目名称', '投资方', '总投资'],
      ['甲', '乙', '3'],
    ]);
  });

  it('reads characters that only GB18030 has', async () => {
    expect(await rowsOf(iconv.encode('项目名称,投资方\n𠮷野项目,甲公司', 'gb18030'), 'a.csv')).toEqual([
      ['项目名称', '投资方'],
      ['𠮷野项目', '甲公司'],
    ]);
  });

  it('keeps row numbers over blank lines', async () => {
    expect(
      (await openGrid(Buffer.from('a,b\n\n,\nc,d\n'), 'a.csv')).sheets[0]?.rows.map(({ at }) => at),
    ).toEqual([0, 3]);
  });
});

describe('workbooks', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const styles =
    `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="177" formatCode="0.00_ "/></numFmts>` +
    '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="177"/></cellXfs></styleSheet>';

  it('show numbers as their formats do', async () => {
    const row = [1, 2, 3, 4].map((style) => ({
      xml: `<c s="${style}"><v>${style === 3 ? '0.155' : '46267'}</v></c>`,
    }));
    expect(await rowsOf(makeXlsx([{ name: 'a', rows: [row] }], { styles }), 'a.xlsx')).toEqual([
      ['2026-09-02', '2026-09', '15.5%', 46_267],
    ]);
  });

  it('count days from 1904 when they say so', async () => {
    const file = await openGrid(
      makeXlsx([{ name: 'a', rows: [[{ xml: '<c s="1"><v>44805</v></c>' }]] }], { styles, date1904: true }),
      'a.xlsx',
    );
    expect(file.sheets[0]).toMatchObject({ date1904: true, rows: [{ cells: ['2026-09-02'] }] });
  });

  it('join the runs of rich text, without phonetic hints', async () => {
    const strings = `<sst xmlns="${main}"><si><r><t>达拉特</t></r><r><rPr/><t xml:space="preserve"> 开发区</t></r><rPh sb="0" eb="1"><t>dá</t></rPh></si><si><t/></si><si><t>a&amp;b&#10;_x0041_&lt;</t></si></sst>`;
    const row = [0, 1, 2, 9].map((at) => ({ xml: `<c t="s"><v>${at}</v></c>` }));
    expect(await rowsOf(makeXlsx([{ name: 'a', rows: [[...row, '尾']] }], { strings }), 'a.xlsx')).toEqual([
      ['达拉特 开发区', null, 'a&b\nA<', null, '尾'],
    ]);
  });

  it('may use a prefix for every tag', async () => {
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="C1"><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    expect((await openGrid(makeXlsx([{ name: 'a', rows: [], xml }]), 'a.xlsx')).sheets[0]).toMatchObject({
      rows: [{ cells: ['甲', null, 3] }],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  });

  it('may leave out cell and row numbers', async () => {
    const xml = `<worksheet xmlns="${main}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c t="b"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await rowsOf(makeXlsx([{ name: 'a', rows: [], xml }]), 'a.xlsx')).toEqual([[1, 2], [true]]);
  });

  it('are cut into pieces without losing a row', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      at,
      `第${at}个项目，建设内容较长，用来跨过解压缩的分块边界`,
      at / 8,
    ]);
    const file = await openGrid(makeXlsx([{ name: 'a', rows, merges: ['A1:A2'] }]), 'a.xlsx');
    expect(file.sheets[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
    expect(file.sheets[0]?.merges).toHaveLength(1);
  });

  it.each([
    ['yyyy-mm-dd', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[$-804]yyyy"年"m"月"', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy"年"', 'year'],
    ['0.0%', 'percent'],
    ['General', null],
    ['0.00E+00', null],
    ['#,##0.00_ ;[Red]-#,##0.00', null],
    ['h:mm', null],
  ])('know the format %s', (code, look) => expect(lookOf(code)).toBe(look));
});
