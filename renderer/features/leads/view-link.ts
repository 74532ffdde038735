// Links from other screens: `/leads/table?stage=signed&isOverdue=1&sort=-amount`.
import { leadFilter, leadQuery, type LeadFilter } from '#model/lead-shapes';
import type { LeadOrder } from './view-store.ts';

export type LinkedView = { readonly filter: LeadFilter; readonly sort: LeadOrder | null };

const numbers: readonly string[] = ['minAmount', 'maxAmount', 'keyYear'];
const flags: readonly string[] = ['isOverdue', 'isIncomplete'];

/** What the query of an address asks for; null when it asks nothing. What is not understood is left out. */
export function linkedView(search: URLSearchParams): LinkedView | null {
  if (search.size === 0) return null;
  const parts = [...search].map(([name, text]) =>
    leadFilter.partial().safeParse({ [name]: valueOf(name, text) }),
  );
  const sort = leadQuery.shape.sort.safeParse(search.get('sort') ?? '');
  return {
    filter: Object.assign({}, ...parts.map(({ data }) => data ?? {})),
    sort: sort.success ? sort.data : null,
  };
}

function valueOf(name: string, text: string): unknown {
  if (flags.includes(name)) return text === '1';
  return numbers.includes(name) ? Number(text) : text;
}
