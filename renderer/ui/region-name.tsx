import { useRegionName } from '../lib/region-names.ts';

/** The name of a region by its code. */
export function RegionName({ code }: { readonly code: string | null }) {
  const name = useRegionName(code);
  return <span title={name ?? undefined}>{name}</span>;
}
