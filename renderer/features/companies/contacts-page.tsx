import { Button, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Contact } from '#model/contact';
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
import { SearchBox } from '../../ui/search-box.tsx';
import './companies.css';
import { ContactForm } from './contact-form.tsx';
import { ContactRecord } from './contact-record.tsx';
import { ContactTable } from './contact-table.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { words } from './page-words.ts';
import { useSurvivor } from './use-survivor.ts';
import { words as listWords } from './words.ts';

/** Everyone we deal with, and the one that is looked at. */
export function ContactsPage() {
  const t = useWords(words);
  const list = useWords(listWords);
  const formats = useFormats();
  const address = useRecordAddress('/contacts', { hasPages: true });
  const [text, setText] = useState('');
  const { value: all } = useRead('contacts.list', { limit: 1 });
  useShortcut({ keys: 'Shift+N', label: words.newContact, run: address.add });
  const { look, openFull } = address;
  const onLook = useCallback(({ id }: Contact) => look(id), [look]);
  return (
    <Page
      title={t.contacts}
      fills
      beside={
        <>
          <KindSwitch kind="contact" />
          {all && all.total > 0 && (
            <Text size="sm" c="dimmed">
              {t.contactCount(formats.number(all.total))}
            </Text>
          )}
        </>
      }
      actions={<NewButton label={t.newContact} onClick={address.add} />}
    >
      <div className="record-split">
        <div className="record-main">
          <div className="record-bar">
            <SearchBox
              label={words.searchContacts}
              clearLabel={list.clearSearch}
              value={text}
              onChange={setText}
            />
          </div>
          <ContactTable
            text={text}
            onLook={onLook}
            onOpen={({ id }) => openFull(id)}
            empty={
              text === '' ? (
                <EmptyState
                  text={t.noContacts}
                  action={<NewButton label={t.newContact} onClick={address.add} />}
                />
              ) : (
                <EmptyState
                  text={t.noContactFound}
                  action={
                    <Button variant="default" onClick={() => setText('')}>
                      {list.clearFilter}
                    </Button>
                  }
                />
              )
            }
          />
        </div>
        {address.isNew && <NewContact address={address} />}
        {!address.isNew && address.id !== null && (
          <ContactPanel key={address.id} id={address.id} address={address} />
        )}
      </div>
    </Page>
  );
}

function NewContact({ address: { close } }: { readonly address: RecordAddress }) {
  const t = useWords(words);
  return (
    <NewRecordPanel title={t.newContact} onClose={close}>
      <ContactForm hasCompany companyId={null} onClose={close} />
    </NewRecordPanel>
  );
}

function ContactPanel({ id, address }: { readonly id: string; readonly address: RecordAddress }) {
  const t = useWords(words);
  const contact = useRead('contacts.get', { id });
  useSurvivor(contact.value, address.look);
  return (
    <RecordPanel
      read={contact}
      title={contact.value?.name ?? t.contact}
      editing={t.editOne}
      onClose={address.close}
      onOpenFull={() => address.openFull(id)}
      form={(row, stop) => <ContactForm hasCompany companyId={row.companyId} contact={row} onClose={stop} />}
    >
      {(row, edit) => <ContactRecord contact={row} onEdit={edit} onRemoved={address.close} />}
    </RecordPanel>
  );
}
