import type { OutputOf } from '#model/channels';

/** A node of a chain, as it is stored. */
export type ChainNode = OutputOf<'chainNodes.get'>;
