// Small workbooks for tests, with everything a real one may hold.
import { makeZip, type Part } from './make-zip.ts';

export type SheetInput = {
  readonly name: string;
  /** Strings, numbers and blanks; `{ xml }` is put in as it is. */
  readonly rows: readonly (readonly (string | number | null | { readonly xml: string })[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly state?: string;
  /** Replaces the whole sheet’s XML. */
  readonly xml?: string;
};

export type BookInput = {
  readonly date1904?: boolean;
  readonly styles?: string;
  readonly strings?: string;
  readonly more?: readonly Part[];
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

/** A worksheet’s XML with inline strings. */
export function sheetXml({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetInput): string {
  const body = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => {
      const place = `r="${letter(column)}${row + 1}"`;
      if (cell === null) return '';
      if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
      if (typeof cell === 'object') return cell.xml.replace('<c', `<c ${place}`);
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
  });
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${columns && `<cols>${columns}</cols>`}<sheetData>${body.join('')}</sheetData>` +
    `${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}<pageMargins left="0.7"/></worksheet>`
  );
}

/** The parts of a workbook, for tests that spoil one of them. */
export function bookParts(
  sheets: readonly SheetInput[],
  { date1904 = false, styles, strings, more = [] }: BookInput = {},
): Part[] {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  if (styles) relations.push(`<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/>`);
  if (strings)
    relations.push(`<Relationship Id="rIdT" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>`);
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return [
    { name: '[Content_Types].xml', data: `${head}<Types/>` },
    {
      name: '_rels/.rels',
      data: `${head}<Relationships xmlns="${package_}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${head}<Relationships xmlns="${package_}">${relations.join('')}</Relationships>`,
    },
    ...(styles ? [{ name: 'xl/styles.xml', data: styles }] : []),
    ...(strings ? [{ name: 'xl/sharedStrings.xml', data: strings }] : []),
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: sheet.xml ?? sheetXml(sheet),
    })),
    ...more,
  ];
}

export function makeXlsx(sheets: readonly SheetInput[], book: BookInput = {}): Buffer {
  return makeZip(bookParts(sheets, book));
}
