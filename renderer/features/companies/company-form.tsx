import { useMemo } from 'react';
import { companyFields, companyPatch, newCompany, type Company } from '#model/company';
import { companyWarnings } from '#model/record-warnings';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { newDraftKey } from '../../lib/use-draft.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { OwnControls } from '../../ui/record/record-control.tsx';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import type { RecordValues } from '../../ui/record/record-values.ts';
import { RegionSelect } from '../../ui/region-select.tsx';
import { CountrySelect } from './country-select.tsx';
import { DuplicateCompany } from './duplicate-company.tsx';
import { HonorsControl } from './honors-control.tsx';
import { useFormWarnings } from './use-form-warnings.ts';
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

type CompanyFormProps = {
  /** Left out for a new company. */
  readonly company?: Company;
  /** What a new company is called from the start. */
  readonly name?: string | null;
  readonly onSaved: (company: Company) => void;
  readonly onCancel: () => void;
  readonly onOpenExisting: (id: string) => void;
};

/** Adds a company, or edits one. */
export function CompanyForm({ company, name, onSaved, onCancel, onOpenExisting }: CompanyFormProps) {
  const t = useWords(words);
  const creating = useWrite('companies.create', { refusals: 'place' });
  const updating = useWrite('companies.update', { refusals: 'place' });
  const { warningOf, acknowledging } = useFormWarnings('company', company?.id ?? null, companyWarnings);
  const common = useMemo(
    () => ({
      fields: companyFields,
      groups,
      own,
      needed,
      warningOf,
    }),
    [warningOf],
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
        send={(patch) =>
          updating.run({ ...patch, ...acknowledging({ ...company, ...patch }), id: company.id })
        }
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
      draftKey={newDraftKey('company-new', name)}
      beginning={name ? { ...fresh, name } : fresh}
      isNew
      schema={newCompany}
      send={(draft) => creating.run({ ...draft, ...acknowledging(draft) })}
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
