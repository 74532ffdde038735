// Looking regions up: by code, by the words of a cell, level by level.
import { allRegions, type Region } from './divisions.ts';
import { shortNameOf } from './short-names.ts';

/** The name of a region, such as 达拉特旗; null for a code that is none. */
export function regionName(code: string): string | null {
  return allRegions().get(code)?.name ?? null;
}

/** The name with those above it, such as 内蒙古自治区鄂尔多斯市达拉特旗. */
export function regionFullName(code: string): string | null {
  return allRegions().get(code)?.fullName ?? null;
}

/** The code of the province a region lies in. */
export function provinceOf(code: string): string | null {
  const province = `${code.slice(0, 2)}0000`;
  return allRegions().has(province) ? province : null;
}

/** The regions right below a code; the provinces when none is given. */
export function listRegions(parent?: string): Region[] {
  return [...allRegions().values()].filter((region) => region.parent === (parent ?? null));
}

/** Regions whose name, or name with those above it, contains the words; wider ones first. */
export function searchRegions(words: string, limit = 50): Region[] {
  const wanted = words.normalize('NFKC').replace(/\s/g, '');
  if (wanted === '') return [];
  const own = [...allRegions().values()].filter(({ name }) => name.includes(wanted));
  const path = [...allRegions().values()].filter(
    ({ name, fullName }) => !name.includes(wanted) && fullName.includes(wanted),
  );
  return [...own.sort((a, b) => rankOf(a) - rankOf(b)), ...path].slice(0, limit);
}

/**
 * The code of the place that a cell names, with or without 省, 市, 旗, alone or with those above it:
 * 北京, 鄂尔多斯市, 内蒙古达拉特旗. Null when no place is named, or several of one rank share the name.
 */
export function findRegion(text: string): string | null {
  const wanted = text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d{6}$/.test(wanted)) return allRegions().has(wanted) ? wanted : null;
  const words = wanted.replace(/[^\p{Script=Han}]/gu, '').replace(/^中国(?=.)/, '');
  const names = namesByText();
  const alone = widestOf(names.get(words) ?? []);
  if (alone || names.has(words)) return alone?.code ?? null;
  return alongPath(words)?.code ?? null;
}

const ranks = ['province', 'city', 'county'] as const;
const rankOf = (region: Region) => ranks.indexOf(region.level);

/** The one region of the widest rank, unless several share that rank. */
function widestOf(regions: readonly Region[]): Region | null {
  const best = Math.min(...regions.map(rankOf));
  const widest = regions.filter((region) => rankOf(region) === best);
  return widest.length === 1 ? (widest[0] ?? null) : null;
}

/** Reads 山东省济南市历下区… from the front; what follows the last place is an address and ignored. */
function alongPath(words: string): Region | null {
  let region: Region | null = null;
  let rest = words;
  for (;;) {
    const next = placeAtFront(rest, region);
    if (!next) return region;
    region = next.region;
    rest = rest.slice(next.length);
  }
}

function placeAtFront(text: string, above: Region | null): { region: Region; length: number } | null {
  const names = namesByText();
  for (let length = Math.min(text.length, longestName); length >= 2; length -= 1) {
    const word = text.slice(0, length);
    const found = (names.get(word) ?? []).filter((region) =>
      above ? isBelow(region, above) : isSureStart(region, word),
    );
    const region = widestOf(found);
    if (region) return { region, length };
  }
  return null;
}

function isBelow(region: Region, above: Region): boolean {
  return region.code !== above.code && region.code.startsWith(above.code.replace(/(00){1,2}$/, ''));
}

/** A county opens a path only by its full name: 和平电子 names no place. */
function isSureStart(region: Region, word: string): boolean {
  return region.level !== 'county' || region.name === word;
}

const longestName = 16;
let byText: ReadonlyMap<string, readonly Region[]> | null = null;

function namesByText(): ReadonlyMap<string, readonly Region[]> {
  if (byText) return byText;
  const found = new Map<string, Region[]>();
  const put = (name: string, region: Region) => {
    const known = found.get(name);
    if (known) known.push(region);
    else found.set(name, [region]);
  };
  for (const region of allRegions().values()) {
    put(region.name, region);
    const short = shortNameOf(region.name);
    if (short) put(short, region);
  }
  return (byText = found);
}
