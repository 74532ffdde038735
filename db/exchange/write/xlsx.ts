// Workbooks, written row by row: memory does not grow with their length. Ours and not a package's, because none
// streams several sheets with merged titles, frozen headers and print set-up.
import { xmlAttribute, xmlText } from './cell-value.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { sheetNames } from './sheet-names.ts';
import { throwIfCancelled, writeTarget, type WriteControl } from './target-file.ts';
import { columnLetters } from './xlsx-rows.ts';
import { readySheet, type ReadySheet } from './xlsx-sheet.ts';
import { StyleSheet } from './xlsx-styles.ts';
import { ZipFile } from './zip-file.ts';

export type WorkbookLayout = {
  /** In the file's properties. */
  readonly title?: string;
  readonly sheets: readonly SheetLayout[];
};

/** Writes a workbook to `path` and tells how many table rows it holds. Throws WriteProblem; nothing is left then. */
export async function writeWorkbook(
  path: string,
  workbook: WorkbookLayout,
  control: WriteControl = {},
): Promise<{ rows: number }> {
  return writeTarget(path, async (file) => {
    const styles = new StyleSheet();
    const sheets = workbook.sheets.map((layout) => readySheet(layout, styles));
    const names = sheetNames(workbook.sheets.map(({ name }) => name));
    const zip = new ZipFile(file);
    for (const [name, xml] of parts(workbook, sheets, names)) await zip.add(name, [xml]);
    await zip.add('xl/styles.xml', [styles.toXml()]);
    const before = { rows: 0 };
    for (const [index, sheet] of sheets.entries()) {
      await zip.add(
        `xl/worksheets/sheet${index + 1}.xml`,
        watched(sheet, index === 0, () => {
          throwIfCancelled(control, path);
          control.progress?.(before.rows + sheet.written.rows);
        }),
      );
      before.rows += sheet.written.rows;
    }
    await zip.end();
    throwIfCancelled(control, path);
    return before;
  });
}

/** Looks up every so many rows: often enough to stop within milliseconds, too rarely to cost any. */
const rowsBetweenLooks = 256;

function* watched(sheet: ReadySheet, isFirst: boolean, watch: () => void): Generator<string> {
  for (const text of sheet.xml(isFirst)) {
    if (sheet.written.rows % rowsBetweenLooks === 0) watch();
    yield text;
  }
  watch();
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts that say what the package holds; they come first, so that the kind of file shows in its first bytes. */
function parts(
  { title }: WorkbookLayout,
  sheets: readonly ReadySheet[],
  names: readonly string[],
): (readonly [string, string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    [
      '_rels/.rels',
      relationships(
        [['officeDocument', 'xl/workbook.xml']],
        [`${packageRelations}/metadata/core-properties`, 'docProps/core.xml'],
      ),
    ],
    ['docProps/core.xml', coreProperties(title)],
    ['xl/workbook.xml', workbookXml(sheets, names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
}

function contentTypes(count: number): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${contentType}.sheet.main+xml`) +
    Array.from({ length: count }, (_, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, `${contentType}.worksheet+xml`),
    ).join('') +
    override('/xl/styles.xml', `${contentType}.styles+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  );
}

function relationships(
  own: readonly (readonly [string, string])[],
  other?: readonly [string, string],
): string {
  const all = [
    ...own.map(([type, target]) => [`${relations}/${type}`, target] as const),
    ...(other ? [other] : []),
  ];
  const lines = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${start}<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`;
}

function coreProperties(title = ''): string {
  return (
    `${start}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`
  );
}

/** Repeated header rows are a defined name of each sheet. */
function workbookXml(sheets: readonly ReadySheet[], names: readonly string[]): string {
  const entries = names.map(
    (name, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.map(({ header, layout }, index) => {
    const sheet = `'${names[index] ?? ''}'`;
    const { frozenColumns = 0 } = layout;
    const columns = frozenColumns > 0 ? `${sheet}!$A:$${columnLetters(frozenColumns - 1)},` : '';
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`${columns}${sheet}!$${header.first}:$${header.last}`)}</definedName>`;
  });
  return (
    `${start}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>` +
    `<sheets>${entries.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  );
}
