// The page and its number of GB/T 9704 (handbook 9), in twips and half points.
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';

/** All slots are set, so that digits and Latin letters stand in the official font too. */
export const fontOf = (name: string) => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
});

export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  level1: '黑体',
  level2: '楷体_GB2312',
  pageNumber: '宋体',
} as const;

/** What Word and WPS take where the official family is missing. The file keeps the wanted name. */
const standIns: Readonly<Record<keyof typeof fonts, string>> = {
  title: '宋体',
  body: '仿宋',
  level1: 'SimHei',
  level2: '楷体',
  pageNumber: 'SimSun',
};

export const fontTableXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  (['title', 'body', 'level1', 'level2', 'pageNumber'] as const)
    .map(
      (use) =>
        `<w:font w:name="${fonts[use]}"><w:altName w:val="${standIns[use]}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
    )
    .join('') +
  '</w:fonts>';

/** 28 characters in 156 mm. */
export const textBlock = { width: 8845, characters: 28 } as const;
export const characterPitch = textBlock.width / textBlock.characters;

export const sectionProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: { top: 2098, left: 1587, right: 1474, bottom: 1984, header: 851, footer: 1417, gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: 579, charSpace: -849 },
};

/** — 1 — in 4号 宋体, one character in: right on odd pages, left on even ones. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: fontOf(fonts.pageNumber),
    size: 28,
    characterSpacing: 0,
  });
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({
    children: [
      new Paragraph({
        children: [run],
        alignment,
        indent: { [side]: 280 },
        spacing: { line: 280, lineRule: LineRuleType.AT_LEAST },
      }),
    ],
  });
}

export const footers = { default: pageNumber('right'), even: pageNumber('left') };
