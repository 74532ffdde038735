import { useEffect } from 'react';
import { useJob } from '../lib/use-job.ts';
import { useRead } from '../lib/use-read.ts';

const options = { title: { zh: '更新搜索', en: 'Updating search' } } as const;

/** Has the search texts made anew, in the background, after a version of the program that finds more. */
export function SearchRebuild() {
  const { value: state } = useRead('search.state', {});
  const { run } = useJob('search.rebuild', options);
  const waiting = state && !state.isReady ? state.path : null;
  useEffect(() => {
    if (waiting !== null) void run({});
  }, [waiting, run]);
  return null;
}
