// A ledger becomes leads: read and planned first, then written in one transaction and one act.
import type { LedgerImported, LedgerSource, ReadProblem } from '#model/ledger';
import { readSettings } from '../../queries/settings.ts';
import { freshenStatistics } from '../../statistics.ts';
import { importBatchTable } from '../../schema/tables.ts';
import { localDay } from '#model/day';
import { stopIfCancelled, type Job } from '../job.ts';
import type { LedgerReading } from '../read/reading.ts';
import { applyPlan } from './apply-import.ts';
import { openLedger, replanned, type OpenedLedger } from './open-ledger.ts';
import { factsOf } from './reading-facts.ts';

/** Takes a ledger in. The same file again creates nothing; cancelling leaves nothing. */
export async function importLedger(job: Job, source: LedgerSource): Promise<LedgerImported> {
  const opened = await openLedger(job, source);
  const problems = problemsOf(opened.reading);
  const { value, actId } = await job.write((w) => {
    const plan = replanned(w, opened, source);
    const counts = countsOf(plan);
    if (counts.created + counts.updated === 0 && counts.waiting === 0)
      return { counts, batchId: null, incomplete: 0 };
    const batch = w.add(importBatchTable, {
      fileName: opened.fileName.slice(0, 255),
      sha256: opened.sha256,
      encoding: opened.reading.encoding,
      mapping: source.mapping ?? {},
      facts: factsOf(opened.reading),
      ...counts,
      problems,
    });
    let done = 0;
    const tick = () => {
      done += 1;
      if (done % 200 !== 0) return;
      stopIfCancelled(job);
      job.progress({ done, total: plan.length, phase: 'write' });
    };
    applyPlan(w, plan, {
      batchId: batch.id,
      codePrefix: readSettings(w).codePrefix,
      today: localDay(new Date()),
      tick,
    });
    w.settle();
    stopIfCancelled(job);
    w.describe({
      zh: `导入 ${opened.fileName}（新增 ${counts.created}，更新 ${counts.updated}）`,
      en: `Import ${opened.fileName} (${counts.created} new, ${counts.updated} updated)`,
    });
    const incomplete =
      w.one<{ total: number }>(
        `SELECT count(DISTINCT lead."id") AS "total" FROM "importRow" AS part JOIN "lead" ON lead."id" = part."leadId"
       WHERE part."batchId" = ? AND lead."missingCount" > 0`,
        batch.id,
      )?.total ?? 0;
    return { counts, batchId: batch.id, incomplete };
  });
  freshenStatistics(job.connection.raw);
  job.progress({ done: 1, total: 1, phase: 'write' });
  return {
    batchId: value.batchId,
    actId,
    ...value.counts,
    problems,
    totals: totalsOf(opened.reading),
    incomplete: value.incomplete,
  };
}

function countsOf(plan: OpenedLedger['plan']) {
  const count = (result: OpenedLedger['plan'][number]['result']) =>
    plan.filter((row) => row.result === result).length;
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    waiting: count('waiting'),
  };
}

/** The cells that were not read as they stand. */
export function problemsOf(reading: LedgerReading): ReadProblem[] {
  return reading.sheets
    .flatMap(({ problems }) => problems)
    .map(({ sheet, row, column, header, value, reason, isTaken }) => ({
      sheet,
      row,
      column,
      header,
      value,
      reason,
      isTaken,
    }));
}

/** Printed totals beside what was read, in storage units. */
export function totalsOf(reading: LedgerReading): LedgerImported['totals'] {
  return reading.sheets.flatMap(({ name, totals }) =>
    totals.map(({ field, printed, read, textCells }) => ({
      sheet: name,
      field,
      printed,
      read,
      explainedBy: [...textCells],
    })),
  );
}
