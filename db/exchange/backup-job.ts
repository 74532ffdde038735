import { statSync } from 'node:fs';
import { backupDatabase } from '../backup.ts';
import type { Job } from './job.ts';

/** Makes a checked copy of the database in the workspace’s `backups` folder. */
export async function backUpWorkspace(job: Job): Promise<{ path: string; sizeBytes: number }> {
  const { raw, dir } = job.connection;
  job.progress({ done: 0, total: 1, phase: 'backup' });
  const path = backupDatabase(raw, dir, 'manual');
  job.progress({ done: 1, total: 1, phase: 'backup' });
  return { path, sizeBytes: statSync(path).size };
}
