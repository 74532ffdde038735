import { z } from 'zod';
import { instant } from './day.ts';

/** The columns every table has (handbook 3.1); the pen fills them. */
export const rowShape = {
  id: z.string(),
  createdAt: instant,
  updatedAt: instant,
  createdById: z.string().nullable(),
  updatedById: z.string().nullable(),
  deviceId: z.string(),
  /** Null while the record is live; set while it waits in the recycle bin. */
  deletedAt: instant.nullable(),
  /** Rises by one with every write. */
  rev: z.int(),
} as const;

export type RowColumn = keyof typeof rowShape;
