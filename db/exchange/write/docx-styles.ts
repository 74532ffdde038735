// The styles of GB/T 9704 as styles.xml, since docx can’t say snapToGrid of a paragraph.
import { characterPitch, fonts } from './docx-page.ts';

/**
 * The page carries the grid of 28 by 22 that the standard asks for; the paragraphs keep to it by exact lines and by
 * letters 0.3 pt closer, in Word as in LibreOffice. Left to the grid itself, LibreOffice gives each letter of 16 pt two cells of 15.79 pt.
 */
const offGrid = '<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>';
const closer = -6;

const fontXml = (name: string) =>
  `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
const sizeXml = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const upright =
  '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="000000"/>';
const lineXml = (twips: number) =>
  `<w:spacing w:before="0" w:after="0" w:line="${twips}" w:lineRule="exact"/>`;
const twoCharacters = `<w:ind w:firstLineChars="200" w:firstLine="${Math.round(2 * characterPitch)}"/>`;

type Style = {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
  readonly next?: string;
};

function styleXml({ id, name, paragraph, run, next }: Style): string {
  const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${base}` +
    `${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

const heading = (level: number, font: string): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  paragraph: `<w:keepNext/>${offGrid}${lineXml(579)}${twoCharacters}<w:jc w:val="both"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: fontXml(font) + upright + sizeXml(32),
});

const list: readonly Style[] = [
  {
    id: 'Normal',
    name: 'Normal',
    paragraph: `${offGrid}${lineXml(579)}<w:jc w:val="both"/>`,
    run: `${fontXml(fonts.body)}<w:spacing w:val="${closer}"/>${sizeXml(32)}`,
  },
  { id: 'BodyText', name: 'Body Text', paragraph: `${twoCharacters}<w:jc w:val="both"/>`, run: '' },
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `${lineXml(579)}<w:jc w:val="center"/>`,
    run: `${fontXml(fonts.title)}${upright}<w:spacing w:val="0"/>${sizeXml(44)}`,
  },
  heading(1, fonts.level1),
  heading(2, fonts.level2),
  heading(3, fonts.body),
  heading(4, fonts.body),
  {
    id: 'TableCaption',
    name: '表题',
    paragraph: `<w:keepNext/>${lineXml(579)}<w:jc w:val="center"/>`,
    run: `${fontXml(fonts.level1)}<w:spacing w:val="0"/>${sizeXml(28)}`,
  },
  {
    id: 'TableText',
    name: '表文',
    paragraph: `${lineXml(360)}<w:jc w:val="left"/>`,
    run: `<w:spacing w:val="0"/>${sizeXml(24)}`,
  },
  {
    id: 'Footnote',
    name: '口径',
    paragraph: `${lineXml(320)}<w:jc w:val="both"/>`,
    run: `<w:spacing w:val="0"/>${sizeXml(21)}`,
  },
];

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(fonts.body)}${sizeXml(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr>${offGrid}${lineXml(579)}</w:pPr></w:pPrDefault></w:docDefaults>` +
  `${list.map(styleXml).join('')}` +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '</w:styles>';
