import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LeadDetail } from '#model/lead-shapes';
import { stages, type Stage } from '#model/stage';
import { call, RefusalError } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useCrash } from '../../lib/use-crash.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { FormDialog } from './form-dialog.tsx';
import { FormFrame } from './form-frame.tsx';
import { words } from './form-words.ts';
import { withoutUnread } from './lead-form-values.ts';
import { moveBeginning, moveFields, moveInput, proposedLanding, type Move } from './move-fields.ts';
import { MoveControls } from './move-controls.tsx';
import { useAttempt } from './use-attempt.ts';
import { useDraftForm } from './use-draft-form.ts';

type MoveDialogProps = {
  readonly leadId: string;
  readonly to: Stage;
  readonly onClose: () => void;
  readonly onMoved?: () => void;
};

/** Moves a lead to another stage, asking only for what that needs. */
export function MoveDialog({ leadId, to, onClose, ...rest }: MoveDialogProps) {
  const t = useWords(words);
  const say = useLabel();
  const { opened, refusal } = useOpened(leadId, to);
  const stage = say(stages[to]);
  return (
    <FormDialog title={opened ? t.moveTitle(opened.move.lead.name, stage) : t.move(stage)} onClose={onClose}>
      {refusal && <RefusalNote refusal={refusal} />}
      {opened && <MoveStart {...opened} onClose={onClose} {...rest} />}
    </FormDialog>
  );
}

type Opened = { readonly move: Move; readonly warnings: LeadDetail['warnings'] };

/** What the dialog asks is settled when it opens: an answer kept from an earlier stage would ask for the wrong things. */
function useOpened(
  leadId: string,
  to: Stage,
): { readonly opened: Opened | null; readonly refusal: RefusalError | null } {
  const { today } = useFormats();
  const [state, setState] = useState<{
    readonly opened: Opened | null;
    readonly refusal: RefusalError | null;
  }>({ opened: null, refusal: null });
  const crash = useCrash();
  useEffect(() => {
    let isCurrent = true;
    const open = async () => {
      const [lead, needs, { landedRule }] = await Promise.all([
        call('leads.get', { id: leadId }),
        call('leads.needs', { id: leadId, to }),
        call('settings.get', {}),
      ]);
      const move: Move = {
        lead,
        to,
        today,
        landedRule,
        kind: needs.kind,
        missing: needs.missing.map(({ path }) => String(path[0])),
      };
      if (isCurrent) setState({ opened: { move, warnings: needs.warnings }, refusal: null });
    };
    open().catch((error: unknown) => {
      if (error instanceof RefusalError) setState({ opened: null, refusal: error });
      else crash(error);
    });
    return () => {
      isCurrent = false;
    };
  }, [leadId, to, today, crash]);
  return state;
}

type MoveStartProps = Opened & Pick<MoveDialogProps, 'onClose' | 'onMoved'>;

function MoveStart({ move, onClose, ...rest }: MoveStartProps) {
  const t = useWords(words);
  const why = move.kind === 'never' ? t.never : move.lead.outcome === 'active' ? null : t.endedFirst;
  if (why === null) return <MoveForm move={move} onClose={onClose} {...rest} />;
  return (
    <Stack>
      <Text>{why}</Text>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t.close}
        </Button>
      </Group>
    </Stack>
  );
}

function MoveForm({ move, warnings, onClose, onMoved }: MoveStartProps) {
  const t = useWords(words);
  const say = useLabel();
  const { lead, to } = move;
  const [beginning] = useState(() => moveBeginning(move));
  const form = useDraftForm(`lead-move:${lead.id}:${to}`, beginning);
  const { attempt, isPending } = useAttempt('leads.move');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const names = moveFields(move);
  const proposed = form.values.landedOn ?? proposedLanding(form.values, move.landedRule);
  const values = names.includes('landedOn') ? { ...form.values, landedOn: proposed } : form.values;
  const stageName = say(stages[to]);

  const save = async (): Promise<boolean> => {
    setProblems([]);
    const input = moveInput(move, names, values);
    if (!input.ok) {
      form.refuse(withoutUnread(input.issues, values));
      setProblems([t.fixFields(input.issues.length)]);
      return false;
    }
    const answer = await attempt(input.value);
    if (!answer.ok) {
      const issues = answer.refusal?.issues ?? [];
      form.refuse(issues);
      // A field that the dialog did not ask for has no place of its own here.
      const shown = new Set([...names, 'reason', 'reserveKind', 'attachmentId', 'on']);
      const loose = issues
        .filter(({ path: [name] }) => !shown.has(String(name)))
        .map(({ message }) => say(message));
      setProblems(answer.refusal ? [say(answer.refusal.label), ...loose] : []);
      return false;
    }
    form.forget();
    notifyDone({ message: t.moved(lead.name, stageName), undo: undoLast });
    onMoved?.();
    onClose();
    return true;
  };

  if (!form.isReady) return null;
  return (
    <FormFrame
      label={t.move(stageName)}
      saveLabel={t.move(stageName)}
      onSave={save}
      onCancel={onClose}
      isPending={isPending}
      isRestored={form.isRestored}
      onReset={form.reset}
      problems={problems}
    >
      <MoveControls move={move} names={names} values={values} form={form} warnings={warnings} />
    </FormFrame>
  );
}
