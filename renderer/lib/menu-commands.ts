// The native menu sends names; whoever is on screen answers to them.
import { useEffect, useRef } from 'react';

type Listener = (name: string) => void;

const listeners = new Set<Listener>();

export function hearMenu(name: string): void {
  for (const listener of listeners) listener(name);
}

/** Calls back for every command of the native menu while the component is shown. */
export function useMenuCommands(listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const hear: Listener = (name) => latest.current(name);
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, []);
}
