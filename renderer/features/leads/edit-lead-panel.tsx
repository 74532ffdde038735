import type { LeadDetail } from '#model/lead-shapes';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { words } from './form-words.ts';
import { LeadForm } from './lead-form.tsx';

type EditLeadPanelProps = { readonly lead: LeadDetail; readonly onClose: () => void };

/** All of a lead in one form, beside its page. */
export function EditLeadPanel({ lead, onClose }: EditLeadPanelProps) {
  const t = useWords(words);
  const done = ({ name }: LeadDetail) => {
    notifyDone({ message: t.changed(name), undo: undoLast });
    onClose();
  };
  return (
    <SidePanel title={t.editLead} onClose={onClose}>
      <LeadForm lead={lead} onClose={onClose} onSaved={done} />
    </SidePanel>
  );
}
