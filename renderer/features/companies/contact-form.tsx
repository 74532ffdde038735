import type { OutputOf } from '#model/channels';
import { contactFields, contactPatch, newContact } from '#model/contact';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords, type Spoken } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import type { RecordValues } from '../../ui/record/record-values.ts';
import { words } from './words.ts';

export type Contact = OutputOf<'contacts.get'>;

type ContactFormProps = {
  readonly companyId: string;
  /** Left out for a new contact. */
  readonly contact?: Contact;
  readonly onClose: () => void;
};

const groups: readonly FieldGroup[] = [
  { names: ['name', 'title', 'dept', 'mobiles', 'wechat'] },
  {
    title: words.contactMore,
    names: ['phones', 'emails', 'decisionRole', 'metActivityId', 'nativePlace', 'useNote'],
  },
];
const patchSchema = contactPatch.omit({ id: true });
const needed = () => ['name'];

function hasOdd(value: unknown, form: RegExp): boolean {
  return (
    Array.isArray(value) &&
    value.some((text) => typeof text === 'string' && !form.test(text.replace(/[\s-]/g, '')))
  );
}

function warningOf(t: Spoken<typeof words>, name: string, values: RecordValues): string | undefined {
  if (name === 'mobiles' && hasOdd(values[name], /^1[3-9]\d{9}$/)) return t.mobileForm;
  return name === 'emails' && hasOdd(values[name], /^[^@]+@[^@]+\.[^@.]+$/) ? t.emailForm : undefined;
}

/** Adds someone to a company, or edits them. */
export function ContactForm({ companyId, contact, onClose }: ContactFormProps) {
  const t = useWords(words);
  const creating = useWrite('contacts.create', { refusals: 'place' });
  const updating = useWrite('contacts.update', { refusals: 'place' });
  const common = {
    fields: contactFields,
    groups,
    needed,
    onCancel: onClose,
    warningOf: (name: string, values: RecordValues) => warningOf(t, name, values),
  };
  const saved = (message: string) => {
    notifyDone({ message, undo: undoLast });
    onClose();
  };
  if (contact) {
    return (
      <RecordForm
        {...common}
        label={t.editContact(contact.name)}
        draftKey={`contact-edit:${contact.id}`}
        beginning={contact}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: contact.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
        onSaved={({ name }) => saved(t.contactChanged(name))}
      />
    );
  }
  return (
    <RecordForm
      {...common}
      label={t.addContact}
      draftKey={`contact-new:${companyId}`}
      beginning={{ companyId }}
      isNew
      schema={newContact}
      send={creating.run}
      refusal={creating.refusal}
      isPending={creating.isPending}
      onSaved={({ name }) => saved(t.contactAdded(name))}
    />
  );
}
