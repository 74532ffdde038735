import { useWords } from '../lib/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { words } from './words.ts';

export function NotFound() {
  const t = useWords(words);
  return (
    <Page title={t.notFoundTitle}>
      <EmptyState text={t.notFoundText} />
    </Page>
  );
}
