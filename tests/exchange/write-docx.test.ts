import { describe, expect, it } from 'vitest';
import { writeDocument, type OfficialDocument } from '../../db/exchange/write/docx.ts';
import { writeFolder } from './write-folder.ts';
import { zipEntries } from './zip-entries.ts';

const folder = writeFolder();

const report: OfficialDocument = {
  title: '达拉特经济开发区招商引资工作情况汇报',
  recipient: '鄂尔多斯市人民政府',
  issuer: '达拉特经济开发区',
  date: '2026年7月31日',
  blocks: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'heading', level: 2, text: '（一）签约' },
    { kind: 'paragraph', text: '今年以来，签约 <14> & 项目\u0000。' },
    {
      kind: 'table',
      caption: '一览表',
      unitLine: '单位：亿元',
      columns: [
        { header: '项目名称', width: 3 },
        { header: '总投资', width: 1, align: 'right' },
      ],
      rows: [
        ['医药中间体', '150.00'],
        ['合计', '150.00'],
      ],
      totals: 1,
    },
    { kind: 'footnote', text: '口径：示例' },
  ],
};

async function partsOf(document: OfficialDocument): Promise<Map<string, string>> {
  await writeDocument(folder.path('d.docx'), document);
  return zipEntries(folder.path('d.docx'));
}

const paragraphs = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([text]) => text);
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, '')).join('');

describe('an official document', async () => {
  const parts = await partsOf(report);
  const body = parts.get('word/document.xml') ?? '';
  const styles = parts.get('word/styles.xml') ?? '';
  const styleOf = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';

  it('has the page and the grid of the standard', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"[^>]*w:footer="1417"/,
    );
    expect(body).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"\/>/);
  });

  it('sets the official font in every slot', () => {
    const expected = {
      Normal: '仿宋_GB2312',
      Title: '方正小标宋简体',
      Heading1: '黑体',
      Heading2: '楷体_GB2312',
      Heading3: '仿宋_GB2312',
    };
    for (const [id, font] of Object.entries(expected)) {
      const [slots = ''] = /<w:rFonts[^>]*>/.exec(styleOf(id)) ?? [];
      for (const slot of ['ascii', 'hAnsi', 'eastAsia']) expect(slots).toContain(`w:${slot}="${font}"`);
    }
    for (const footer of ['word/footer1.xml', 'word/footer2.xml'])
      expect(parts.get(footer)).toContain('w:eastAsia="宋体"');
    expect(parts.get('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
  });

  it('sets sizes, exact lines and the indent of two characters', () => {
    expect(styleOf('Title')).toMatch(
      /<w:jc w:val="center"\/>.*<w:b w:val="(?:0|false)"\/>.*<w:sz w:val="44"\/>/s,
    );
    expect(styleOf('Normal')).toContain('<w:sz w:val="32"/>');
    expect(styleOf('Normal')).toMatch(/w:line="579" w:lineRule="exact"/);
    expect(styleOf('BodyText')).toMatch(/<w:ind [^>]*w:firstLineChars="200"/);
    expect(styleOf('TableText')).toContain('<w:sz w:val="24"/>');
    expect(styleOf('Footnote')).toContain('<w:sz w:val="21"/>');
  });

  it('puts recipient, body, signature and date where they belong', () => {
    const [title = '', blank = '', recipient = '', heading = ''] = paragraphs(body);
    expect(textOf(title)).toBe(report.title);
    expect(textOf(blank)).toBe('');
    expect(textOf(recipient)).toBe('鄂尔多斯市人民政府：');
    expect(heading).toContain('<w:pStyle w:val="Heading1"/>');
    const [issuer = '', date = ''] = paragraphs(body).slice(-2);
    expect([textOf(issuer), textOf(date)]).toEqual(['达拉特经济开发区', '2026年7月31日']);
    const left = (xml: string) => Number(/w:left="(\d+)"/.exec(xml)?.[1]);
    expect(left(date) - left(issuer)).toBeCloseTo(2 * (8845 / 28), -1);
  });

  it('escapes text and drops what XML can’t hold', () => {
    expect(body).toContain('今年以来，签约 &lt;14&gt; &amp; 项目。');
  });

  it('repeats the header row, keeps rows whole and sets totals in bold', () => {
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    const [, , total = ''] = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([text]) => text);
    expect(total).toMatch(/<w:b\/>/);
    expect(body).toContain('单位：亿元');
  });

  it('numbers pages — 1 —, right on odd pages and left on even ones', () => {
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const [odd = '', even = ''] = ['word/footer1.xml', 'word/footer2.xml'].map(
      (name) => parts.get(name) ?? '',
    );
    expect(odd).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(even).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    for (const footer of [odd, even]) {
      expect(textOf(footer)).toBe('—  —');
      expect(footer).toContain('PAGE');
      expect(footer).toContain('<w:sz w:val="28"/>');
    }
  });

  it('moves the issuer to the left of a longer date', async () => {
    const short = await partsOf({ ...report, issuer: '招商局' });
    const [issuer = '', date = ''] = paragraphs(short.get('word/document.xml') ?? '').slice(-2);
    const left = (xml: string) => Number(/w:left="(\d+)"/.exec(xml)?.[1]);
    expect(left(date) - left(issuer)).toBeCloseTo(2 * (8845 / 28), -1);
    expect(left(date) + 7.5 * (8845 / 28)).toBeLessThanOrEqual(8845 - 2 * (8845 / 28) + 2);
  });

  it('leaves nothing when it is cancelled', async () => {
    await expect(
      writeDocument(folder.path('x.docx'), report, { cancelled: () => true }),
    ).rejects.toMatchObject({ code: 'job-cancelled' });
    expect(folder.names()).toEqual(['d.docx']);
  });
});
