import { z } from 'zod';

/** Lists come in pages; a screen never receives a whole table. */
export const paging = {
  limit: z.int().min(1).max(1000).default(50),
  offset: z.int().min(0).default(0),
} as const;

export const idOnly = z.strictObject({ id: z.string() });
export const nothing = z.strictObject({});

/** A page of rows and how many there are in all. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ rows: z.array(row), total: z.int() });
}
