import type { ReactNode } from 'react';
import type { z } from 'zod';
import { newVisit, visitFields, visitPatch, type Visit } from '#model/visit';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { FlagInput } from '../flag-input.tsx';
import { useAddPhotos } from '../photo/use-add-photos.ts';
import type { OwnControls } from '../record/record-control.tsx';
import { RecordForm, type FieldGroup } from '../record/record-form.tsx';
import { isEmptyValue, type RecordValues } from '../record/record-values.ts';
import { FirmInput } from './firm-input.tsx';
import { VisitPhotos } from './visit-photos.tsx';
import { words } from './visit-words.ts';

type VisitFormProps = {
  /** Left out for a new visit. */
  readonly visit?: Visit;
  /** What a new visit begins with; whom it is paid to is asked first unless that is known. */
  readonly beginning?: RecordValues;
  readonly isFirmKnown?: boolean;
  readonly draftKey: string;
  readonly label: string;
  /** What is said once it is saved. */
  readonly savedText: string;
  readonly onClose: () => void;
};

const firm = ['companyId', 'companyText'];
const asked = ['summary', 'asks', 'reply', 'heardInvestment', 'nextStep', 'nextOn', 'mode', 'happenedAt'];
const rest = ['interest', 'chainId', 'personIds', 'place', 'progress', 'activityId'];
const askFirm: readonly FieldGroup[] = [
  { names: [...firm, 'contactIds', ...asked] },
  { title: words.more, names: ['leadId', ...rest] },
];
const askTalk: readonly FieldGroup[] = [
  { names: asked },
  { title: words.more, names: ['contactIds', ...firm, 'leadId', ...rest] },
];
const patchSchema = visitPatch.omit({ id: true });
const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

const own: OwnControls = {
  companyId: ({ control, values, onChange, errorOf }) => (
    <FirmControl {...{ control, values, onChange }} error={control.error ?? errorOf('companyText')} />
  ),
  // The firm’s one control stands for both.
  companyText: () => null,
};

type FirmControlProps = Pick<Parameters<OwnControls[string]>[0], 'control' | 'values' | 'onChange'> & {
  readonly error: ReactNode;
};

function FirmControl({ control, values, onChange, error }: FirmControlProps) {
  const t = useWords(words);
  return (
    <FirmInput
      {...control}
      error={error}
      label={t.firm}
      description={t.firmHint}
      value={{ companyId: textOf(values['companyId']), companyText: textOf(values['companyText']) }}
      onChange={onChange}
    />
  );
}

function needed(values: RecordValues): readonly string[] {
  return values['mode'] === 'booth' ? ['mode', 'happenedAt'] : ['mode', 'happenedAt', 'summary'];
}

/** Adds a visit, or edits one: whom, what was said, what they ask, what we answered, what comes next. */
export function VisitForm(props: VisitFormProps) {
  const { visit, beginning = {}, isFirmKnown = false, draftKey, label, savedText, onClose } = props;
  const t = useWords(words);
  const creating = useWrite('visits.create', { refusals: 'place' });
  const updating = useWrite('visits.update', { refusals: 'place' });
  const owner = visit
    ? ({ ownerType: 'visit', ownerId: visit.id } as const)
    : ({ ownerType: 'draft', ownerId: draftKey } as const);
  const adding = useAddPhotos({ owner, kind: 'photo' });
  const create = async (draft: z.output<typeof newVisit>) => {
    // One that is still on its way in belongs to this visit, not to the next.
    await adding.settled();
    return creating.run({ ...draft, photoKey: draftKey });
  };
  const common = {
    label,
    draftKey,
    fields: visitFields,
    groups: isFirmKnown ? askTalk : askFirm,
    own,
    needed,
    onCancel: onClose,
    onSaved: () => {
      notifyDone({ message: savedText, undo: undoLast });
      onClose();
    },
    warningOf: (name: string, values: RecordValues) =>
      name === 'reply' && !isEmptyValue(values['asks']) && isEmptyValue(values['reply'])
        ? t.replyMissing
        : undefined,
    extra: (values: RecordValues, set: (patch: RecordValues) => void) => (
      <>
        <VisitPhotos owner={owner} adding={adding} />
        {!isEmptyValue(values['leadId']) && (
          <FlagInput
            label={t.copiesToLead}
            value={values['copiesToLead'] === true}
            onChange={(copiesToLead) => set({ copiesToLead })}
          />
        )}
      </>
    ),
  };
  if (visit) {
    return (
      <RecordForm
        {...common}
        beginning={visit}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: visit.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
      />
    );
  }
  return (
    <RecordForm
      {...common}
      beginning={{ copiesToLead: true, ...beginning }}
      isNew
      schema={newVisit}
      send={create}
      refusal={creating.refusal}
      isPending={creating.isPending}
    />
  );
}
