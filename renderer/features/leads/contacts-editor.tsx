import { Button, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { contactFields } from '#model/contact';
import { leadContactFields } from '#model/lead-parts';
import { call } from '../../lib/call.ts';
import { notifyError } from '../../lib/notices.tsx';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField, TextList } from '../../ui/text-field.tsx';
import { FindOrMake } from './find-or-make.tsx';
import { words } from './form-words.ts';
import { newContact, type ContactDraft } from './part-drafts.ts';

type ContactsEditorProps = {
  readonly value: readonly ContactDraft[];
  readonly onChange: (value: readonly ContactDraft[]) => void;
  readonly errorOf: (path: string) => string | undefined;
};

/** Whom we talk to; one of them is the primary contact. */
export function ContactsEditor({ value, onChange, errorOf }: ContactsEditorProps) {
  const t = useWords(words);
  const group = useId();
  const change = (at: number, part: Partial<ContactDraft>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const remove = (at: number) => {
    const rest = value.filter((_, index) => index !== at);
    onChange(
      rest.some(({ isPrimary }) => isPrimary)
        ? rest
        : rest.map((row, index) => ({ ...row, isPrimary: index === 0 })),
    );
  };
  return (
    <Stack gap="xs" role="group" aria-label={t.contacts}>
      {value.map((row, index) => (
        <ContactRow
          key={row.rowKey}
          row={row}
          position={index}
          group={group}
          error={errorOf(`contacts.${index}.name`)}
          onChange={(part) => change(index, part)}
          onRemove={() => remove(index)}
          onPrimary={() => onChange(value.map((other, at) => ({ ...other, isPrimary: at === index })))}
        />
      ))}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...value, newContact(value.length === 0)])}
        >
          {t.addContact}
        </Button>
      </div>
    </Stack>
  );
}

type ContactRowProps = {
  readonly row: ContactDraft;
  readonly position: number;
  /** Names the radio buttons of one list. */
  readonly group: string;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<ContactDraft>) => void;
  readonly onRemove: () => void;
  readonly onPrimary: () => void;
};

function ContactRow({ row, position, group, error, onChange, onRemove, onPrimary }: ContactRowProps) {
  const t = useWords(words);
  const say = useLabel();
  const number = position + 1;
  /** A known person brings along what is known of them. */
  const choose = async (name: string, chosenId: string | undefined) => {
    // Another name for a contact of this lead mends the name; a new row becomes someone else.
    const contactId = chosenId ?? row.storedContactId;
    onChange({ name, contactId });
    if (contactId === undefined || contactId === row.contactId) return;
    const { title, mobiles } = await call('contacts.get', { id: contactId });
    onChange({ name, contactId, title, mobiles });
  };
  const isNew = row.contactId === undefined && row.name.trim() !== '';
  return (
    <fieldset className="form-part" aria-label={t.contact(number)}>
      <div className="form-part-head">
        <Text size="sm" fw={600} aria-hidden>
          {t.contact(number)}
        </Text>
        <IconButton size="sm" label={t.removeContact(number)} icon={<IconX size={14} />} onClick={onRemove} />
      </div>
      <SimpleGrid cols={2} spacing="xs">
        <FindOrMake
          noun="contact"
          label={say(contactFields.name.label)}
          name={row.name}
          error={error}
          description={isNew ? t.newContact : undefined}
          onChange={(name, contactId) => {
            choose(name, contactId).catch(notifyError);
          }}
        />
        <TextField
          label={say(contactFields.title.label)}
          value={row.title}
          onChange={(title) => onChange({ title })}
        />
        <TextList
          label={say(contactFields.mobiles.label)}
          value={row.mobiles}
          onChange={(mobiles) => onChange({ mobiles })}
        />
        <Radio
          label={say(leadContactFields.isPrimary.label)}
          name={group}
          checked={row.isPrimary}
          onChange={onPrimary}
          style={{ alignSelf: 'end' }}
          mb={7}
        />
      </SimpleGrid>
    </fieldset>
  );
}
