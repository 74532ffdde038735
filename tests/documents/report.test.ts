import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocument } from '../../db/exchange/write/docx.ts';
import { Office, requireOffice, type Pdf } from './office.ts';

const office = new Office();
afterAll(() => office.close());
beforeAll(requireOffice);

const signed =
  '今年以来，累计签约引进盛昊新科技公司7500吨/年医药中间体、中国氢能有限公司碳中和产业链等项目共计14个，协议总投资近1600亿元。';

async function pdfOf(name: string, document: Parameters<typeof writeDocument>[1]): Promise<Pdf> {
  await writeDocument(office.path(name), document);
  return office.pdf(office.path(name));
}

describe('an official document in LibreOffice', () => {
  let pdf: Pdf;

  beforeAll(async () => {
    pdf = await pdfOf('report.docx', {
      title: '达拉特经济开发区管理委员会关于2026年1—7月招商引资工作情况的汇报',
      recipient: '鄂尔多斯市人民政府',
      issuer: '达拉特经济开发区管理委员会',
      date: '2026年7月31日',
      blocks: [
        { kind: 'heading', level: 1, text: '一、总体情况' },
        { kind: 'paragraph', text: signed },
        { kind: 'heading', level: 2, text: '（一）签约项目' },
        { kind: 'heading', level: 3, text: '1.工业项目' },
        { kind: 'paragraph', text: signed.repeat(4) },
        {
          kind: 'table',
          caption: '签约项目一览表',
          unitLine: '单位：亿元',
          totals: 1,
          columns: [
            { header: '序号', width: 6, align: 'center' },
            { header: '项目名称', width: 24 },
            { header: '投资方', width: 20 },
            { header: '协议总投资', width: 12, align: 'right' },
            { header: '签约时间', width: 14, align: 'center' },
          ],
          rows: [
            ...Array.from({ length: 30 }, (_, index) => [
              `${index + 1}`,
              '7500吨/年医药中间体',
              '盛昊新科技公司',
              '150.00',
              '2026年3月',
            ]),
            ['', '合计', '', '4500.00', ''],
          ],
        },
        {
          kind: 'footnote',
          text: '口径：本表统计2026年1月1日至2026年7月31日签约项目；截止日期2026年7月31日。',
        },
        { kind: 'heading', level: 1, text: '二、在谈情况' },
        { kind: 'paragraph', text: '暂无。' },
      ],
    });
  });

  it('has A4 pages', () => {
    for (const [width, height] of pdf.sizes) {
      expect(width).toBeCloseTo(595.3, 0);
      expect(height).toBeCloseTo(841.9, 0);
    }
  });

  it('breaks its title between words and shows every sentence whole', () => {
    const lines = pdf
      .text(1)
      .split('\n')
      .map((line) => line.replaceAll(' ', ''))
      .filter(Boolean);
    expect(lines.slice(0, 2).join('')).toBe(
      '达拉特经济开发区管理委员会关于2026年1—7月招商引资工作情况的汇报',
    );
    expect(lines.join('')).toContain(signed);
  });

  it('numbers pages — 1 — at the right, — 2 — at the left', () => {
    const place = (page: number) => {
      const words = pdf.words(page);
      const found = words.findIndex(
        (word, index) =>
          word.text === '—' && words[index + 1]?.text === `${page}` && words[index + 2]?.text === '—',
      );
      return words[found];
    };
    expect(place(1)?.left).toBeGreaterThan(400);
    expect(place(2)?.left).toBeLessThan(120);
    // The block of text ends 35 mm above the edge; the number stands 7 mm below it.
    expect(place(1)?.top).toBeGreaterThan(841.9 - 99.2);
  });

  it('repeats the table’s header on its second page', () => {
    const pages = Array.from({ length: pdf.pages }, (_, index) => pdf.text(index + 1)).filter(
      (text) => text.includes('盛昊新科技公司') && text.includes('150.00'),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) expect(text).toContain('协议总投资');
  });

  it('begins the date two characters right of its issuer', () => {
    const words = pdf.words(pdf.pages);
    const issuer = words.find(({ text }) => text.startsWith('达拉特经济开发区管理委员会'));
    const date = words.findLast(({ text }) => text.startsWith('2026'));
    expect((date?.left ?? 0) - (issuer?.left ?? 0)).toBeCloseTo(31.6, 0);
  });
});

describe('the grid of the standard', () => {
  it('holds 22 lines of 28 characters on a page', async () => {
    const pdf = await pdfOf('grid.docx', {
      title: '版面',
      blocks: [{ kind: 'paragraph', text: '国'.repeat(28 * 60) }],
    });
    const lines = pdf
      .text(2)
      .split('\n')
      .map((line) => line.replaceAll(' ', ''))
      .filter((line) => line.includes('国'));
    expect(lines).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)));
    const characters = pdf.words(2).filter(({ text }) => text.includes('国'));
    // 28 mm from the left edge, 156 mm wide; a sign does not fill its square.
    expect(Math.abs(Math.min(...characters.map(({ left }) => left)) - 79.4)).toBeLessThan(1.5);
    expect(Math.abs(Math.max(...characters.map(({ right }) => right)) - 521.6)).toBeLessThan(2);
  });
});
