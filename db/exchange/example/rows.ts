// The rows of an example, by table, as the pen takes them; ids are real, so references hold among them.
import type { Day } from '#model/day';
import { money, type Money } from '#model/money';
import type { SettingsPatch } from '#model/setting';
import type { NounTable } from '../../rows.ts';
import type { tables } from '../../schema/tables.ts';
import type { Insert } from '../../write.ts';

type Row<Table extends NounTable> = Insert<Table> & { readonly id: string };

/** The tables an example fills, parents before what refers to them. */
export const exampleNouns = [
  'person',
  'company',
  'chain',
  'chainNode',
  'activity',
  'contact',
  'lead',
  'leadInvestor',
  'leadContact',
  'stageChange',
  'fundArrival',
  'keyProject',
  'monthProgress',
  'visit',
  'activityPlan',
] as const;
export type ExampleNoun = (typeof exampleNouns)[number];

export type ExampleRows = { readonly [Noun in ExampleNoun]: Row<(typeof tables)[Noun]>[] };
export type ExampleRow<Noun extends ExampleNoun> = ExampleRows[Noun][number];

export type ExampleData = { readonly settings: SettingsPatch; readonly rows: ExampleRows };

export function emptyRows(): ExampleRows {
  return {
    person: [],
    company: [],
    chain: [],
    chainNode: [],
    activity: [],
    contact: [],
    lead: [],
    leadInvestor: [],
    leadContact: [],
    stageChange: [],
    fundArrival: [],
    keyProject: [],
    monthProgress: [],
    visit: [],
    activityPlan: [],
  };
}

/** Gives UUIDs of version 7 in rising order; the same day and start give the same ones. */
export function idsFrom(day: Day, start = 0): () => string {
  const time = Date.parse(`${day}T00:00:00Z`);
  let count = start;
  return () => {
    count += 1;
    const stamp = (time + (count % 86_000_000)).toString(16).padStart(12, '0');
    const tail = count.toString(16).padStart(12, '0');
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${tail}`;
  };
}

/** Tenths of 亿元 to 元: 15972 is 1597.2 亿元. */
export function fromTenths(tenths: number): Money {
  return money.parse(tenths * 10_000_000);
}

/** 亩 to m² (handbook 3.1). */
export function fromMu(mu: number): number {
  return Math.round((mu * 2000) / 3);
}
