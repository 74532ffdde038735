import { asc, eq } from 'drizzle-orm';
import type { ChainNodeQuery, ChainQuery } from '#model/chain';
import type { Reader } from '../connection.ts';
import { findRow, findRows } from '../rows.ts';
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

/**
 * The node of a lead of which only the chain is known: the one that bears the chain’s name, as an import makes it, or
 * the only one. Null where a person has to choose among several.
 */
export function soleNodeOf(w: Writer, chainId: string): string | null {
  const chain = findRow(w, chainTable, chainId);
  if (!chain) return null;
  const nodes = findRows(w, chainNodeTable, '"chainId" = ?', chainId);
  if (nodes.length === 0) return w.add(chainNodeTable, { chainId, name: chain.name, state: 'missing' }).id;
  return (
    (nodes.find(({ name }) => name === chain.name) ?? (nodes.length === 1 ? nodes[0] : undefined))?.id ?? null
  );
}
