import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { contactFields, decisionRoles, type Contact } from '#model/contact';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { ContactForm } from './contact-form.tsx';
import { recordPath } from './record-noun.ts';
import { words } from './words.ts';

const most = 1000;

/** The people of a company. */
export function CompanyContacts({ companyId }: { readonly companyId: string }) {
  const t = useWords(words);
  const contacts = useRead('contacts.list', { companyId, limit: most });
  // The id of the contact that is edited; an empty one is new.
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  return (
    <Section
      title={t.contacts}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setEditing('')}
        >
          {t.addContact}
        </Button>
      }
    >
      {editing === '' && <ContactForm companyId={companyId} onClose={close} />}
      <ReadView read={contacts}>
        {({ rows }) => (
          <>
            {rows.length === 0 && editing !== '' && (
              <Text size="sm" c="dimmed">
                {t.noContacts}
              </Text>
            )}
            <ul className="record-list" aria-label={t.contacts}>
              {rows.map((contact) => (
                <li key={contact.id} className="record-part">
                  {editing === contact.id ? (
                    <ContactForm companyId={companyId} contact={contact} onClose={close} />
                  ) : (
                    <ContactCard contact={contact} onEdit={() => setEditing(contact.id)} />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </ReadView>
    </Section>
  );
}

function ContactCard({ contact, onEdit }: { readonly contact: Contact; readonly onEdit: () => void }) {
  const t = useWords(words);
  const say = useLabel();
  const { run } = useWrite('contacts.remove');
  const { name, title, dept, decisionRole } = contact;
  const remove = async () => {
    if (await run({ id: contact.id })) notifyDone({ message: t.contactRemoved(name), undo: undoLast });
  };
  const about = [dept, title, decisionRole && say(decisionRoles[decisionRole])].filter(Boolean).join(' · ');
  const ways = (['mobiles', 'phones', 'wechat', 'emails'] as const).filter((way) => contact[way].length > 0);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" className="record-cut" title={`${name} ${about}`}>
          <Anchor
            component={Link}
            href={recordPath('contact', contact.id)}
            size="sm"
            c="inherit"
            fw={600}
            underline="always"
          >
            {name}
          </Anchor>
          {about && <Text span c="dimmed">{`  ${about}`}</Text>}
        </Text>
        <Group gap={2} wrap="nowrap">
          <IconButton
            size="sm"
            label={t.editContact(name)}
            icon={<IconPencil size={14} />}
            onClick={onEdit}
          />
          <IconButton
            size="sm"
            label={t.removeContact(name)}
            icon={<IconTrash size={14} />}
            onClick={() => void remove()}
          />
        </Group>
      </Group>
      {ways.map((way) => (
        <Text key={way} size="sm" className="tabular record-wrap">
          <Text span c="dimmed">{`${say(contactFields[way].label)} `}</Text>
          {contact[way].join(' / ')}
        </Text>
      ))}
    </>
  );
}
