import { Button, Group } from '@mantine/core';
import { IconLink, IconSparkles } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { leadFields } from '#model/lead';
import { visitLead, visitPatch, type Visit } from '#model/visit';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { FlagInput } from '../../ui/flag-input.tsx';
import { RecordForm } from '../../ui/record/record-form.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import type { OwnControls } from '../../ui/record/record-control.tsx';
import { words } from './trip-words.ts';

type VisitLeadProps = { readonly visit: Visit; readonly who: string };

/** A visit becomes a lead of its own, or belongs to one that is there. */
export function VisitLead({ visit, who }: VisitLeadProps) {
  const t = useWords(words);
  const [open, setOpen] = useState<'start' | 'attach' | null>(null);
  const close = () => setOpen(null);
  if (open === 'start') return <StartLead {...{ visit, who }} onClose={close} />;
  if (open === 'attach') return <AttachLead {...{ visit, who }} onClose={close} />;
  return (
    <Group gap={4}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconSparkles size={14} aria-hidden />}
        aria-label={t.startLeadOf(who)}
        onClick={() => setOpen('start')}
      >
        {t.startLead}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconLink size={14} aria-hidden />}
        aria-label={t.attachOf(who)}
        onClick={() => setOpen('attach')}
      >
        {t.attach}
      </Button>
    </Group>
  );
}

type FormProps = VisitLeadProps & { readonly onClose: () => void };

const startSchema = visitLead.omit({ id: true });
const startFields = { name: leadFields.name, plannedInvestment: leadFields.plannedInvestment };
const startGroups = [{ names: ['name', 'plannedInvestment'] }];
const startNeeded = () => ['name'];

function StartLead({ visit, who, onClose }: FormProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const { run, refusal, isPending } = useWrite('visits.startLead', { refusals: 'place' });
  // A foreign amount is carried over whole, with its rate.
  const isForeign = visit.heardInvestmentForeign !== null;
  const groups = useMemo(() => (isForeign ? [{ names: ['name'] }] : startGroups), [isForeign]);
  return (
    <RecordForm
      label={t.startLeadOf(who)}
      draftKey={`visit-lead:${visit.id}`}
      fields={startFields}
      groups={groups}
      needed={startNeeded}
      beginning={isForeign ? {} : { plannedInvestment: visit.heardInvestment }}
      isNew
      schema={startSchema}
      send={(input) => run({ ...input, id: visit.id })}
      refusal={refusal}
      isPending={isPending}
      onCancel={onClose}
      onSaved={({ id, name }) => {
        notifyDone({
          message: t.leadStarted(name),
          undo: undoLast,
          action: { label: t.openLead, run: () => navigate(`/leads/${id}`) },
        });
        onClose();
      }}
    />
  );
}

const attachSchema = visitPatch.pick({ leadId: true, copiesToLead: true });
const attachFields = { leadId: { ...leadFields.name, label: words.lead } };
const attachGroups = [{ names: ['leadId'] }];
const attachNeeded = () => ['leadId'];
const attachOwn: OwnControls = {
  leadId: ({ control, values, onChange }) => (
    <RefSelect
      {...control}
      noun="lead"
      value={typeof values['leadId'] === 'string' ? values['leadId'] : null}
      onChange={(leadId) => onChange({ leadId })}
    />
  ),
};

function AttachLead({ visit, who, onClose }: FormProps) {
  const t = useWords(words);
  const { run, refusal, isPending } = useWrite('visits.update', { refusals: 'place' });
  const hasNext = visit.nextStep !== null || visit.nextOn !== null;
  return (
    <RecordForm
      label={t.attachOf(who)}
      draftKey={`visit-attach:${visit.id}`}
      fields={attachFields}
      groups={attachGroups}
      own={attachOwn}
      needed={attachNeeded}
      beginning={{ copiesToLead: hasNext }}
      isNew
      schema={attachSchema}
      send={(patch) => run({ ...patch, id: visit.id })}
      refusal={refusal}
      isPending={isPending}
      onCancel={onClose}
      onSaved={() => {
        notifyDone({ message: t.attached, undo: undoLast });
        onClose();
      }}
      extra={(values, set) =>
        hasNext && (
          <FlagInput
            label={t.copies}
            value={values['copiesToLead'] === true}
            onChange={(copiesToLead) => set({ copiesToLead })}
          />
        )
      }
    />
  );
}
