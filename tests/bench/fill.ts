// Writes a generated workspace through the pen, in a few large acts.
import type { Connection } from '../../db/connection.ts';
import { exampleNouns } from '../../db/exchange/example/rows.ts';
import type { NounTable } from '../../db/rows.ts';
import { freshenStatistics } from '../../db/statistics.ts';
import { tables } from '../../db/schema/tables.ts';
import { write, type Insert } from '../../db/write.ts';
import type { GeneratedLead, generateBase } from './generate.ts';

type Base = Pick<ReturnType<typeof generateBase>, 'person' | 'chain' | 'chainNode'>;

/** Leads of one act; more at once would only hold more memory. */
const perAct = 5000;

export function fillGenerated(
  connection: Connection,
  { base, leads }: { base: Base; leads: Iterable<GeneratedLead> },
): void {
  const put = (parts: readonly Partial<Record<(typeof exampleNouns)[number], unknown>>[]) =>
    write(connection, { personId: null }, (w) => {
      for (const part of parts) {
        for (const noun of exampleNouns) {
          const rows = part[noun] ?? [];
          const table: NounTable = tables[noun];
          for (const row of Array.isArray(rows) ? rows : [rows]) w.add(table, row as Insert<NounTable>); // rows are typed by the same tables
        }
      }
    });
  put([base]);
  let batch: GeneratedLead[] = [];
  for (const lead of leads) {
    batch.push(lead);
    if (batch.length < perAct) continue;
    put(batch);
    batch = [];
  }
  if (batch.length > 0) put(batch);
  freshenStatistics(connection.raw);
}
