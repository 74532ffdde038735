// Files that look wrong and are honest: they are read.
import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../../db/exchange/read/read-ledger.ts';
import { makeXlsx, sheetXml, type SheetInput } from './make-xlsx.ts';

const header = ['序号', '项目名称', '投资方', '总投资(亿元)'];
const good: SheetInput = { name: '在谈', rows: [header, [1, '甲', '甲公司', 3]] };
const read = (bytes: Buffer, name = 'a.xlsx') => readLedger(bytes, name, { today: '2026-07-05' });
const book = (xml: string) => makeXlsx([{ name: 'a', rows: [], xml }]);

describe('odd files that are honest', () => {
  it('are read: 200 sheets with tables', async () => {
    const reading = await read(
      makeXlsx(Array.from({ length: 200 }, (_, at) => ({ ...good, name: `在谈${at}` }))),
    );
    expect(reading.sheets).toHaveLength(200);
  });

  it('are read: links to other files and macros are never followed', async () => {
    const more = [
      { name: 'xl/externalLinks/externalLink1.xml', data: '<!DOCTYPE x><externalLink/>' },
      { name: 'xl/vbaProject.bin', data: Buffer.alloc(100, 7) },
      { name: '../../etc/passwd', data: 'x' },
    ];
    expect((await read(makeXlsx([good], { more }), 'a.xlsm')).sheets[0]?.rows).toHaveLength(1);
  });

  it('are read: a merge over the whole sheet', async () => {
    const [sheet] = (await read(makeXlsx([{ ...good, merges: ['F1:XFD1048576'] }]))).sheets;
    expect(sheet?.rows).toHaveLength(1);
  });

  it('are read: rows out of order', async () => {
    const xml = sheetXml(good).replace(/(<row r="1".*?<\/row>)(<row r="2".*?<\/row>)/, '$2$1');
    expect((await read(book(xml))).sheets[0]?.rows).toHaveLength(1);
  });

  it('are read: headers that are words of JavaScript', async () => {
    const rows = [
      [...header, '__proto__', 'constructor', 'hasOwnProperty'],
      [1, '甲', '甲公司', 3, 'x', 'y', 'z'],
    ];
    const [sheet] = (await read(makeXlsx([{ name: '在谈', rows }]))).sheets;
    expect(sheet?.rows[0]?.notes).toBe('__proto__：x\nconstructor：y\nhasOwnProperty：z');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
