import type { ReactNode } from 'react';
import type { Read } from '../lib/use-read.ts';
import { Delayed } from './delayed.tsx';
import { RefusalNote } from './refusal-note.tsx';

type ReadViewProps<Value> = {
  readonly read: Read<Value>;
  readonly children: (value: Value) => ReactNode;
  readonly skeleton?: ReactNode;
};

/** Shows what was read; a skeleton while it is late, the refusal when there is one. */
export function ReadView<Value>({ read, children, skeleton }: ReadViewProps<Value>) {
  if (read.value !== undefined) return children(read.value);
  if (read.refusal) return <RefusalNote refusal={read.refusal} onAgain={read.again} />;
  return <Delayed>{skeleton}</Delayed>;
}
