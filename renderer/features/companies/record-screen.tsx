import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useWords } from '../../lib/use-words.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Page } from '../../ui/page.tsx';
import '../../ui/record/record.css';
import './companies.css';
import { listPath, type RecordNoun } from './record-noun.ts';
import { words } from './words.ts';

type RecordScreenProps = {
  readonly noun: RecordNoun;
  readonly id: string;
  readonly title: string;
  /** Ends the editing; left out, Esc goes back to the list. */
  readonly onStop: (() => void) | null;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A record’s own page: the way back leads to it in its list. */
export function RecordScreen({ noun, id, title, onStop, actions, children }: RecordScreenProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const back = () => navigate(`${listPath(noun)}?id=${encodeURIComponent(id)}`);
  useShortcut({ keys: 'Escape', label: words.back, run: onStop ?? back });
  return (
    <Page
      title={title}
      actions={
        <>
          {actions}
          <BackButton label={t.back} onClick={back} />
        </>
      }
    >
      <div className="record-view" tabIndex={-1}>
        {children}
      </div>
    </Page>
  );
}
