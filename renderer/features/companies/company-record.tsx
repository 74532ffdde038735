import { companyFields, type Company } from '#model/company';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { Facts } from '../../ui/record/facts.tsx';
import { InBin, RecordActions } from '../../ui/record/record-actions.tsx';
import { RegionName } from '../../ui/region-name.tsx';
import { Section } from '../../ui/section.tsx';
import { CompanyContacts } from './company-contacts.tsx';
import { countryName } from './country-select.tsx';
import { honorsText } from './honors-text.ts';
import { RecordLeads } from './record-parts.tsx';
import { RecordTimeline } from './record-timeline.tsx';
import { RecordWarnings } from './record-warnings.tsx';
import { Repetitions } from './repetitions.tsx';
import { words } from './words.ts';

type CompanyRecordProps = {
  readonly company: Company;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

/** What is known of a company, beside the list; its own page shows the rest. */
export function CompanyRecord({ company, onEdit, onRemoved }: CompanyRecordProps) {
  const { id } = company;
  return (
    <div className="record-sections">
      <RecordWarnings noun="company" id={id} />
      <Repetitions noun="company" id={id} />
      <CompanyFacts company={company} onEdit={onEdit} onRemoved={onRemoved} />
      <CompanyContacts companyId={id} />
      <CompanyLeads id={id} />
      <RecordTimeline noun="company" id={id} step={10} />
    </div>
  );
}

const shownLeads = 10;

/** The leads it invests in; walking along the list must not wait for the rest. */
function CompanyLeads({ id }: { readonly id: string }) {
  const leads = useRead('leads.list', { companyId: id, limit: shownLeads });
  return (
    <ReadView read={leads}>
      {({ rows }) => <RecordLeads leads={rows.map((row) => ({ ...row, part: 'investor' }))} />}
    </ReadView>
  );
}

const names = ['regionCode', 'ownership', 'roles', 'uscc'];
const moreNames = [
  'shortName',
  'formerNames',
  'country',
  'hqRegionCode',
  'address',
  'registeredCapital',
  'foundedOn',
  'industryGb',
  'isListed',
  'stockCode',
  'honors',
  'chainNodeId',
  'anchorCompanyId',
  'parentCompanyId',
  'referrerCompanyId',
  'profile',
  'notes',
];

/** The particulars of a company, or the way to bring it back from the bin. */
export function CompanyFacts({ company, onEdit, onRemoved }: CompanyRecordProps) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const removing = useWrite('companies.remove');
  const remove = async () => {
    if (!(await removing.run({ id: company.id }))) return;
    notifyDone({ message: t.removed(company.name), undo: undoLast });
    onRemoved();
  };
  if (company.deletedAt !== null) return <DeletedCompany company={company} />;
  return (
    <Section
      title={t.particulars}
      actions={<RecordActions editing={words.editCompany} onEdit={onEdit} onRemove={() => void remove()} />}
    >
      <Facts
        fields={companyFields}
        row={company}
        names={names}
        moreNames={moreNames}
        own={{
          regionCode: company.regionCode && <RegionName code={company.regionCode} />,
          hqRegionCode: company.hqRegionCode && <RegionName code={company.hqRegionCode} />,
          country: company.country === 'CN' ? null : countryName(company.country, language),
          honors: honorsText(company.honors, { say, language }),
        }}
      />
    </Section>
  );
}

/** One can come here from a record that still names the company. */
function DeletedCompany({ company: { id, name } }: { readonly company: Company }) {
  const t = useWords(words);
  const { run, isPending } = useWrite('companies.restore');
  const restore = async () => {
    if (await run({ id })) notifyDone({ message: t.restored(name), undo: undoLast });
  };
  return <InBin text={t.inBin} isPending={isPending} onRestore={() => void restore()} />;
}
