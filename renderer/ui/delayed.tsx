import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../lib/use-words.ts';
import { words } from './words.ts';

const patienceMs = 300;

type DelayedProps = { readonly children?: ReactNode; readonly lines?: number };

/** Shows nothing for 300 ms, then a skeleton: what comes quickly never flickers. */
export function Delayed({ children, lines = 6 }: DelayedProps) {
  const t = useWords(words);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div>
      <VisuallyHidden component="output">{t.loading}</VisuallyHidden>
      {children ?? (
        <Stack gap="xs" p="md" aria-hidden>
          {Array.from({ length: lines }, (_, line) => (
            <Skeleton key={line} height={20} width={line % 3 === 2 ? '60%' : '100%'} />
          ))}
        </Stack>
      )}
    </div>
  );
}
