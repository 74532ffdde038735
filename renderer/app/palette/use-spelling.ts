import { useMemo } from 'react';
import { useRead } from '../../lib/use-read.ts';

/** How some Chinese names are read; undefined for others, and until it is known. */
export function useSpelling(names: readonly string[]): (name: string) => readonly string[] | undefined {
  const texts = useMemo(() => [...new Set(names)], [names]);
  const { value } = useRead('pinyin.of', { texts }, { isWanted: texts.length > 0 });
  return useMemo(() => {
    const spelling = new Map(texts.map((text, index) => [text, value?.[index]]));
    return (name) => spelling.get(name);
  }, [texts, value]);
}
