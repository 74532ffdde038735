import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { companyFields, honors, type Company } from '#model/company';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { Facts } from '../../ui/record/facts.tsx';
import { RegionName } from '../../ui/region-name.tsx';
import { Section } from '../../ui/section.tsx';
import { CompanyContacts } from './company-contacts.tsx';
import { CompanyLeads, CompanyVisits } from './company-links.tsx';
import { countryName } from './country-select.tsx';
import { words } from './words.ts';

type CompanyRecordProps = {
  readonly company: Company;
  /** Side by side on a page of its own, under each other beside the list. */
  readonly isFull: boolean;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

/** All that is known of a company. */
export function CompanyRecord({ company, isFull, onEdit, onRemoved }: CompanyRecordProps) {
  return (
    <div className={isFull ? 'record-columns' : 'record-sections'}>
      <CompanyFacts company={company} onEdit={onEdit} onRemoved={onRemoved} />
      <CompanyContacts companyId={company.id} />
      <CompanyLeads companyId={company.id} />
      <CompanyVisits companyId={company.id} />
    </div>
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

function CompanyFacts({ company, onEdit, onRemoved }: Omit<CompanyRecordProps, 'isFull'>) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const removing = useWrite('companies.remove');
  const remove = async () => {
    if (!(await removing.run({ id: company.id }))) return;
    notifyDone({ message: t.removed(company.name), undo: undoLast });
    onRemoved();
  };
  const named = company.honors.map(({ code, year }) =>
    [say(honors[code]), year === null ? '' : `(${year})`].join(''),
  );
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
          honors: named.length > 0 ? named.join(language === 'zh' ? '、' : ', ') : null,
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
