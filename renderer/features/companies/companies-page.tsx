import { Button, Text } from '@mantine/core';
import { IconCopy, IconMapPin } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { Link, Redirect } from 'wouter';
import type { Company, CompanyQuery } from '#model/company';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useRecordAddress, type RecordAddress } from '../../lib/use-record-address.ts';
import { useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import '../../ui/record/record.css';
import { NewButton } from '../../ui/record/new-button.tsx';
import { NewRecordPanel, RecordPanel } from '../../ui/record/record-panel.tsx';
import { RegionSelect } from '../../ui/region-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import './companies.css';
import { CompanyForm } from './company-form.tsx';
import { CompanyRecord } from './company-record.tsx';
import { CompanyTable } from './company-table.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { words as mergeWords } from './merge-words.ts';
import { recordPath } from './record-noun.ts';
import { useSurvivor } from './use-survivor.ts';
import { ImportContactsButton, ImportedContacts, useImportContacts } from './import-contacts.tsx';
import { words } from './words.ts';

/** Every company we know, and the one that is looked at. */
export function CompaniesPage() {
  const address = useRecordAddress('/companies', { hasPages: true });
  // Where the page of a company stood before it had an address of its own.
  if (address.id !== null && address.isFull)
    return <Redirect to={recordPath('company', address.id)} replace />;
  return <CompanyList address={address} />;
}

type Filter = Pick<CompanyQuery, 'text' | 'regionCode'>;

function CompanyList({ address }: { readonly address: RecordAddress }) {
  const t = useWords(words);
  const formats = useFormats();
  const [filter, setFilter] = useState<Filter>({});
  const [order, setOrder] = useState<CompanyQuery['sort']>('-updatedAt');
  const { value: all } = useRead('companies.list', { limit: 1 });
  useShortcut({ keys: 'Shift+N', label: words.newCompany, run: address.add });
  const imports = useImportContacts();
  const { look, openFull } = address;
  const onLook = useCallback(({ id }: Company) => look(id), [look]);
  const narrow = (part: { [Name in keyof Filter]: string | null }) =>
    setFilter((before) =>
      Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => Boolean(value))),
    );
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <Page
      title={t.title}
      fills
      beside={
        <>
          <KindSwitch kind="company" />
          {all && all.total > 0 && (
            <Text size="sm" c="dimmed">
              {t.count(formats.number(all.total))}
            </Text>
          )}
        </>
      }
      actions={
        <>
          <Nearby regionCode={filter.regionCode} />
          <FindRepetitions />
          <ImportContactsButton {...imports} />
          <NewButton label={t.newCompany} onClick={address.add} />
        </>
      }
    >
      <div className="record-split">
        <div className="record-main">
          <ImportedContacts {...imports} />
          <div className="record-bar">
            <SearchBox
              label={words.search}
              clearLabel={t.clearSearch}
              value={filter.text ?? ''}
              onChange={(text) => narrow({ text })}
            />
            <RegionSelect
              label={t.region}
              isLabelHidden
              placeholder={t.allRegions}
              value={filter.regionCode ?? null}
              onChange={(regionCode) => narrow({ regionCode })}
            />
          </div>
          <CompanyTable
            filter={filter}
            order={order}
            onOrder={setOrder}
            onLook={onLook}
            onOpen={({ id }) => openFull(id)}
            empty={
              isNarrowed ? (
                <EmptyState
                  text={t.noneFound}
                  action={
                    <Button variant="default" onClick={() => setFilter({})}>
                      {t.clearFilter}
                    </Button>
                  }
                />
              ) : (
                <EmptyState text={t.none} action={<NewButton label={t.newCompany} onClick={address.add} />} />
              )
            }
          />
        </div>
        {address.isNew && <NewCompany address={address} />}
        {!address.isNew && address.id !== null && (
          <CompanyPanel key={address.id} id={address.id} address={address} />
        )}
      </div>
    </Page>
  );
}

/** The firms of the place that the list is narrowed to, with whom to ring there. */
function Nearby({ regionCode }: Pick<Filter, 'regionCode'>) {
  const t = useWords(words);
  return (
    <Button
      component={Link}
      href={regionCode ? `/nearby?region=${regionCode}` : '/nearby'}
      variant="default"
      leftSection={<IconMapPin size={16} aria-hidden />}
    >
      {t.nearby}
    </Button>
  );
}

function FindRepetitions() {
  const t = useWords(mergeWords);
  return (
    <Button
      component={Link}
      href="/companies/duplicates"
      variant="default"
      leftSection={<IconCopy size={16} aria-hidden />}
    >
      {t.all}
    </Button>
  );
}

function NewCompany({ address: { newName, look, close } }: { readonly address: RecordAddress }) {
  const t = useWords(words);
  return (
    <NewRecordPanel title={t.newCompany} onClose={close}>
      <CompanyForm
        key={newName}
        name={newName}
        onSaved={({ id }) => look(id)}
        onCancel={close}
        onOpenExisting={look}
      />
    </NewRecordPanel>
  );
}

type CompanyViewProps = { readonly id: string; readonly address: RecordAddress };

function CompanyPanel({ id, address }: CompanyViewProps) {
  const t = useWords(words);
  const company = useRead('companies.get', { id });
  useSurvivor(company.value, address.look);
  return (
    <RecordPanel
      read={company}
      title={company.value?.name ?? t.title}
      editing={t.editCompany}
      onClose={address.close}
      onOpenFull={() => address.openFull(id)}
      form={(row, stop) => (
        <CompanyForm company={row} onSaved={stop} onCancel={stop} onOpenExisting={address.look} />
      )}
    >
      {(row, edit) => <CompanyRecord company={row} onEdit={edit} onRemoved={address.close} />}
    </RecordPanel>
  );
}
