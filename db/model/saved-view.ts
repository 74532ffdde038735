import { z } from 'zod';
import { inputShapeOf, json, required, shapeOf, text, type Fields } from './field.ts';
import { leadFilter } from './lead-shapes.ts';
import { nounChannels } from './noun-channels.ts';
import { paging } from './paging.ts';
import { rowShape } from './row.ts';

/** How the table was left: conditions, order, columns and their widths. */
export const viewState = z.strictObject({
  filter: leadFilter,
  sort: z.string().max(40),
  columns: z
    .array(
      z.strictObject({
        name: z.string().max(40),
        width: z.int().min(40).max(1000).nullable(),
        isHidden: z.boolean(),
      }),
    )
    .max(60),
});
export type ViewState = z.output<typeof viewState>;

/** A named view of the lead table. */
export const savedViewFields = {
  name: required(text('视图', 'View', 40)),
  state: json('内容', 'Content', viewState),
} as const satisfies Fields;
export const savedView = z.strictObject({ ...rowShape, ...shapeOf(savedViewFields) });
export type SavedView = z.output<typeof savedView>;

export const savedViewChannels = nounChannels('savedViews', {
  noun: 'savedView',
  row: savedView,
  draft: z.strictObject({ name: savedViewFields.name.schema.min(1), state: viewState }),
  patch: z.strictObject({ ...inputShapeOf(savedViewFields), id: z.string() }),
  query: z.strictObject(paging),
});
