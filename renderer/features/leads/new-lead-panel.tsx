import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { words } from './form-words.ts';
import { LeadForm } from './lead-form.tsx';
import type { FormValues } from './use-draft-form.ts';

type NewLeadPanelProps = {
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
  /** What the lead begins with; a follow-on lead, for one, names the lead before it. */
  readonly initial?: FormValues;
  readonly draftKey?: string;
};

/** A new lead, beside what one was looking at. */
export function NewLeadPanel({ onClose, onSaved, initial, draftKey }: NewLeadPanelProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const done = useCallback(
    ({ id, name }: { id: string; name: string }) => {
      notifyDone({
        message: t.created(name),
        undo: undoLast,
        action: { label: t.open, run: () => navigate(`/leads/${id}`) },
      });
      onSaved?.(id);
      onClose();
    },
    [t, navigate, onSaved, onClose],
  );
  return (
    <SidePanel title={t.newLead} onClose={onClose}>
      <LeadForm
        onClose={onClose}
        onSaved={done}
        {...(initial && { initial })}
        {...(draftKey && { draftKey })}
      />
    </SidePanel>
  );
}
