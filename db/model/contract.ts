// The form of a channel; the channels themselves stand with their nouns.
import type { z } from 'zod';
import type { NounName } from './noun-names.ts';

export type Channel =
  | {
      readonly kind: 'read';
      readonly input: z.ZodType;
      readonly output: z.ZodType;
      readonly reads: readonly NounName[];
      /** Lasts longer than about 50 ms on a large workspace: the window’s host runs it in a worker. */
      readonly isSlow?: true;
    }
  | {
      readonly kind: 'write';
      readonly input: z.ZodType;
      readonly output: z.ZodType;
      readonly changes: readonly NounName[];
    }
  | {
      readonly kind: 'job';
      readonly input: z.ZodType;
      readonly output: z.ZodType;
      readonly changes: readonly NounName[];
      /** Goes on where it stood when it is started again, so quitting need not ask about it. */
      readonly goesOn?: true;
    }
  | { readonly kind: 'host'; readonly input: z.ZodType; readonly output: z.ZodType };

export type ChannelSet = Readonly<Record<string, Channel>>;
