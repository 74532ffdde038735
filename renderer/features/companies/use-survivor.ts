import { useEffect } from 'react';
import { survivorOf } from './record-noun.ts';

/** Opening a merged record leads to its survivor. */
export function useSurvivor(
  record: Parameters<typeof survivorOf>[0] | undefined,
  go: (survivorId: string) => void,
): void {
  const survivor = record === undefined ? null : survivorOf(record);
  useEffect(() => {
    if (survivor !== null) go(survivor);
  }, [survivor, go]);
}
