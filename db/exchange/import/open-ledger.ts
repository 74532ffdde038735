// The file of a ledger, read and planned, with every failure said in the words of a refusal.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { LedgerSource } from '#model/ledger';
import { Refusal } from '#model/refusal';
import type { Reader } from '../../connection.ts';
import { readSettings } from '../../queries/settings.ts';
import { localDay } from '#model/day';
import { stopIfCancelled, type Job } from '../job.ts';
import { limits } from '../read/limits.ts';
import { readLedger } from '../read/read-ledger.ts';
import type { LedgerReading } from '../read/reading.ts';
import { ReadProblem } from '../read/read-problem.ts';
import { ImportPlanner, type PlannedRow } from './plan-import.ts';

export type OpenedLedger = {
  readonly fileName: string;
  readonly sha256: string;
  readonly reading: LedgerReading;
  readonly plan: PlannedRow[];
  /** The newest change when it was planned. */
  readonly plannedAt: number;
};

/** Reads and plans a ledger; refuses a file that can't be read, naming it. */
export async function openLedger(job: Job, source: LedgerSource): Promise<OpenedLedger> {
  const fileName = basename(source.path);
  const bytes = await readBytes(source.path, fileName);
  const reading = await read(job, bytes, { ...source, fileName });
  stopIfCancelled(job);
  const plannedAt = lastChange(job.reader);
  const planner = new ImportPlanner(job.reader, source, readSettings(job.reader).duplicateLimits.lead);
  return {
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reading,
    plan: planner.plan(reading),
    plannedAt,
  };
}

async function readBytes(path: string, fileName: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) throw new Refusal('file-too-large', { path: fileName, limit: '50 MB' });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Refusal(isMissing ? 'file-missing' : 'file-unreadable', { path: fileName });
  }
}

async function read(
  job: Job,
  bytes: Buffer,
  source: LedgerSource & { fileName: string },
): Promise<LedgerReading> {
  try {
    const reading = await readLedger(bytes, source.fileName, {
      sheet: source.sheet,
      mapping: source.mapping,
      today: localDay(new Date()),
      tick: (done, total) => {
        stopIfCancelled(job);
        job.progress({ done, total, phase: 'read' });
      },
    });
    return reading;
  } catch (error) {
    if (error instanceof ReadProblem)
      throw new Refusal(error.code, { path: source.fileName, ...error.params });
    throw error;
  }
}

/** The plan as it stands now that the pen is held: worked out again if anything was written since. */
export function replanned(reader: Reader, opened: OpenedLedger, source: LedgerSource): PlannedRow[] {
  if (lastChange(reader) === opened.plannedAt) return opened.plan;
  return new ImportPlanner(reader, source, readSettings(reader).duplicateLimits.lead).plan(opened.reading);
}

function lastChange(reader: Reader): number {
  return reader.one<{ seq: number | null }>('SELECT max("seq") AS "seq" FROM "changeLog"')?.seq ?? 0;
}
