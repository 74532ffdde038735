// Reads sheets that a test spells, as a ledger is read.
import { readLedger, type ReadOptions } from '../../db/exchange/read/read-ledger.ts';
import type { SheetReading } from '../../db/exchange/read/reading.ts';
import { makeXlsx, type SheetInput } from './make-xlsx.ts';

const today = '2026-07-05';

export async function sheets(
  input: SheetInput | readonly SheetInput[],
  options: Partial<ReadOptions> = {},
): Promise<readonly SheetReading[]> {
  const list: readonly SheetInput[] = 'name' in input ? [input] : input;
  return (await readLedger(makeXlsx(list), '台账.xlsx', { today, ...options })).sheets;
}

export async function first(input: SheetInput, options: Partial<ReadOptions> = {}): Promise<SheetReading> {
  const [sheet] = await sheets(input, options);
  if (!sheet) throw new Error('no table');
  return sheet;
}

export const names = (sheet: SheetReading) => sheet.rows.map(({ values }) => values['name']);
export const header = ['序号', '项目名称', '投资方', '总投资(亿元)', '包联领导', '备注'];
