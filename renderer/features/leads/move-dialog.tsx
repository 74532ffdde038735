import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { LeadDetail } from '#model/lead-channels';
import { settings as settingsSchema } from '#model/setting';
import { stages, type Stage } from '#model/stage';
import type { OutputOf } from '#model/channels';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { ReadView } from '../../ui/read-view.tsx';
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
export function MoveDialog({ leadId, to, ...rest }: MoveDialogProps) {
  const t = useWords(words);
  const say = useLabel();
  const lead = useRead('leads.get', { id: leadId });
  const needs = useRead('leads.needs', { id: leadId, to });
  const settings = useRead('settings.get', {});
  const title = lead.value ? t.moveTitle(lead.value.name, say(stages[to])) : t.move(say(stages[to]));
  return (
    <FormDialog title={title} onClose={rest.onClose}>
      <ReadView read={lead}>
        {(value) => (
          <ReadView read={needs}>
            {(needed) => (
              settings.isPending ? null
                : <MoveStart lead={value} to={to} needs={needed} landedRule={(settings.value ?? defaultSettings).landedRule} {...rest} />
            )}
          </ReadView>
        )}
      </ReadView>
    </FormDialog>
  );
}

const defaultSettings = settingsSchema.parse({});

type MoveStartProps = Omit<MoveDialogProps, 'leadId'> & Pick<Move, 'lead' | 'landedRule'> & { readonly needs: OutputOf<'leads.needs'> };

function MoveStart({ lead, to, needs, landedRule, onClose, ...rest }: MoveStartProps) {
  const t = useWords(words);
  const { today } = useFormats();
  // What was asked for when the dialog opened stays asked for, whatever is read again meanwhile.
  const [move] = useState((): Move => ({
    lead, to, today, landedRule, kind: needs.kind, missing: needs.missing.map(({ path }) => String(path[0])),
  }));
  const why = move.kind === 'never' ? t.never : lead.outcome === 'active' ? null : t.endedFirst;
  if (why === null) return <MoveForm move={move} warnings={needs.warnings} onClose={onClose} {...rest} />;
  return (
    <Stack>
      <Text>{why}</Text>
      <Group justify="flex-end"><Button onClick={onClose} data-autofocus>{t.close}</Button></Group>
    </Stack>
  );
}

type MoveFormProps = {
  readonly move: Move;
  readonly warnings: LeadDetail['warnings'];
  readonly onClose: () => void;
  readonly onMoved?: () => void;
};

function MoveForm({ move, warnings, onClose, onMoved }: MoveFormProps) {
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
      const loose = issues.filter(({ path: [name] }) => !shown.has(String(name))).map(({ message }) => say(message));
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
      label={t.move(stageName)} saveLabel={t.move(stageName)} onSave={save} onCancel={onClose} isPending={isPending}
      isRestored={form.isRestored} onReset={form.reset} problems={problems}
    >
      <MoveControls move={move} names={names} values={values} form={form} warnings={warnings} />
    </FormFrame>
  );
}
