import { Refusal } from '#model/refusal';
import type { NounTable } from '../../rows.ts';
import { changeSettings } from '../../queries/settings.ts';
import { tables } from '../../schema/tables.ts';
import { localDay } from '#model/day';
import type { Insert } from '../../write.ts';
import type { Job } from '../job.ts';
import { exampleData } from './example-data.ts';
import { exampleNouns } from './rows.ts';

/** Fills an empty workspace with the example of one zone’s year, as one act. */
export async function fillExample(job: Job): Promise<{ leads: number }> {
  const { settings, rows } = exampleData(localDay(new Date()));
  const total = exampleNouns.reduce((sum, noun) => sum + rows[noun].length, 0);
  await job.write((w) => {
    const isEmpty = exampleNouns.every(
      (noun) => w.one(`SELECT 1 FROM "${noun}" WHERE "deletedAt" IS NULL LIMIT 1`) === undefined,
    );
    if (!isEmpty) throw new Refusal('workspace-not-empty');
    let done = 0;
    for (const noun of exampleNouns) {
      const table: NounTable = tables[noun];
      for (const row of rows[noun]) {
        w.add(table, row as Insert<NounTable>); // rows are typed by the same table, noun by noun
        done += 1;
        if (done % 100 === 0) job.progress({ done, total, phase: 'example' });
      }
    }
    changeSettings(w, settings);
    w.describe({ zh: '放入示例数据', en: 'Add the example data' });
  });
  return { leads: rows.lead.length };
}
