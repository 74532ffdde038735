import { countFindable } from '../search-index.ts';
import { stopIfCancelled, type Job } from './job.ts';

/** Texts of one page: short enough that a person’s own write hardly waits for it. */
const pageSize = 25;

/** Makes the search texts anew that an older version of the program made; started again, it goes on where it stood. */
export async function rebuildSearch(job: Job): Promise<{ texts: number }> {
  const total = countFindable(job.reader);
  for (;;) {
    stopIfCancelled(job);
    const { done, isReady } = (await job.write((w) => w.indexAnew(pageSize))).value;
    job.progress({ done: isReady ? total : done, total, phase: 'search' });
    if (isReady) return { texts: total };
  }
}
