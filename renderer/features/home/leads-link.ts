import type { LeadFilter, LeadSort } from '#model/lead-shapes';

type ListRequest = Partial<Record<keyof LeadFilter, string | number | boolean>> & {
  readonly sort?: LeadSort | `-${LeadSort}`;
};

/** The address of the leads table with a filter; flags are sent as 1. */
export function leadsLink(request: ListRequest): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) search.set(name, value === true ? '1' : String(value));
  return `/leads/table?${search.toString()}`;
}
