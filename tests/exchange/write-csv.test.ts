import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { writeCsv, type CsvTable } from '../../db/exchange/write/csv.ts';
import { formulaGuard, withoutFormulaGuard } from '../../db/exchange/formula-guard.ts';
import { writeFolder } from './write-folder.ts';

const folder = writeFolder();

async function csvOf(table: CsvTable): Promise<string> {
  await writeCsv(folder.path('t.csv'), table);
  return readFile(folder.path('t.csv'), 'utf8');
}

const columns: CsvTable['columns'] = [
  { header: '项目名称', width: 9, kind: 'text' },
  { header: ['投资', '总投资（亿元）'], width: 9, kind: 'number', power: 8 },
  { header: '开工', width: 9, kind: 'date' },
];

describe('a CSV file', () => {
  it('has a byte order mark, CRLF and plain exact numbers', async () => {
    const text = await csvOf({
      columns,
      rows: [
        ['甲', 159_720_000_000, '2026-09-02'],
        ['乙', -1, '2026-09'],
        ['丙', null, null],
      ],
    });
    expect(text).toBe(
      '\ufeff项目名称,投资/总投资（亿元）,开工\r\n甲,1597.2,2026-09-02\r\n乙,-0.00000001,2026年9月\r\n丙,,\r\n',
    );
  });

  it('quotes what holds commas, quotes or line breaks', async () => {
    const text = await csvOf({
      columns: columns.slice(0, 1),
      rows: [['a,b'], ['说“好”"行"'], ['一\n二'], [' 前']],
    });
    expect(text).toBe('\ufeff项目名称\r\n"a,b"\r\n"说“好”""行"""\r\n"一\n二"\r\n" 前"\r\n');
  });

  it('writes text that looks like a formula as text', async () => {
    const formulas = ['=1+1', '+86', '-200', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1+1'];
    const text = await csvOf({ columns: columns.slice(0, 1), rows: formulas.map((formula) => [formula]) });
    const fields = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true, newline: '\r\n' })
      .data.slice(1)
      .map(([field = '']) => field);
    expect(fields.every((field) => field.startsWith("'"))).toBe(true);
    expect(fields.map(withoutFormulaGuard)).toEqual(formulas);
  });

  it('gives every text back through the reader’s half of the guard', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^['=+\-@\t＝]{0,4}[a-z0-9]{0,3}$/),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(withoutFormulaGuard(formulaGuard(value))).toBe(value);
        expect(formulaGuard(value)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds records only: headings and totals are left out', async () => {
    const answer = await writeCsv(folder.path('t.csv'), {
      columns,
      rows: [
        { mark: 'group', cells: ['一、签约'] },
        ['甲', 1e8, null],
        { mark: 'red', cells: ['乙', 2e8, null] },
        { mark: 'total', cells: ['合计', 3e8] },
      ],
    });
    expect(answer).toEqual({ rows: 2 });
    expect(await readFile(folder.path('t.csv'), 'utf8')).toBe(
      '\ufeff项目名称,投资/总投资（亿元）,开工\r\n甲,1,\r\n乙,2,\r\n',
    );
  });

  it('leaves nothing when it is cancelled', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => [`项目${index}`, index, null]);
    let looks = 0;
    const failure = writeCsv(folder.path('c.csv'), { columns, rows }, { cancelled: () => (looks += 1) > 3 });
    await expect(failure).rejects.toMatchObject({ code: 'job-cancelled' });
    expect(folder.names()).not.toContain('c.csv');
    expect(folder.names().filter((name) => name.startsWith('.luodi'))).toEqual([]);
  });
});
