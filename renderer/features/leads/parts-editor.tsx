import { useState, type ReactNode } from 'react';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { FormFrame } from './form-frame.tsx';
import { useLeadEdit, type LeadFields } from './lead-edit.tsx';
import { words } from './lead-words.ts';
import { useDraftForm, type DraftForm, type FormValues, type Parsed } from './use-draft-form.ts';

type PartsEditorProps = {
  readonly label: string;
  /** The field of the lead that holds the list. */
  readonly path: 'investors' | 'contacts';
  readonly beginning: FormValues;
  readonly inputOf: (values: FormValues) => Parsed<LeadFields>;
  readonly onClose: () => void;
  readonly children: (form: DraftForm) => ReactNode;
};

/** Edits a whole list of the lead, such as its investors, and saves it as one. */
export function PartsEditor({ label, path, beginning, inputOf, onClose, children }: PartsEditorProps) {
  const t = useWords(words);
  const say = useLabel();
  const { lead, save } = useLeadEdit();
  const [initial] = useState(beginning);
  const [readRev] = useState(lead.rev);
  const form = useDraftForm(`lead-${path}:${lead.id}`, initial);
  const [isPending, setPending] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const submit = async (): Promise<boolean> => {
    setProblems([]);
    const input = inputOf(form.values);
    if (!input.ok) {
      form.refuse(input.issues);
      return false;
    }
    setPending(true);
    const refusal = await save(input.value, { label, readRev });
    setPending(false);
    if (refusal === null) {
      form.forget();
      onClose();
      return true;
    }
    if (refusal === 'crashed') return false;
    form.refuse(refusal.issues);
    setProblems(refusal.issues.length === 0 ? [say(refusal.label)] : form.unplaced([path]));
    return false;
  };

  if (!form.isReady) return null;
  return (
    <div className="lead-card">
      <FormFrame
        label={label}
        saveLabel={t.save}
        onSave={submit}
        onCancel={onClose}
        isPending={isPending}
        isRestored={form.isRestored}
        onReset={form.reset}
        problems={problems}
      >
        {children(form)}
      </FormFrame>
    </div>
  );
}
