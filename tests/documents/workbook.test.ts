import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactNumber } from '../../db/exchange/write/cell-value.ts';
import { writeCsv } from '../../db/exchange/write/csv.ts';
import type { Cell, SheetColumn, SheetRow } from '../../db/exchange/write/sheet-layout.ts';
import { writeWorkbook } from '../../db/exchange/write/xlsx.ts';
import { Office, requireOffice, type Pdf } from './office.ts';

const column = (
  header: SheetColumn['header'],
  width: number,
  kind: SheetColumn['kind'] = 'text',
  power = 0,
): SheetColumn => ({ header, width, kind, power });
const ledger: SheetColumn[] = [
  column('序号', 5, 'count'),
  column('项目名称', 22),
  column('投资方', 18),
  column('建设内容', 26),
  column('产业链', 10),
  column('总投资（亿元）', 9, 'number', 8),
  column('其中固投（亿元）', 9, 'number', 8),
  column('到位资金（万元）', 10, 'number', 4),
  column('用地（亩）', 8, 'number', 2),
  { ...column('阶段', 8), align: 'center' },
  column('洽谈/建设进展', 24),
  column('包联领导', 8),
  column('责任单位', 10),
  column('责任人', 8),
  column('计划开工', 11, 'date'),
  column('计划投产', 11, 'date'),
  column('存在问题', 16),
  column('下一步', 16),
  column('更新时间', 11, 'date'),
];
const words = [
  '=1+1',
  '+86 13800000000',
  '-200',
  '@x',
  '第一行\n第二行',
  ' 前后 ',
  '“引号”"x"',
  '逗号,分号;',
  '007',
  '1E5',
  '2026-09-02',
  'TRUE',
  '𠮷林',
  '<b>&amp;',
];

function leads(count: number): Cell[][] {
  return Array.from({ length: count }, (_, index) => [
    index + 1,
    `年产${index * 7}吨高端铝合金项目`,
    '盛昊新科技公司',
    '建设年产7500吨医药中间体生产线及公用工程，分两期实施',
    index % 3 ? '铝深加工' : null,
    15_000_000_001 + index * 123_456_789,
    index % 4 ? 900_000_000 : null,
    index * 12_345_678,
    32_350 + index,
    '对接洽谈',
    words[index % words.length] ?? null,
    '王某某',
    '招商局',
    '李某',
    '2026-09-01',
    index % 2 ? '2027-10' : null,
    index % 5 ? null : '用地指标尚未落实',
    '召开协调会',
    '2026-07-05',
  ]);
}

/** What LibreOffice writes to CSV for a cell when it is told to give values, not looks. */
function expectedText({ kind, power = 0 }: SheetColumn, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return exactNumber(cell, power);
  return kind === 'date' && cell.length === 7 ? `${cell.slice(0, 4)}年${Number(cell.slice(5))}月` : cell;
}

const office = new Office();
afterAll(() => office.close());
beforeAll(requireOffice);

describe('a workbook in LibreOffice', () => {
  const rows = leads(120);
  const body: SheetRow[] = [
    { mark: 'group', cells: ['一、在谈项目（120个）'] },
    ...rows,
    { mark: 'total', cells: [null, '合计', null, null, null, 15_000_000_001] },
  ];
  const sources = [
    '合计',
    ['合作方', '小计'],
    ['合作方', '区外'],
    ['合作方', '其他盟市'],
    ['合作方', '本市'],
  ].map((path) => ['项目协议总投资额资金来源', path].flat());
  let pdf: Pdf;
  let path = '';

  beforeAll(async () => {
    path = office.path('ledger.xlsx');
    await writeWorkbook(path, {
      title: '招商项目台账',
      sheets: [
        {
          name: '台账',
          title: '达拉特经济开发区招商项目台账',
          notes: ['截至2026年7月31日'],
          unitLine: '单位：亿元、万元、亩',
          columns: ledger,
          rows: body,
          footnotes: ['口径：总投资为签约前计划总投资、签约后协议总投资，两者不相加。'],
          frozenColumns: 2,
        },
        {
          name: '到位资金',
          title: '招商引资统计表（到位资金）',
          unitLine: '单位：万元',
          columns: [column('项目名称', 22), ...sources.map((header) => column(header, 12, 'number', 4))],
          rows: [
            [
              '医药中间体',
              1_000_000_000_000,
              500_000_000_000,
              300_000_000_000,
              100_000_000_000,
              100_000_000_000,
            ],
          ],
        },
      ],
    });
    pdf = office.pdf(path);
  });

  it('prints on A4 landscape', () => {
    for (const [width, height] of pdf.sizes) {
      expect(width).toBeCloseTo(841.9, 0);
      expect(height).toBeCloseTo(595.3, 0);
    }
  });

  it('is one page wide, repeats the header and numbers the pages', () => {
    const { pages } = pdf;
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page < pages; page += 1) {
      const text = pdf.text(page).replaceAll(' ', '');
      for (const header of ['序号', '项目名称', '更新时间']) expect(text).toContain(header);
      expect(text).toContain(`第${page}页，共${pages}页`);
    }
  });

  it('shows every number, however narrow its column', () => {
    for (let page = 1; page <= pdf.pages; page += 1) expect(pdf.text(page)).not.toContain('###');
  });

  it('gives every cell back', () => {
    const [csv = ''] = office.convert(
      path,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,1',
    );
    const { data } = Papa.parse<string[]>(readFileSync(csv, 'utf8'));
    const read = data.slice(5, 5 + rows.length);
    const expected = rows.map((row) =>
      row.map((cell, index) => expectedText(ledger[index] ?? column('', 1), cell)),
    );
    expect(read).toEqual(expected);
  });
});

describe('a CSV file in LibreOffice', () => {
  it('holds text where text was written, never a formula', async () => {
    const path = office.path('texts.csv');
    await writeCsv(path, {
      columns: [column('文', 9), column('数', 9, 'number', 8)],
      rows: words.map((word) => [word, 159_720_000_000]),
    });
    const [xlsx = ''] = office.convert(path, 'xlsx', ['--infilter=Text - txt - csv (StarCalc):44,34,76,1']);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(xlsx);
    const [sheet] = book.worksheets;
    expect(words.map((_, index) => sheet?.getCell(index + 2, 1).type)).not.toContain(
      ExcelJS.ValueType.Formula,
    );
    expect(sheet?.getCell('A2').value).toBe("'=1+1");
    expect(sheet?.getCell('B2').value).toBe(1597.2);
  });
});
