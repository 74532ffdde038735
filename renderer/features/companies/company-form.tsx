import { useMemo } from 'react';
import { companyFields, companyPatch, newCompany, type Company } from '#model/company';
import { usccProblem } from '#model/uscc';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords, type Spoken } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { OwnControls } from '../../ui/record/record-control.tsx';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import type { RecordValues } from '../../ui/record/record-values.ts';
import { RegionSelect } from '../../ui/region-select.tsx';
import { CountrySelect } from './country-select.tsx';
import { DuplicateCompany } from './duplicate-company.tsx';
import { HonorsControl } from './honors-control.tsx';
import { words } from './words.ts';

const groups: readonly FieldGroup[] = [
  { names: ['name', 'shortName', 'formerNames', 'roles', 'uscc', 'country', 'regionCode', 'ownership'] },
  { title: words.places, names: ['hqRegionCode', 'address'] },
  {
    title: words.nature,
    names: ['registeredCapital', 'foundedOn', 'industryGb', 'isListed', 'stockCode', 'honors'],
  },
  {
    title: words.relations,
    names: ['chainNodeId', 'anchorCompanyId', 'parentCompanyId', 'referrerCompanyId'],
  },
  { title: words.remarks, names: ['profile', 'notes'] },
];

const fresh: RecordValues = { country: 'CN', roles: ['investor'] };
const patchSchema = companyPatch.omit({ id: true });
const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

const own: OwnControls = {
  country: ({ name, control, values, onChange }) => (
    <CountrySelect
      {...control}
      value={textOf(values[name])}
      onChange={(code) => onChange({ [name]: code })}
    />
  ),
  regionCode: ({ name, control, values, onChange }) => (
    <RegionSelect {...control} value={textOf(values[name])} onChange={(code) => onChange({ [name]: code })} />
  ),
  hqRegionCode: ({ name, control, values, onChange }) => (
    <RegionSelect {...control} value={textOf(values[name])} onChange={(code) => onChange({ [name]: code })} />
  ),
  honors: (slot) => <HonorsControl {...slot} />,
};

const needed = () => ['name', 'country', 'roles'];

function warningOf(t: Spoken<typeof words>, name: string, values: RecordValues): string | undefined {
  const text = textOf(values[name]);
  if (name === 'uscc' && text) {
    const problem = usccProblem(text);
    if (problem) return problem.kind === 'form' ? t.usccForm : t.usccCheck(problem.expected);
  }
  if (name === 'stockCode' && values['isListed'] === true && !text) return t.stockMissing;
  return name === 'industryGb' && text && !/^[A-T]\d{2,4}$/.test(text) ? t.industryForm : undefined;
}

type CompanyFormProps = {
  /** Left out for a new company. */
  readonly company?: Company;
  readonly onSaved: (company: Company) => void;
  readonly onCancel: () => void;
  readonly onOpenExisting: (id: string) => void;
};

/** Adds a company, or edits one. */
export function CompanyForm({ company, onSaved, onCancel, onOpenExisting }: CompanyFormProps) {
  const t = useWords(words);
  const creating = useWrite('companies.create', { refusals: 'place' });
  const updating = useWrite('companies.update', { refusals: 'place' });
  const common = useMemo(
    () => ({
      fields: companyFields,
      groups,
      own,
      needed,
      warningOf: (name: string, values: RecordValues) => warningOf(t, name, values),
    }),
    [t],
  );
  if (company) {
    const saved = (changed: Company) => {
      notifyDone({ message: t.changed(changed.name), undo: undoLast });
      onSaved(changed);
    };
    return (
      <RecordForm
        {...common}
        label={t.editCompany}
        draftKey={`company-edit:${company.id}`}
        beginning={company}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: company.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
        onSaved={saved}
        onCancel={onCancel}
      />
    );
  }
  const { refusal, isPending } = creating;
  const added = (made: Company) => {
    notifyDone({ message: t.created(made.name), undo: undoLast });
    onSaved(made);
  };
  return (
    <RecordForm
      {...common}
      label={t.newCompany}
      draftKey="company-new"
      beginning={fresh}
      isNew
      schema={newCompany}
      send={creating.run}
      refusal={refusal}
      isPending={isPending}
      onSaved={added}
      onCancel={onCancel}
      {...(refusal?.code === 'duplicate' && {
        notice: (saveWith) => (
          <DuplicateCompany
            refusal={refusal}
            isPending={isPending}
            onOpen={onOpenExisting}
            onSeparate={(separateReason) => saveWith({ separateReason })}
          />
        ),
      })}
    />
  );
}
