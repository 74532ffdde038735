// An XLSX or XLSM file → grids. Macros, links to other files, pictures and formulas are never touched.
import type { Grid } from './grid.ts';
import { limits } from './limits.ts';
import { ReadProblem } from './read-problem.ts';
import { richText, readSheet, type Workbook } from './xlsx-sheet.ts';
import { readLooks } from './xlsx-styles.ts';
import { attribute, checkXml, elements, pieces } from './xml.ts';
import { readDirectory, unpack, unpackText, type ZipEntry } from './zip.ts';

type Archive = { readonly bytes: Buffer; readonly entries: ReadonlyMap<string, ZipEntry> };
type Target = { readonly type: string; readonly path: string };

/** Reads the sheets of a workbook, or only the one asked for. */
export async function readXlsx(bytes: Buffer, only?: string): Promise<Grid[]> {
  const archive = { bytes, entries: readDirectory(bytes) };
  const bookPath = [...(await targetsOf(archive, '')).values()].find(
    ({ type }) => type === 'officeDocument',
  )?.path;
  const book = bookPath === undefined ? null : await textAt(archive, bookPath);
  if (bookPath === undefined || book === null || !/<(?:\w+:)?workbook[\s>]/.test(book))
    throw new ReadProblem('file-not-spreadsheet');
  const targets = await targetsOf(archive, bookPath);
  const pathOf = (type: string) => [...targets.values()].find((target) => target.type === type)?.path;
  const styles = await textAt(archive, pathOf('styles'));
  const workbook: Workbook = {
    strings: await readStrings(archive, pathOf('sharedStrings')),
    looks: styles === null ? [] : readLooks(styles),
    date1904: /^(?:1|true)$/.test(attribute(elements(book, 'workbookPr')[0] ?? '', 'date1904') ?? ''),
    spent: { cells: 0, text: 0 },
  };
  const sheets = elements(book, 'sheet').slice(0, limits.sheets);
  const names = sheets.map((attributes) => attribute(attributes, 'name') ?? '');
  if (only !== undefined && !names.includes(only))
    throw new ReadProblem('sheet-unknown', { sheet: only, sheets: names.join('、') });
  const grids: Grid[] = [];
  for (const [index, attributes] of sheets.entries()) {
    const name = names[index] ?? '';
    const target = targets.get(attribute(attributes, 'id') ?? '');
    const entry = target?.type === 'worksheet' ? archive.entries.get(target.path) : undefined;
    if (!entry || (only !== undefined && name !== only)) continue;
    const part = await readSheet(unpack(bytes, entry), workbook);
    const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
    grids.push({ name, ...part, isHidden, date1904: workbook.date1904, isTyped: true });
  }
  return grids;
}

async function textAt({ bytes, entries }: Archive, path: string | undefined): Promise<string | null> {
  const entry = path === undefined ? undefined : entries.get(path);
  if (!entry) return null;
  const text = await unpackText(bytes, entry);
  checkXml(text);
  return text;
}

/** The parts that a part names, by relation id; targets outside the file are left out. */
async function targetsOf(archive: Archive, path: string): Promise<Map<string, Target>> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const xml = await textAt(archive, `${folder}_rels/${path.slice(slash)}.rels`);
  const targets = new Map<string, Target>();
  for (const attributes of elements(xml ?? '', 'Relationship')) {
    if (attribute(attributes, 'TargetMode') === 'External') continue;
    const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
    targets.set(attribute(attributes, 'Id') ?? '', {
      type,
      path: resolve(folder, attribute(attributes, 'Target') ?? ''),
    });
  }
  return targets;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

async function readStrings({ bytes, entries }: Archive, path: string | undefined): Promise<string[]> {
  const entry = path === undefined ? undefined : entries.get(path);
  if (!entry) return [];
  const strings: string[] = [];
  for await (const piece of pieces(unpack(bytes, entry), { element: 'si', root: 'sst', until: 'sst' })) {
    for (let at = nextItem(piece, 0); at >= 0;) {
      const next = nextItem(piece, at + 3);
      strings.push(richText(next < 0 ? piece.slice(at) : piece.slice(at, next)));
      at = next;
    }
    if (strings.length > limits.cells) throw new ReadProblem('file-too-large', { limit: `${limits.cells}` });
  }
  return strings;
}

function nextItem(piece: string, from: number): number {
  return piece.indexOf('<si', from);
}
