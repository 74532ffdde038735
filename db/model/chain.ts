import { z } from 'zod';
import { choice, count, inputShapeOf, ref, required, shapeOf, text, type Fields } from './field.ts';
import { nounChannels } from './noun-channels.ts';
import { paging } from './paging.ts';
import { rowShape } from './row.ts';

export const nodeStates = {
  present: { zh: '已有', en: 'Present' },
  weak: { zh: '薄弱', en: 'Weak' },
  missing: { zh: '缺失', en: 'Missing' },
} as const;

/** 产业链 (handbook 3.8). */
export const chainFields = {
  name: required(text('产业链', 'Chain', 60)),
  code: text('编码', 'Code', 30),
  leaderId: ref('链长', 'Chain leader', 'person'),
  anchorCompanyId: ref('链主企业', 'Anchor firm', 'company'),
} as const satisfies Fields;

/** 环节 (handbook 3.8). */
export const chainNodeFields = {
  chainId: required(ref('所属链', 'Chain', 'chain')),
  parentId: ref('上级环节', 'Parent node', 'chainNode'),
  name: required(text('环节', 'Node', 60)),
  sortOrder: count('序', 'Order'),
  state: required(choice('环节现状', 'State', nodeStates)),
} as const satisfies Fields;

export const chain = z.strictObject({ ...rowShape, ...shapeOf(chainFields) });
export type Chain = z.output<typeof chain>;
export const chainNode = z.strictObject({ ...rowShape, ...shapeOf(chainNodeFields) });

export const newChain = z.strictObject({
  ...inputShapeOf(chainFields),
  name: chainFields.name.schema.min(1),
});
export const chainPatch = z.strictObject({ ...inputShapeOf(chainFields), id: z.string() });
export const newChainNode = z.strictObject({
  ...inputShapeOf(chainNodeFields),
  chainId: chainNodeFields.chainId.schema,
  name: chainNodeFields.name.schema.min(1),
});
export const chainNodePatch = z.strictObject({ ...inputShapeOf(chainNodeFields), id: z.string() });

export const chainQuery = z.strictObject({ ...paging, text: z.string().trim().max(100).optional() });
export type ChainQuery = z.output<typeof chainQuery>;
export const chainNodeQuery = z.strictObject({ ...chainQuery.shape, chainId: z.string().optional() });
export type ChainNodeQuery = z.output<typeof chainNodeQuery>;

export const chainChannels = {
  ...nounChannels('chains', {
    noun: 'chain',
    row: chain,
    draft: newChain,
    patch: chainPatch,
    query: chainQuery,
  }),
  ...nounChannels('chainNodes', {
    noun: 'chainNode',
    row: chainNode,
    draft: newChainNode,
    patch: chainNodePatch,
    query: chainNodeQuery,
  }),
} as const;
