import { contactFields, contactPatch, newContact, type Contact } from '#model/contact';
import { contactWarnings } from '#model/record-warnings';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { AcceptedFields, HeldFields } from '../../ui/card-capture/accepting.ts';
import { CardCapture } from '../../ui/card-capture/card-capture.tsx';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import type { RecordValues } from '../../ui/record/record-values.ts';
import { useFormWarnings } from './use-form-warnings.ts';
import { words } from './words.ts';

type ContactFormProps = {
  /** Null where the company is chosen in the form. */
  readonly companyId: string | null;
  /** Says and lets one change which company it is. */
  readonly hasCompany?: boolean;
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
const withCompany: readonly FieldGroup[] = groups.map(({ names, ...group }, position) =>
  position === 0
    ? { ...group, names: ['name', 'companyId', 'companyText', ...names.slice(1)] }
    : { ...group, names },
);
const patchSchema = contactPatch.omit({ id: true });
const needed = () => ['name'];

const scanned = ['name', 'title', 'dept', 'mobiles', 'phones', 'emails', 'wechat'] as const;

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one.trim() !== '');

function heldIn(values: RecordValues): HeldFields {
  return Object.fromEntries(scanned.map((name) => [name, textsOf(values[name])]));
}

/** What was accepted from a card, beside what the form has: lists grow, a single value is replaced. */
function filledWith(values: RecordValues, accepted: AcceptedFields): RecordValues {
  return Object.fromEntries(
    scanned.flatMap((name): [string, unknown][] => {
      const found = accepted[name];
      if (!found) return [];
      const before = values[name];
      if (contactFields[name].kind === 'text') return [[name, found[0]]];
      return [[name, [...new Set([...(Array.isArray(before) ? before : []), ...found])]]];
    }),
  );
}

/** Adds someone to a company, or edits them. */
export function ContactForm({ companyId, hasCompany = false, contact, onClose }: ContactFormProps) {
  const t = useWords(words);
  const creating = useWrite('contacts.create', { refusals: 'place' });
  const updating = useWrite('contacts.update', { refusals: 'place' });
  const { warningOf, acknowledging } = useFormWarnings('contact', contact?.id ?? null, contactWarnings);
  const draftKey = contact ? `contact-edit:${contact.id}` : `contact-new:${companyId ?? ''}`;
  const owner = contact
    ? ({ ownerType: 'contact', ownerId: contact.id } as const)
    : ({ ownerType: 'draft', ownerId: draftKey } as const);
  const common = {
    draftKey,
    fields: contactFields,
    groups: hasCompany ? withCompany : groups,
    needed,
    onCancel: onClose,
    warningOf,
    aside: (values: RecordValues, fill: (patch: RecordValues) => void) => (
      <CardCapture
        owner={owner}
        fields={scanned}
        held={heldIn(values)}
        onAccept={(accepted) => fill(filledWith(values, accepted))}
        onPhoto={({ id }) => fill({ cardAttachmentId: id })}
      />
    ),
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
        beginning={contact}
        isNew={false}
        schema={patchSchema}
        send={(patch) =>
          updating.run({ ...patch, ...acknowledging({ ...contact, ...patch }), id: contact.id })
        }
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
      beginning={{ companyId }}
      isNew
      schema={newContact}
      send={(draft) => creating.run({ ...draft, ...acknowledging(draft) })}
      refusal={creating.refusal}
      isPending={creating.isPending}
      onSaved={({ name }) => saved(t.contactAdded(name))}
    />
  );
}
