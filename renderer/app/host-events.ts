import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useJobs } from '../lib/jobs-store.ts';
import '../lib/luodi.ts';
import { hearMenu } from '../lib/menu-commands.ts';
import { refresh } from '../lib/query.ts';

/** Listens to the host, once for the window: changed nouns, jobs, the native menu. */
export function useHostEvents(client: QueryClient): void {
  useEffect(
    () =>
      globalThis.luodi.listen((event) => {
        if (event.type === 'changed') return refresh(client, event.nouns);
        if (event.type === 'command') return hearMenu(event.name);
        useJobs.getState().hear(event);
      }),
    [client],
  );
}
