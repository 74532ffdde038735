import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { nounNames } from '#model/noun-names';
import { useJobs } from '../lib/jobs-store.ts';
import '../lib/luodi.ts';
import { hearMenu } from '../lib/menu-commands.ts';
import { refresh } from '../lib/query.ts';
import { useToday } from '../lib/use-today.ts';

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

/** What is late or due depends on the day: when it turns, what is on screen is read again. */
export function useDayTurn(client: QueryClient): void {
  const today = useToday();
  const shown = useRef(today);
  useEffect(() => {
    if (shown.current === today) return;
    shown.current = today;
    refresh(client, nounNames);
  }, [client, today]);
}
