import { Badge, Table, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { contactFields } from '#model/contact';
import { leadPatch } from '#model/lead-shapes';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { ContactsEditor } from './contacts-editor.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { contactsOf } from './lead-form-values.ts';
import { words } from './lead-words.ts';
import { contactDrafts, contactInputs, newContact } from './part-drafts.ts';
import { PartSection } from './part-section.tsx';
import { PartsEditor } from './parts-editor.tsx';
import { parseForm } from './use-draft-form.ts';

/** Whom we talk to. */
export function ContactsSection() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const known = contactDrafts(lead);
  return (
    <PartSection
      title={t.contacts}
      path="contacts"
      replaces
      addIcon={<IconPencil size={14} aria-hidden />}
      addLabel={t.editPart(t.contacts)}
      form={(close) => (
        <PartsEditor
          label={t.contacts}
          path="contacts"
          beginning={{ contacts: known.length > 0 ? known : [newContact(true)] }}
          onClose={close}
          inputOf={(values) =>
            parseForm(leadPatch.pick({ contacts: true }), { contacts: contactInputs(contactsOf(values)) })
          }
        >
          {(form) => (
            <ContactsEditor
              value={contactsOf(form.values)}
              onChange={(contacts) => form.set({ contacts })}
              errorOf={form.errorOf}
            />
          )}
        </PartsEditor>
      )}
    >
      {lead.contacts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noContacts}
        </Text>
      ) : (
        <ContactTable />
      )}
    </PartSection>
  );
}

function ContactTable() {
  const t = useWords(words);
  const say = useLabel();
  const { lead } = useLeadEdit();
  return (
    <Table className="lead-table" aria-label={t.contacts} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(contactFields.name.label)}</Table.Th>
          <Table.Th>{say(contactFields.title.label)}</Table.Th>
          <Table.Th>{say(contactFields.mobiles.label)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lead.contacts.map(({ id, name, title, mobiles, isPrimary }) => (
          <Table.Tr key={id}>
            <Table.Td>
              {name}
              {isPrimary && (
                <Badge variant="outline" color="slate" size="sm" tt="none" ms={6}>
                  {t.primary}
                </Badge>
              )}
            </Table.Td>
            <Table.Td>{title}</Table.Td>
            <Table.Td>{mobiles.join('、')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
