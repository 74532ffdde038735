// The native menu sends names; whoever is on screen answers to them.
import { useEffect, useEffectEvent } from 'react';

type Listener = (name: string) => void;

const listeners = new Set<Listener>();

export function hearMenu(name: string): void {
  for (const listener of listeners) listener(name);
}

/** Calls back for every command of the native menu while the component is shown. */
export function useMenuCommands(listener: Listener): void {
  const answer = useEffectEvent(listener);
  useEffect(() => {
    const hear: Listener = (name) => answer(name);
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, []);
}
