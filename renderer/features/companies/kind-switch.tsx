import { SegmentedControl } from '@mantine/core';
import { useLocation } from 'wouter';
import { useWords } from '../../lib/use-words.ts';
import { words } from './page-words.ts';
import { listPath, type RecordNoun } from './record-noun.ts';

/** Companies and the people in them are two lists of one place. */
export function KindSwitch({ kind }: { readonly kind: RecordNoun }) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  return (
    <SegmentedControl<RecordNoun>
      aria-label={t.kind}
      value={kind}
      onChange={(next) => navigate(listPath(next))}
      data={[
        { value: 'company', label: t.companies },
        { value: 'contact', label: t.contacts },
      ]}
    />
  );
}
