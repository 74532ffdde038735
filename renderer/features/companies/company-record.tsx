import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { companyFields, type Company } from '#model/company';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { Facts } from '../../ui/record/facts.tsx';
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
      <RecordTimeline noun="company" id={id} step={5} />
    </div>
  );
}

function CompanyLeads({ id }: { readonly id: string }) {
  const links = useRead('companies.links', { id });
  return <ReadView read={links}>{({ leads }) => <RecordLeads leads={leads} />}</ReadView>;
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
      actions={<CompanyActions onEdit={onEdit} onRemove={() => void remove()} />}
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

function CompanyActions({
  onEdit,
  onRemove,
}: {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const t = useWords(words);
  useShortcut({ keys: 'E', label: words.editCompany, run: onEdit });
  useShortcut({ keys: 'Delete', label: words.remove, run: onRemove });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={14} aria-hidden />}
        title={`${t.edit} (E)`}
        aria-keyshortcuts="E"
        onClick={onEdit}
      >
        {t.edit}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTrash size={14} aria-hidden />}
        title={`${t.remove} (Delete)`}
        aria-keyshortcuts="Delete"
        onClick={onRemove}
      >
        {t.remove}
      </Button>
    </>
  );
}

/** One can come here from a record that still names the company. */
function DeletedCompany({ company: { id, name } }: { readonly company: Company }) {
  const t = useWords(words);
  const { run, isPending } = useWrite('companies.restore');
  const restore = async () => {
    if (await run({ id })) notifyDone({ message: t.restored(name), undo: undoLast });
  };
  return (
    <Group gap="xs">
      <Text size="sm">{t.inBin}</Text>
      <Button variant="default" size="compact-sm" loading={isPending} onClick={() => void restore()}>
        {t.restore}
      </Button>
    </Group>
  );
}
