import { Stack, Title } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { Lead, LeadField } from '#model/lead';
import { stages, type Stage } from '#model/stage';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { ContactsEditor } from './contacts-editor.tsx';
import { words } from './form-words.ts';
import { InvestorsEditor } from './investors-editor.tsx';
import { LeadControl } from './lead-control.tsx';
import { isLeadField, type Findings } from './lead-findings.ts';
import { contactsOf, historyName, historyStages, investorsOf } from './lead-form-values.ts';
import { isFieldShown, leadSections, type LeadSection } from './lead-sections.ts';
import { textOf, type DraftForm } from './use-draft-form.ts';

type LeadFormGroupsProps = {
  readonly form: DraftForm;
  readonly stage: Stage;
  /** What the stage asks for. */
  readonly needed: readonly string[];
  readonly findings: Findings;
  /** Left out for a new lead. */
  readonly leadId?: string;
};

/** What is asked for first even where no stage needs it. */
const usual = [
  'investors',
  'plannedInvestment',
  'content',
  'chainNodeId',
  'dutyUnit',
  'dutyPersonId',
  'nextAction',
  'nextActionOn',
];

/** The fields of a lead in one column: what must be filled, what is usual, and the rest folded away. */
export function LeadFormGroups(props: LeadFormGroupsProps) {
  const { form, stage, needed, leadId } = props;
  const t = useWords(words);
  const say = useLabel();
  const first = [
    'name',
    ...needed.flatMap((path) => (path === 'siteSecuredOn' ? [path, 'siteSecuredKind'] : [path])),
  ];
  const second = usual.filter((name) => !first.includes(name));
  const rest = Object.values<LeadSection>(leadSections).map(({ title, fields }) => ({
    title,
    fields: fields.filter(
      (name) =>
        !first.includes(name) && !second.includes(name) && isFieldShown(name, standingOf(form, stage)),
    ),
  }));
  return (
    <>
      <Stack gap="sm">
        <Title order={3}>{t.needed}</Title>
        <FormFields {...props} names={first.slice(0, 1)} hasFocus />
        {!leadId && (
          <ChoiceSelect
            label={t.stage}
            description={t.stageHint}
            choices={stages}
            value={stage}
            isRequired
            onChange={(code) => code && form.set({ stage: code })}
          />
        )}
        <FormFields {...props} names={first.slice(1)} />
        {!leadId && stage !== 'reserve' && <StageDays form={form} />}
      </Stack>
      <Stack gap="sm">
        <FormFields {...props} names={second} />
      </Stack>
      <Fold title={t.contacts} hasProblem={form.errorOf('contacts') !== undefined}>
        <ContactsEditor
          value={contactsOf(form.values)}
          onChange={(contacts) => form.set({ contacts })}
          errorOf={form.errorOf}
        />
      </Fold>
      {rest
        .filter(({ fields }) => fields.length > 0)
        .map(({ title, fields }) => (
          <Fold
            key={title.en}
            title={say(title)}
            hasProblem={fields.some((name) => problemOf(props, name) !== undefined)}
          >
            <FormFields {...props} names={fields} />
          </Fold>
        ))}
    </>
  );
}

/** The values that decide which fields mean something; all of them are in the form. */
function standingOf(
  { values }: DraftForm,
  stage: Stage,
): Pick<Lead, 'stage' | 'outcome' | 'isConfidential' | 'isExcluded'> {
  const outcome = values.outcome === 'on_hold' || values.outcome === 'terminated' ? values.outcome : 'active';
  return {
    stage,
    outcome,
    isConfidential: values.isConfidential === true,
    isExcluded: values.isExcluded === true,
  };
}

function problemOf({ form, findings }: LeadFormGroupsProps, name: string) {
  return form.errorOf(name) ?? findings.errors.find(({ path: [field] }) => field === name)?.message;
}

type FormFieldsProps = LeadFormGroupsProps & {
  readonly names: readonly string[];
  readonly hasFocus?: boolean;
};

function FormFields({ names, hasFocus = false, ...props }: FormFieldsProps) {
  return names.map((name) =>
    name === 'investors' ? (
      <FormInvestors key={name} {...props} />
    ) : (
      isLeadField(name) && <FormField key={name} name={name} hasFocus={hasFocus} {...props} />
    ),
  );
}

function FormField({
  name,
  hasFocus,
  ...props
}: LeadFormGroupsProps & { readonly name: LeadField; readonly hasFocus: boolean }) {
  const { form, needed, findings, leadId } = props;
  const say = useLabel();
  const problem = problemOf(props, name);
  // Nothing typed deserves no second look yet; what a stage misses is said when it is saved.
  const warning = form.values[name]
    ? findings.warnings.find(({ path: [field] }) => field === name)?.message
    : undefined;
  return (
    <LeadControl
      name={name}
      values={form.values}
      onChange={form.set}
      error={typeof problem === 'object' ? say(problem) : problem}
      warning={warning && say(warning)}
      {...(needed.includes(name) && { isRequired: true })}
      {...(hasFocus && { hasFocus })}
      {...(leadId && { leadId })}
    />
  );
}

function FormInvestors(props: LeadFormGroupsProps) {
  const { form, needed, stage } = props;
  const say = useLabel();
  const problem = problemOf(props, 'investors');
  const error = typeof problem === 'object' ? say(problem) : problem;
  const isNeeded = needed.includes('investors');
  return (
    <InvestorsEditor
      value={investorsOf(form.values)}
      onChange={(investors) => form.set({ investors })}
      isNeeded={isNeeded}
      needsPlace={isNeeded && stage !== 'negotiating'}
      errorOf={(path) => (path === 'investors' ? error : form.errorOf(path))}
    />
  );
}

/** 补录: the days on which the stages before signing were entered. */
function StageDays({ form }: { readonly form: DraftForm }) {
  const t = useWords(words);
  const say = useLabel();
  return (
    <fieldset className="form-part" aria-label={t.stageDays}>
      <Stack gap="xs">
        {historyStages.map((passed) => (
          <DayInput
            key={passed}
            label={t.enteredOn(say(stages[passed]))}
            kind="actual"
            value={textOf(form.values[historyName(passed)])}
            description={passed === 'negotiating' ? t.negotiatingDayHint : t.reserveDayHint}
            onChange={(on) => form.set({ [historyName(passed)]: on })}
          />
        ))}
      </Stack>
    </fieldset>
  );
}

type FoldProps = { readonly title: string; readonly hasProblem: boolean; readonly children: ReactNode };

/** A group that is folded away until it is wanted, or until something in it is wrong. */
function Fold({ title, hasProblem, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || hasProblem;
  // What is folded away is not drawn, so that a long form stays quick to type in.
  const content = useMemo(
    () =>
      isShown && (
        <Stack gap="sm" pb="xs">
          {children}
        </Stack>
      ),
    [isShown, children],
  );
  return (
    <details className="form-group" open={isShown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {content}
    </details>
  );
}
