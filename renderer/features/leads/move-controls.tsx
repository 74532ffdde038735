import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { leadFields } from '#model/lead';
import type { LeadDetail } from '#model/lead-shapes';
import { reserveKinds, stages, stagesPassed } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { FlagInput } from '../../ui/flag-input.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FileSelect } from './file-select.tsx';
import { words } from './form-words.ts';
import { InvestorsEditor } from './investors-editor.tsx';
import { LeadControl } from './lead-control.tsx';
import { isLeadField } from './lead-findings.ts';
import { investorsOf } from './lead-form-values.ts';
import { asksForDay, type Move } from './move-fields.ts';
import { textOf, type DraftForm, type FormValues } from './use-draft-form.ts';

type MoveControlsProps = {
  readonly move: Move;
  /** The fields of the lead that are asked for. */
  readonly names: readonly string[];
  readonly values: FormValues;
  readonly form: DraftForm;
  readonly warnings: LeadDetail['warnings'];
};

/** What kind of move it is, and the controls for what it asks. */
export function MoveControls(props: MoveControlsProps) {
  const { move, names, values, form, warnings } = props;
  const t = useWords(words);
  const say = useLabel();
  return (
    <Stack gap="sm">
      <Text size="sm">
        <MoveKindText move={move} />
      </Text>
      {asksForDay(move) && (
        <DayInput
          label={t.businessDay}
          description={t.businessDayHint}
          kind="actual"
          isRequired
          value={textOf(values.on)}
          error={form.errorOf('on')}
          onChange={(on) => form.set({ on })}
          hasFocus={move.kind !== 'back' && names.length === 0}
        />
      )}
      {names.map((name, index) => (
        <MoveField key={name} name={name} hasFocus={index === 0} {...props} />
      ))}
      {move.kind === 'back' && <BackControls move={move} values={values} form={form} />}
      {(move.kind === 'jump' || move.kind === 'back') && (
        <TextField
          label={t.reason}
          isLong
          isRequired
          hasFocus={move.kind === 'back'}
          value={textOf(values.reason)}
          error={form.errorOf('reason')}
          onChange={(reason) => form.set({ reason })}
        />
      )}
      {warnings.length > 0 && (
        <Alert color="slate" variant="light" icon={<IconAlertTriangle />} title={t.later} p="xs">
          <List size="sm">
            {warnings.map(({ path, rule, message }) => (
              <List.Item key={`${path.join('.')} ${rule}`}>{say(message)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

function MoveKindText({ move: { kind, lead, to, missing } }: { readonly move: Move }) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const target = say(stages[to]);
  if (kind === 'back') return t.back;
  if (kind === 'jump')
    return t.jump(
      stagesPassed(lead.stage, to)
        .map((stage) => say(stages[stage]))
        .join(language === 'zh' ? '、' : ', '),
    );
  return missing.length > 0 ? t.stepNeeds(missing.length, target) : t.stepReady(target);
}

type MoveFieldProps = MoveControlsProps & { readonly name: string; readonly hasFocus: boolean };

function MoveField({ name, hasFocus, move, values, form }: MoveFieldProps) {
  const t = useWords(words);
  const formats = useFormats();
  const language = useLanguage();
  const { lead, to } = move;
  if (name === 'investors') {
    return (
      <InvestorsEditor
        value={investorsOf(values)}
        onChange={(investors) => form.set({ investors })}
        errorOf={form.errorOf}
        isNeeded
        needsPlace={to !== 'negotiating'}
        hasFocus={hasFocus}
      />
    );
  }
  if (!isLeadField(name)) return null;
  const planned =
    name === 'agreedInvestment' && lead.plannedInvestment !== null
      ? `${leadFields.plannedInvestment.label[language]} ${formats.money(lead.plannedInvestment)}`
      : undefined;
  return (
    <LeadControl
      name={name}
      values={values}
      onChange={form.set}
      leadId={lead.id}
      error={form.errorOf(name)}
      description={name === 'landedOn' && form.values.landedOn === null ? t.landedProposed : planned}
      {...(name !== 'localCompanyId' && { isRequired: true })}
      {...(hasFocus && { hasFocus })}
    />
  );
}

const cleared = {
  signed: ['signedOn', 'agreementKind', 'contractSignedOn', 'agreedInvestment'],
  landed: ['landedOn', 'buildStatus'],
} as const;

/** A move back: where it goes, what it rests on, and what it takes away. */
function BackControls({
  move: { lead, to },
  values,
  form,
}: Pick<MoveControlsProps, 'move' | 'values' | 'form'>) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const { planned: _planned, ...kinds } = reserveKinds;
  const names =
    lead.stage === 'signed' || lead.stage === 'landed'
      ? cleared[lead.stage].filter((name) => lead[name] !== null)
      : [];
  const list = names.map((name) => say(leadFields[name].label)).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      {list !== '' && <Text size="sm">{t.backClears(list)}</Text>}
      {to === 'reserve' && (
        <ChoiceSelect
          label={t.reserveKind}
          choices={kinds}
          isRequired
          value={
            values.reserveKind === 'parked' || values.reserveKind === 'returned' ? values.reserveKind : null
          }
          error={form.errorOf('reserveKind')}
          onChange={(reserveKind) => form.set({ reserveKind })}
        />
      )}
      {lead.stage === 'landed' && (
        <FileSelect
          kind="proof"
          leadId={lead.id}
          label={t.document}
          description={t.documentHint}
          value={textOf(values.attachmentId)}
          error={form.errorOf('attachmentId')}
          onChange={(attachmentId) => form.set({ attachmentId })}
        />
      )}
      {lead.stage !== 'negotiating' && (
        <FlagInput
          label={t.isCorrection}
          description={t.correctionHint}
          value={values.isCorrection === true}
          onChange={(isCorrection) => form.set({ isCorrection })}
        />
      )}
    </>
  );
}
