// The looks of handbook 9 for workbooks, collected into styles.xml as the sheets ask for them.
import { xmlAttribute } from './cell-value.ts';

export type CellLook = {
  readonly font: 'body' | 'bold' | 'title' | 'note';
  readonly align: 'left' | 'center' | 'right';
  readonly numFmt?: string;
  readonly isWrapped?: boolean;
  readonly isBordered?: boolean;
  readonly fill?: 'yellow' | 'red';
};

const font = (name: string, size: number, isBold = false) =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`;
const fonts = {
  body: font('宋体', 11),
  bold: font('宋体', 11, true),
  title: font('方正小标宋简体', 18),
  note: font('宋体', 10),
};
const fontNames = Object.keys(fonts);
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FFFFF2CC'),
  solid('FFF8CBAD'),
];
const fillIds = { yellow: 2, red: 3 };
const thin = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(thin).join('')}<diagonal/></border>`,
];
/** Formats that Excel knows by number; ours begin at 164. */
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};

/** Gives each look its number and writes them all down in the end. */
export class StyleSheet {
  readonly #ids = new Map<string, number>();
  readonly #formats = new Map<string, number>();
  readonly #looks: string[] = [];

  constructor() {
    this.id({ font: 'body', align: 'left', numFmt: 'General' });
  }

  id(look: CellLook): number {
    const key = JSON.stringify([
      look.font,
      look.align,
      look.numFmt,
      look.isWrapped,
      look.isBordered,
      look.fill,
    ]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#looks.length;
    this.#looks.push(this.#write(look));
    this.#ids.set(key, id);
    return id;
  }

  #write({
    font: fontName,
    align,
    numFmt = 'General',
    isWrapped = false,
    isBordered = false,
    fill,
  }: CellLook): string {
    // A number too wide for its column is shrunk instead of shown as ###.
    const wrap = isWrapped ? ' wrapText="1"' : isBordered ? ' shrinkToFit="1"' : '';
    return (
      `<xf numFmtId="${this.#formatId(numFmt)}" fontId="${fontNames.indexOf(fontName)}" fillId="${fill ? fillIds[fill] : 0}"` +
      ` borderId="${isBordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${align}" vertical="center"${wrap}/></xf>`
    );
  }

  #formatId(code: string): number {
    const known = builtIn[code] ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const id = 164 + this.#formats.size;
    this.#formats.set(code, id);
    return id;
  }

  toXml(): string {
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlAttribute(code)}"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? list('numFmts', formats) : '') +
      list('fonts', Object.values(fonts)) +
      list('fills', fills) +
      list('borders', borders) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.#looks) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>'
    );
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
