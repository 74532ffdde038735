import { listRegions, regionFullName, regionName, searchRegions } from './regions.ts';

type Query = {
  readonly parent?: string | undefined;
  readonly text?: string | undefined;
  readonly code?: string | undefined;
};

/** Regions for a picker: one by code, some by words, or all directly below a parent (provinces without one). */
export function findRegions({
  parent,
  text,
  code,
}: Query): { code: string; name: string; fullName: string }[] {
  const codes = code
    ? [code]
    : (text ? searchRegions(text) : listRegions(parent)).map((region) => region.code);
  return codes.flatMap((found) => {
    const name = regionName(found);
    return name === null ? [] : [{ code: found, name, fullName: regionFullName(found) ?? name }];
  });
}
