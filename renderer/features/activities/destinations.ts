// Where a trip goes: an ordered list of regions with the words people use for them.
import type { Activity, regionGroups } from '#model/activity';

export type Destination = Activity['destinations'][number];
type RegionGroup = keyof typeof regionGroups;

/** 北京 → 上海 → 浙江 */
export function routeText(destinations: readonly Destination[]): string {
  return destinations.map(({ text }) => text).join(' → ');
}

/** A region as people say it: 浙江省 → 浙江, 广西壮族自治区 → 广西. */
export function shortPlace(name: string): string {
  return name.replace(/(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$/, '');
}

const groupOf: Readonly<Record<string, RegionGroup>> = {
  11: 'jingJinJi',
  12: 'jingJinJi',
  13: 'jingJinJi',
  31: 'yangtzeDelta',
  32: 'yangtzeDelta',
  33: 'yangtzeDelta',
  34: 'yangtzeDelta',
  44: 'pearlDelta',
  21: 'coast',
  35: 'coast',
  37: 'coast',
  45: 'coast',
  46: 'coast',
};

/** The region groups that the destinations lie in, in the order of the route. */
export function proposedGroups(destinations: readonly Destination[]): RegionGroup[] {
  return [
    ...new Set(
      destinations.flatMap(({ regionCode }) =>
        regionCode ? [groupOf[regionCode.slice(0, 2)] ?? 'other'] : [],
      ),
    ),
  ];
}
