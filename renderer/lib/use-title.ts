import { useEffect } from 'react';
import { useWords, type Words } from './use-words.ts';

const words = { product: { zh: '落地', en: 'Luodi' } } satisfies Words;

/** Names the window after what is looked at: the record, or the screen. */
export function useTitle(name: string | undefined): void {
  const t = useWords(words);
  useEffect(() => {
    document.title = name ? `${name} – ${t.product}` : t.product;
  }, [name, t]);
}
