// Files made to hurt: each is refused with its own code, at once, without eating memory.
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { ReadProblem } from '../../db/exchange/read/read-problem.ts';
import { readLedger } from '../../db/exchange/read/read-ledger.ts';
import { bookParts, makeXlsx, sheetXml, type SheetInput } from './make-xlsx.ts';
import { makeZip } from './make-zip.ts';

const header = ['序号', '项目名称', '投资方', '总投资(亿元)'];
const good: SheetInput = { name: '在谈', rows: [header, [1, '甲', '甲公司', 3]] };
const read = (bytes: Buffer, name = 'a.xlsx') => readLedger(bytes, name, { today: '2026-07-05' });
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const worksheet = (inner: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`;
const book = (xml: string) => makeXlsx([{ name: 'a', rows: [], xml }]);
const stored = (xml: string) =>
  makeZip(bookParts([{ name: 'a', rows: [], xml }]).map((part) => ({ ...part, isStored: true })));

function parts(change: (name: string, data: string | Buffer) => string | Buffer) {
  return bookParts([good]).map((part) => ({ ...part, data: change(part.name, part.data) }));
}

/** A sheet as large as wished, whose rows all look alike. */
function longSheet(bytes: number): string {
  const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'甲'.repeat(300)}</t></is></c></row>`;
  return worksheet(`<sheetData>${row.repeat(Math.ceil(bytes / row.length))}</sheetData>`);
}

/** One letter of a stored sheet changed: nothing but the checksum tells. */
function rotten(): Buffer {
  const bytes = stored(sheetXml(good));
  bytes[bytes.indexOf('<v>3</v>') + 3] = 0x39;
  return bytes;
}

const cases: readonly [title: string, make: () => Buffer, name: string, code: string][] = [
  ['an empty file', () => Buffer.alloc(0), 'a.xlsx', 'file-empty'],
  ['a text file of blanks', () => Buffer.from(' \n\n'), 'a.csv', 'file-empty'],
  ['a file of 51 MB', () => Buffer.alloc(51 * 1024 * 1024, 'a'), 'a.csv', 'file-too-large'],
  ['a text renamed to xlsx', () => Buffer.from('项目名称,投资方'), 'a.xlsx', 'file-not-spreadsheet'],
  [
    'a picture renamed to csv',
    () => Buffer.from('89504e470d0a1a0a0000', 'hex'),
    'a.csv',
    'file-not-spreadsheet',
  ],
  ['a PDF renamed to csv', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'a.csv', 'file-not-spreadsheet'],
  [
    'a web page renamed to xls',
    () => Buffer.from('<html><table><tr><td>项目名称</td></tr></table></html>'),
    'a.xls',
    'file-not-spreadsheet',
  ],
  [
    'a ZIP that is no workbook',
    () => makeZip([{ name: 'word/document.xml', data: '<document/>' }]),
    'a.xlsx',
    'file-not-spreadsheet',
  ],
  ['an old xls', () => Buffer.concat([ole, Buffer.alloc(2000)]), 'a.xls', 'file-xls-old'],
  [
    'an xlsx with a password',
    () =>
      Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(200)]),
    'a.xlsx',
    'file-encrypted',
  ],
  [
    'a ZIP with encrypted entries',
    () => makeZip(bookParts([good]).map((part) => ({ ...part, flags: 0x801 }))),
    'a.xlsx',
    'file-encrypted',
  ],
  ['a truncated xlsx', () => makeXlsx([good]).subarray(0, 900), 'a.xlsx', 'file-damaged'],
  [
    'an xlsx cut in its middle',
    () => {
      const whole = makeXlsx([good]);
      return Buffer.concat([whole.subarray(0, 600), whole.subarray(900)]);
    },
    'a.xlsx',
    'file-damaged',
  ],
  ['one digit changed by bit rot', rotten, 'a.xlsx', 'file-damaged'],
  ['only the ZIP mark', () => Buffer.from('PK\x03\x04', 'latin1'), 'a.xlsx', 'file-damaged'],
  [
    'packed bytes that are noise',
    () => {
      const bytes = makeXlsx([good]);
      bytes.fill(0xff, 80, 120);
      return bytes;
    },
    'a.xlsx',
    'file-damaged',
  ],
  [
    'a zip bomb of 300 MB',
    () => makeZip([...bookParts([good]), { name: 'xl/media/a.bin', data: Buffer.alloc(300 * 1024 * 1024) }]),
    'a.xlsx',
    'file-hostile',
  ],
  [
    'a sheet that unpacks to more than it claims',
    () =>
      makeZip(
        bookParts([{ ...good, xml: longSheet(3_000_000) }]).map((part) =>
          part.name.includes('sheet1') ? { ...part, claimedSize: 1000 } : part,
        ),
      ),
    'a.xlsx',
    'file-hostile',
  ],
  [
    'a claim of 2 GB',
    () =>
      makeZip(
        bookParts([good]).map((part) => ({
          ...part,
          claimedSize: part.name.includes('sheet1') ? 2_000_000_000 : Buffer.byteLength(part.data),
        })),
      ),
    'a.xlsx',
    'file-hostile',
  ],
  [
    '2,001 entries',
    () =>
      makeZip([
        ...bookParts([good]),
        ...Array.from({ length: 2000 }, (_, at) => ({
          name: `xl/media/${at}.bin`,
          data: 'a',
          isStored: true,
        })),
      ]),
    'a.xlsx',
    'file-hostile',
  ],
  [
    'two entries of one name',
    () => makeZip([...bookParts([good]), { name: 'xl/workbook.xml', data: '<workbook/>' }]),
    'a.xlsx',
    'file-hostile',
  ],
  [
    'entities that multiply (billion laughs)',
    () =>
      makeZip(
        parts((name, data) =>
          name.includes('sheet1')
            ? `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${String(data).replace(/^<\?xml[^>]*>/, '')}`
            : data,
        ),
      ),
    'a.xlsx',
    'file-hostile',
  ],
  [
    'a document type in the workbook',
    () =>
      makeZip(
        parts((name, data) =>
          name === 'xl/workbook.xml'
            ? `<!DOCTYPE workbook SYSTEM "http://localhost/x">${String(data)}`
            : data,
        ),
      ),
    'a.xlsx',
    'file-hostile',
  ],
  [
    'a cell in the last corner of many rows',
    () =>
      book(
        worksheet(
          `<sheetData>${Array.from({ length: 2000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
        ),
      ),
    'a.xlsx',
    'no-table-found',
  ],
  ['21 million commas', () => Buffer.from(`项目名称${','.repeat(21_000_000)}`), 'a.csv', 'file-too-large'],
  [
    'a row beyond the last',
    () => book(worksheet('<sheetData><row r="9999999"><c r="A9999999"><v>1</v></c></row></sheetData>')),
    'a.xlsx',
    'file-damaged',
  ],
  [
    'a column beyond the last',
    () => book(worksheet('<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>')),
    'a.xlsx',
    'file-damaged',
  ],
  [
    'one row without an end',
    () => stored(`<worksheet><sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(500_000)}`),
    'a.xlsx',
    'file-hostile',
  ],
  [
    '300,000 merges',
    () =>
      stored(
        worksheet(
          `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD9"/>'.repeat(300_000)}</mergeCells>`,
        ),
      ),
    'a.xlsx',
    'file-hostile',
  ],
  [
    'a long text in many cells',
    () =>
      makeXlsx(
        [
          {
            name: 'a',
            rows: [],
            xml: worksheet(
              `<sheetData>${Array.from({ length: 9000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('')}</sheetData>`,
            ),
          },
        ],
        { strings: `<sst><si><t>${'x'.repeat(40_000)}</t></si></sst>` },
      ),
    'a.xlsx',
    'file-hostile',
  ],
  ['a workbook without rows', () => makeXlsx([{ name: 'a', rows: [] }]), 'a.xlsx', 'no-table-found'],
  [
    '200 sheets without a table',
    () => makeXlsx(Array.from({ length: 200 }, (_, at) => ({ name: `表${at}`, rows: [['说明', at]] }))),
    'a.xlsx',
    'no-table-found',
  ],
  [
    'a CSV with zero bytes',
    () => Buffer.concat([Buffer.from('项目名称,投资方,总投资\n甲,'), Buffer.alloc(3), Buffer.from('乙,3\n')]),
    'a.csv',
    'file-damaged',
  ],
  [
    'a CSV with an open quotation mark',
    () => Buffer.from(`项目名称,投资方,总投资\n"甲,乙,3\n${'丙,丁,3\n'.repeat(50)}`),
    'a.csv',
    'file-damaged',
  ],
  [
    'a CSV in Shift-JIS',
    () =>
      Buffer.from(
        '8d9c8ad481408365835883672c8abf8e9a82cc83658358836782c582b72c82b182ea82cd93fa967b8cea82c582b70a',
        'hex',
      ),
    'a.csv',
    'encoding-unknown',
  ],
  [
    'noise named csv',
    () => Buffer.from(Array.from({ length: 4000 }, (_, at) => ((at * 7919 + (at >> 3) * 104_729) % 255) + 1)),
    'a.csv',
    'encoding-unknown',
  ],
];

describe('hostile and broken files', () => {
  it.each(cases)('%s', async (_, make, name, code) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const problem = await read(bytes, name).then(
      () => null,
      (error: unknown) => error,
    );
    const took = performance.now() - started;
    expect(problem).toBeInstanceOf(ReadProblem);
    expect(problem).toMatchObject({ code });
    expect(took).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });
});
