import { useSyncExternalStore } from 'react';
import { localDay, type Day } from '#model/day';

const minuteMs = 60_000;

function everyMinute(onTick: () => void): () => void {
  const timer = setInterval(onTick, minuteMs);
  window.addEventListener('focus', onTick); // a laptop that wakes is looked at before the minute is over
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', onTick);
  };
}

const readToday = () => localDay(new Date());

/** The day it is; a window left open overnight turns with it. */
export function useToday(): Day {
  return useSyncExternalStore(everyMinute, readToday);
}
