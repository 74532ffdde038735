import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { Contact } from '#model/contact';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useRecordAddress, type RecordAddress } from '../../lib/use-record-address.ts';
import { useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import '../../ui/record/record.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
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
      actions={<NewButton onClick={address.add} />}
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
                <EmptyState text={t.noContacts} action={<NewButton onClick={address.add} />} />
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

function NewButton({ onClick }: { readonly onClick: () => void }) {
  const t = useWords(words);
  return (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      title={`${t.newContact} (Shift+N)`}
      aria-keyshortcuts="Shift+N"
      onClick={onClick}
    >
      {t.newContact}
    </Button>
  );
}

function NewContact({ address: { close } }: { readonly address: RecordAddress }) {
  const t = useWords(words);
  useShortcut({ keys: 'Escape', label: listWords.closePanel, run: close });
  return (
    <SidePanel title={t.newContact} onClose={close}>
      <ContactForm hasCompany companyId={null} onClose={close} />
    </SidePanel>
  );
}

function ContactPanel({ id, address }: { readonly id: string; readonly address: RecordAddress }) {
  const t = useWords(words);
  const contact = useRead('contacts.get', { id });
  const [isEditing, setEditing] = useState(false);
  const stop = useCallback(() => setEditing(false), []);
  const leave = isEditing ? stop : address.close;
  useSurvivor(contact.value, address.look);
  // For when the focus is in the list; inside the panel its own key does it.
  useShortcut({ keys: 'Escape', label: listWords.closePanel, run: leave });
  return (
    <SidePanel
      title={isEditing ? t.editOne : (contact.value?.name ?? t.contact)}
      onClose={leave}
      onOpenFull={() => address.openFull(id)}
    >
      <div className="record-view" tabIndex={-1}>
        <ReadView read={contact}>
          {(value) =>
            isEditing ? (
              <ContactForm hasCompany companyId={value.companyId} contact={value} onClose={stop} />
            ) : (
              <ContactRecord contact={value} onEdit={() => setEditing(true)} onRemoved={address.close} />
            )
          }
        </ReadView>
      </div>
    </SidePanel>
  );
}
