// The page, the fonts and the styles of GB/T 9704 (handbook 9), in twips and half points.
import {
  AlignmentType, DocumentGridType, Footer, LineRuleType, PageNumber, Paragraph, TextRun, type ISectionPropertiesOptions, type IStylesOptions,
} from 'docx';

/** All slots are set, so that digits and Latin letters stand in the official font too. */
export const fontOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' });

export const fonts = { title: '方正小标宋简体', body: '仿宋_GB2312', level1: '黑体', level2: '楷体_GB2312', pageNumber: '宋体' } as const;

/** 28 characters in 156 mm. */
export const textBlock = { width: 8845, characters: 28 } as const;
export const characterPitch = textBlock.width / textBlock.characters;

const exactLine = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
/** Lines of tables and of what belongs to them, off the grid. */
export const tableLine = { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
export const footnoteLine = { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

export const sectionProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 2098, left: 1587, right: 1474, bottom: 1984, header: 851, footer: 1417, gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: -849 },
};

const twoCharacters = { firstLine: Math.round(2 * characterPitch), firstLineChars: 200 };
const heading = (id: number, font: string) => ({
  id: `Heading${id}`, name: `heading ${id}`, basedOn: 'Normal', next: 'Normal', quickFormat: true,
  run: { font: fontOf(font), size: 32, bold: false, italics: false, color: '000000' },
  paragraph: { spacing: exactLine, indent: twoCharacters, keepNext: true, outlineLevel: id - 1, alignment: AlignmentType.BOTH },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf(fonts.body), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactLine, alignment: AlignmentType.BOTH },
    },
    heading1: heading(1, fonts.level1),
    heading2: heading(2, fonts.level2),
    heading3: heading(3, fonts.body),
    heading4: heading(4, fonts.body),
    title: {
      basedOn: 'Normal', next: 'Normal', quickFormat: true,
      run: { font: fontOf(fonts.title), size: 44, bold: false, color: '000000', snapToGrid: false },
      paragraph: { spacing: exactLine, alignment: AlignmentType.CENTER },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fontOf(fonts.body), size: 32 }, paragraph: { spacing: exactLine } },
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: { indent: twoCharacters, alignment: AlignmentType.BOTH } },
    {
      id: 'TableText', name: 'Table Text', basedOn: 'Normal', quickFormat: true,
      run: { size: 24, snapToGrid: false }, paragraph: { spacing: tableLine, alignment: AlignmentType.LEFT },
    },
    {
      id: 'Footnote', name: '口径', basedOn: 'Normal', quickFormat: true,
      run: { size: 21, snapToGrid: false }, paragraph: { spacing: footnoteLine, alignment: AlignmentType.BOTH },
    },
  ],
};

/** — 1 — in 4号 宋体, one character in: right on odd pages, left on even ones. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(fonts.pageNumber), size: 28, snapToGrid: false });
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({ children: [new Paragraph({ children: [run], alignment, indent: { [side]: 280 }, spacing: { line: 280, lineRule: LineRuleType.AT_LEAST } })] });
}

export const footers = { default: pageNumber('right'), even: pageNumber('left') };
