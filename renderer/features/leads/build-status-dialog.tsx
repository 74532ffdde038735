import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { leadFields } from '#model/lead';
import { statusMove, type LeadDetail } from '#model/lead-shapes';
import { buildStatuses, canFollowStatus, type BuildStatus } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { inputProps } from '../../ui/control.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { FormFrame } from './form-frame.tsx';
import { words } from './form-words.ts';
import { useAttempt } from './use-attempt.ts';
import { parseForm, textOf, useDraftForm } from './use-draft-form.ts';

type BuildStatusDialogProps = { readonly lead: LeadDetail; readonly onClose: () => void };

/** Changes the build status of a landed lead; what does not follow on is a correction with a reason. */
export function BuildStatusDialog({ lead, onClose }: BuildStatusDialogProps) {
  const t = useWords(words);
  return (
    <FormDialog title={`${lead.name}: ${t.buildStatus}`} onClose={onClose}>
      <BuildStatusForm lead={lead} onClose={onClose} />
    </FormDialog>
  );
}

const statusCodes = Object.keys(buildStatuses) as BuildStatus[]; // the keys of the closed list of statuses

function BuildStatusForm({ lead, onClose }: BuildStatusDialogProps) {
  const t = useWords(words);
  const say = useLabel();
  const { today } = useFormats();
  const others = statusCodes.filter((code) => code !== lead.buildStatus);
  const next = others.filter((code) => canFollowStatus(lead.buildStatus, code));
  const [beginning] = useState(() => ({ buildStatus: next[0] ?? null, on: today, reason: null }));
  const form = useDraftForm(`lead-status:${lead.id}`, beginning);
  const { attempt, isPending } = useAttempt('leads.setBuildStatus');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { values } = form;
  const chosen = statusCodes.find((code) => code === values.buildStatus) ?? null;
  const isCorrection = chosen !== null && !next.includes(chosen);

  const save = async (): Promise<boolean> => {
    setProblems([]);
    const reason = textOf(values.reason)?.trim();
    const input = parseForm(statusMove, {
      id: lead.id,
      buildStatus: values.buildStatus,
      on: values.on ?? undefined,
      ...(reason && { reason }),
    });
    if (!input.ok) {
      form.refuse(input.issues);
      return false;
    }
    const answer = await attempt(input.value);
    if (!answer.ok) {
      form.refuse(answer.refusal?.issues ?? []);
      if (answer.refusal) setProblems([say(answer.refusal.label)]);
      return false;
    }
    form.forget();
    notifyDone({
      message: t.outcomeDone(lead.name, say(buildStatuses[input.value.buildStatus])),
      undo: undoLast,
    });
    onClose();
    return true;
  };

  if (!form.isReady) return null;
  const options = (codes: readonly BuildStatus[]) =>
    codes.map((code) => ({ value: code, label: say(buildStatuses[code]) }));
  return (
    <FormFrame
      label={t.buildStatus}
      saveLabel={t.save}
      onSave={save}
      onCancel={onClose}
      isPending={isPending}
      isRestored={form.isRestored}
      onReset={form.reset}
      problems={problems}
    >
      <Stack gap="sm">
        <Select<BuildStatus>
          {...inputProps({
            label: say(leadFields.buildStatus.label),
            isRequired: true,
            hasFocus: true,
            error: form.errorOf('buildStatus'),
          })}
          data={[
            { group: t.statusNext, items: options(next) },
            { group: t.statusOther, items: options(others.filter((code) => !next.includes(code))) },
          ]}
          value={chosen}
          onChange={(buildStatus) => form.set({ buildStatus })}
          allowDeselect={false}
        />
        <DayInput
          label={t.businessDay}
          description={t.businessDayHint}
          kind="actual"
          isRequired
          value={textOf(values.on)}
          error={form.errorOf('on')}
          onChange={(on) => form.set({ on })}
        />
        <TextField
          label={t.reason}
          isLong
          value={textOf(values.reason)}
          error={form.errorOf('reason')}
          onChange={(reason) => form.set({ reason })}
          {...(isCorrection && { isRequired: true })}
          description={isCorrection ? t.statusOutOfOrder : chosen === 'suspended' ? t.winterHint : undefined}
        />
      </Stack>
    </FormFrame>
  );
}
