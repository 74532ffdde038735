import { useCallback, useState } from 'react';

/** Hands an error of an event handler or a promise to the error boundary, which sees only what rendering throws. */
export function useCrash(): (error: unknown) => void {
  const [crash, setCrash] = useState<{ readonly error: unknown } | null>(null);
  if (crash) throw crash.error;
  return useCallback((error: unknown) => setCrash({ error }), []);
}
