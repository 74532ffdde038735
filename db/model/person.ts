import { z } from 'zod';
import { choice, count, flag, inputShapeOf, required, shapeOf, text, type Fields } from './field.ts';
import { nounChannels } from './noun-channels.ts';
import { paging } from './paging.ts';
import { rowShape } from './row.ts';

export const personKinds = {
  leader: { zh: '领导', en: 'Leader' },
  recruiter: { zh: '招商员', en: 'Recruiter' },
  officer: { zh: '部门负责人', en: 'Head of unit' },
  staff: { zh: '工作人员', en: 'Staff' },
} as const;

/** 人员: our own people (handbook 3.18). Leaders print in `sortOrder`, never by alphabet. */
export const personFields = {
  name: required(text('姓名', 'Name', 50)),
  kind: required(choice('类别', 'Kind', personKinds)),
  unit: text('单位', 'Unit', 100),
  title: text('职务', 'Post', 100),
  mobile: text('电话', 'Phone', 30),
  teamName: text('招商组', 'Team', 60),
  area: text('片区', 'Recruiting area', 60),
  sortOrder: count('排序', 'Order'),
  isActive: flag('在岗', 'Active'),
} as const satisfies Fields;

export const person = z.strictObject({ ...rowShape, ...shapeOf(personFields) });
export type Person = z.output<typeof person>;

export const newPerson = z.strictObject({
  ...inputShapeOf(personFields),
  name: personFields.name.schema.min(1),
});
export const personPatch = z.strictObject({ ...inputShapeOf(personFields), id: z.string() });

export const personQuery = z.strictObject({
  ...paging,
  text: z.string().trim().max(100).optional(),
  kind: z.enum(Object.keys(personKinds) as (keyof typeof personKinds)[]).optional(),
  isActive: z.boolean().optional(),
});
export type PersonQuery = z.output<typeof personQuery>;

export const personChannels = nounChannels('people', {
  noun: 'person',
  row: person,
  draft: newPerson,
  patch: personPatch,
  query: personQuery,
});
