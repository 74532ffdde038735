import { asc, eq } from 'drizzle-orm';
import type { ChainNodeQuery, ChainQuery } from '#model/chain';
import type { Reader } from '../connection.ts';
import { findRows } from '../rows.ts';
import { chainNodeTable, chainTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { listRows, type PlainNoun } from './plain-nouns.ts';

export const chains = { table: chainTable, label: { zh: '产业链', en: 'chain' } } satisfies PlainNoun<
  typeof chainTable
>;
export const chainNodes = {
  table: chainNodeTable,
  label: { zh: '环节', en: 'chain node' },
} satisfies PlainNoun<typeof chainNodeTable>;

export function listChains(reader: Reader, query: ChainQuery) {
  return listRows(reader, chains, {
    ...query,
    textIn: [chainTable.name],
    orderBy: [asc(chainTable.createdAt)],
  });
}

export function listChainNodes(reader: Reader, { chainId, ...query }: ChainNodeQuery) {
  return listRows(reader, chainNodes, {
    ...query,
    textIn: [chainNodeTable.name],
    where: [chainId ? eq(chainNodeTable.chainId, chainId) : undefined],
    orderBy: [asc(chainNodeTable.chainId), asc(chainNodeTable.sortOrder), asc(chainNodeTable.createdAt)],
  });
}

/** The node a ledger names, by node or chain; an unknown name becomes a chain with a node of the same name. */
export function findOrAddChainNode(w: Writer, name: string): { id: string; isNew: boolean } {
  const [node] = findRows(w, chainNodeTable, '"name" = ? ORDER BY "createdAt" LIMIT 1', name);
  if (node) return { id: node.id, isNew: false };
  const [chain] = findRows(w, chainTable, '"name" = ? ORDER BY "createdAt" LIMIT 1', name);
  const chainId = chain?.id ?? w.add(chainTable, { name }).id;
  return { id: w.add(chainNodeTable, { chainId, name, state: 'missing' }).id, isNew: true };
}
