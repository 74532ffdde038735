// What the parts of a lead’s page share: the lead, the way to save a part of it, and the field that is asked for.
import { createContext, use, useCallback, useRef, type ReactNode } from 'react';
import type { Finding, LeadDetail, LeadPatch } from '#model/lead-shapes';
import type { RefusalError } from '../../lib/call.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { words } from './lead-words.ts';
import { useAttempt } from './use-attempt.ts';

export type LeadFields = Omit<LeadPatch, 'id' | 'rev'>;

/** A wish to edit a field, or a part such as `investors`; each wish is a new object. */
export type Jump = { readonly path: string };

type LeadEdit = {
  readonly lead: LeadDetail;
  /** Saves fields over the lead as it was when their editing began; null when it went well. */
  readonly save: (
    fields: LeadFields,
    what: { readonly label: string; readonly readRev: number },
  ) => Promise<RefusalError | 'crashed' | null>;
  readonly jump: Jump | null;
  readonly jumpTo: (path: string) => void;
  readonly warningOf: (path: string) => Finding | undefined;
  readonly isMissing: (path: string) => boolean;
  /** A lead in the recycle bin is only looked at. */
  readonly isReadOnly: boolean;
};

const LeadEditContext = createContext<LeadEdit | null>(null);

export function useLeadEdit(): LeadEdit {
  const edit = use(LeadEditContext);
  if (!edit) throw new Error('a part of a lead’s page stands outside of it');
  return edit;
}

type LeadEditProviderProps = {
  readonly lead: LeadDetail;
  readonly jump: Jump | null;
  readonly jumpTo: (path: string) => void;
  readonly children: ReactNode;
};

export function LeadEditProvider({ lead, jump, jumpTo, children }: LeadEditProviderProps) {
  const t = useWords(words);
  const { attempt } = useAttempt('leads.update');
  const { id, missing, warnings } = lead;
  // Leaving one field for the next saves the first while the second is edited: saves wait for each other,
  // and a `rev` that our own save has raised is no conflict.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const own = useRef<{ readonly from: number; readonly to: number }[]>([]);
  const save = useCallback<LeadEdit['save']>(
    (fields, { label, readRev }) => {
      const run = async () => {
        const rev = own.current.reduce((known, step) => (step.from === known ? step.to : known), readRev);
        const answer = await attempt({ ...fields, id, rev });
        if (!answer.ok) return answer.refusal ?? ('crashed' as const);
        own.current.push({ from: rev, to: answer.value.rev });
        notifyDone({ message: t.saved(label), undo: undoLast });
        return null;
      };
      const done = queue.current.then(run);
      queue.current = done;
      return done;
    },
    [attempt, id, t],
  );

  const isReadOnly = lead.deletedAt !== null;
  const value: LeadEdit = {
    lead,
    save,
    jump: isReadOnly ? null : jump,
    jumpTo,
    isReadOnly,
    warningOf: (path) => warnings.find(({ path: [field] }) => field === path),
    isMissing: (path) => missing.some(({ path: [field] }) => field === path),
  };
  return <LeadEditContext value={value}>{children}</LeadEditContext>;
}
