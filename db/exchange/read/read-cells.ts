// One cell → a value of its field, a doubt, or a line in the notes.
import { isBlank, tidy } from '#model/figure';
import { parseCapacity, parseRatio } from '#model/quantity';
import { usccProblem } from '#model/uscc';
import { readStaleNote } from '../stale-note.ts';
import { cleanText } from './cell-text.ts';
import { readChoice, readFlag, readHonors, readSector } from './choices.ts';
import type { Column } from './columns.ts';
import { maxLengthOf, type CellKind, type FieldPath } from './field-paths.ts';
import { textOf, type Cell } from './grid.ts';
import { day, measured, quantity, readMoney, type Reader } from './read-figures.ts';
import { splitCompanies, splitPeople } from './names.ts';
import type { RowDraft } from './row-draft.ts';
import { readBuildWords, readStageWords } from './stage-words.ts';

const lengths = new Map<FieldPath, number>();

function longest(field: FieldPath): number {
  const known = lengths.get(field) ?? maxLengthOf(field);
  lengths.set(field, known);
  return known;
}

/** Our own weekly sheet says beside the progress that news are wanted; the reason given there is the problem. */
const readProgress: Reader = (draft, cell) => {
  const { progress, reason } = readStaleNote(cell.text);
  if (reason !== null) draft.setText('problem', reason, cell.column);
  if (progress !== '') readText(draft, { ...cell, text: progress });
};

const readText: Reader = (draft, { column, field, text }) => {
  if (text.length <= longest(field)) draft.setText(field, text, column);
  else if (field === 'name') {
    draft.doubt(column, text, 'tooLong');
    draft.values[field] = text.slice(0, longest(field));
  } else draft.doubt(column, text, 'tooLong');
};

const readChoiceCell: Reader = (draft, { column, field, text }) => {
  const isFlag = field === 'company.ownershipFlag';
  if (isFlag && readFlag(text) === false) return;
  const code = readChoice(field, text);
  if (code === null) draft.doubt(column, text, 'unknownChoice');
  else draft.setText(isFlag ? 'company.ownership' : field, code, column);
};

const readFlagCell: Reader = (draft, { column, field, text }) => {
  const value = readFlag(text);
  if (value === null) draft.doubt(column, text, 'unknownChoice');
  else draft.values[field] ??= value;
};

const readStage: Reader = (draft, { column, text }) => {
  const reading = readStageWords(text);
  if (!reading) return draft.doubt(column, text, 'unknownChoice');
  draft.stageFact = { ...reading.fact, ...draft.stageFact };
  if (!reading.isExact) draft.keep(column, text);
};

const readBuildStatus: Reader = (draft, { column, text }) => {
  const reading = readBuildWords(text);
  if (reading === 'no') return;
  if (!reading) return draft.doubt(column, text, 'unknownChoice');
  draft.buildFact = { ...draft.buildFact, ...reading.fact };
  if (!reading.isExact) draft.keep(column, text);
};

const readInvestors: Reader = (draft, { column, text }) => {
  for (const name of splitCompanies(text)) {
    if (name.length > 100) draft.doubt(column, name, 'tooLong');
    else if (!draft.investors.includes(name)) draft.investors.push(name);
  }
};

const readPeople: Reader = (draft, { column, field, text }) => {
  const people = splitPeople(text);
  const names = people.map(({ name }) => name);
  if (names.length === 0 || names.some((name) => name.length > 50)) return draft.keep(column, text);
  if (draft.values[field] === undefined) draft.values[field] = names;
  else draft.keep(column, text);
  if (people.some(({ phones }) => phones.length > 0)) draft.keep(column, text);
};

const readContact: Reader = (draft, { field, text }) => {
  const part = field === 'contact.name' ? 'names' : field === 'contact.title' ? 'titles' : 'phones';
  draft.contact[part] += (draft.contact[part] && '、') + text;
};

const readSectorCell: Reader = (draft, { column, field, text }) => {
  const sector = readSector(text);
  if (sector) draft.setText(field, sector, column);
  else if (text.length <= 60) draft.setText('chain', text, column);
  else draft.doubt(column, text, 'tooLong');
};

const readIndustry: Reader = (draft, { column, field, text }) => {
  const code = /^([A-T]?\d{2,4})(?:\D.*)?$/i.exec(tidy(text))?.[1];
  if (code) draft.setText(field, code.toUpperCase(), column);
  else draft.doubt(column, text, 'unknownChoice');
};

const readUscc: Reader = (draft, { column, field, cell, text }) => {
  const code = tidy(text).toUpperCase();
  // A spreadsheet number keeps 15 digits: the rest of such a code is lost.
  if (typeof cell === 'number' || code.length > 18) return draft.doubt(column, text, 'checkCode');
  draft.setText(field, code, column);
  if (usccProblem(code)) draft.doubt(column, text, 'checkCode', { isTaken: true });
};

const readHonorsCell: Reader = (draft, { column, field, text }) => {
  const codes = readHonors(text, column.header);
  if (codes === null) draft.doubt(column, text, 'unknownChoice');
  else if (codes.length > 0) draft.values[field] ??= codes;
};

const readCapacity: Reader = (draft, { column, text }) => {
  const capacity = parseCapacity(text);
  if (!capacity || capacity.value.length > 15) return draft.doubt(column, text, 'notNumber');
  draft.setText('capacityValue', capacity.value, column);
  draft.setText('capacityUnit', capacity.unit, column);
};

const nothing: Reader = () => undefined;

const readers: Readonly<Record<CellKind, Reader>> = {
  text: readText,
  progress: readProgress,
  money: readMoney,
  fund: readMoney,
  plannedDay: day('planned'),
  actualDay: day('actual'),
  exactDay: day('exact'),
  span: day('planned'),
  choice: readChoiceCell,
  flag: readFlagCell,
  stage: readStage,
  buildStatus: readBuildStatus,
  landArea: measured('landArea'),
  floorArea: measured('floorArea'),
  powerKva: measured('powerKva'),
  powerKwh: measured('powerKwh'),
  waterM3: measured('waterM3'),
  gasM3: measured('gasM3'),
  steamKgH: measured('steamKgH'),
  energyTce: measured('energyTce'),
  count: measured('count'),
  ratio: quantity((cell) => parseRatio(cell)),
  capacity: readCapacity,
  investors: readInvestors,
  people: readPeople,
  contact: readContact,
  sector: readSectorCell,
  industry: readIndustry,
  uscc: readUscc,
  honors: readHonorsCell,
  rowNumber: nothing,
  ignored: nothing,
};

/** Kinds whose value belongs to one row only, even when its cell is merged over several. */
export const singular: ReadonlySet<CellKind> = new Set<CellKind>([
  'money',
  'fund',
  'landArea',
  'floorArea',
  'powerKva',
  'powerKwh',
  'waterM3',
  'gasM3',
  'steamKgH',
  'energyTce',
  'count',
]);

/** Reads a cell into the draft of its row. */
export function readCell(draft: RowDraft, column: Column, cell: Cell): void {
  if (cell === null) return;
  if (typeof cell === 'object') return draft.doubt(column, cell.error, 'formulaError');
  const text = typeof cell === 'string' ? cleanText(cell) : textOf(cell);
  if (
    text === '' ||
    (column.kind !== 'flag' &&
      column.kind !== 'choice' &&
      column.kind !== 'buildStatus' &&
      text.length <= 3 &&
      isBlank(text))
  )
    return;
  if (!column.field || !column.kind) {
    if (!isBlank(text)) draft.keep(column, text);
    return;
  }
  readers[column.kind](draft, { column, field: column.field, cell, text });
}
