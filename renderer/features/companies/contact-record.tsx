import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'wouter';
import { contactFields, type Contact } from '#model/contact';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { Facts, RefName } from '../../ui/record/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { words as pageWords } from './page-words.ts';
import { openAttachment } from './record-files.tsx';
import { recordPath } from './record-noun.ts';
import { RecordTimeline } from './record-timeline.tsx';
import { RecordWarnings } from './record-warnings.tsx';
import { Repetitions } from './repetitions.tsx';
import { words } from './words.ts';

type ContactRecordProps = {
  readonly contact: Contact;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

/** What is known of a contact, beside the list; their own page shows the rest. */
export function ContactRecord({ contact, onEdit, onRemoved }: ContactRecordProps) {
  const { id } = contact;
  return (
    <div className="record-sections">
      <RecordWarnings noun="contact" id={id} />
      <Repetitions noun="contact" id={id} />
      <ContactFacts contact={contact} onEdit={onEdit} onRemoved={onRemoved} />
      <RecordTimeline noun="contact" id={id} step={5} />
    </div>
  );
}

const names = ['companyId', 'title', 'mobiles'];
const moreNames = [
  'companyText',
  'dept',
  'decisionRole',
  'phones',
  'wechat',
  'emails',
  'metActivityId',
  'cardAttachmentId',
  'nativePlace',
  'useNote',
];

/** The particulars of a contact, or the way to bring them back from the bin. */
export function ContactFacts({ contact, onEdit, onRemoved }: ContactRecordProps) {
  const t = useWords(words);
  const page = useWords(pageWords);
  const { companyId, metActivityId, cardAttachmentId } = contact;
  if (contact.deletedAt !== null) return <DeletedContact contact={contact} />;
  return (
    <Section
      title={t.particulars}
      actions={<ContactActions contact={contact} onEdit={onEdit} onRemoved={onRemoved} />}
    >
      <Facts
        fields={contactFields}
        row={contact}
        names={names}
        moreNames={moreNames}
        own={{
          companyId: companyId && (
            <Anchor
              component={Link}
              href={recordPath('company', companyId)}
              size="sm"
              c="inherit"
              underline="always"
            >
              <RefName noun="company" id={companyId} />
            </Anchor>
          ),
          metActivityId: metActivityId && (
            <Anchor
              component={Link}
              href={`/activities?id=${encodeURIComponent(metActivityId)}`}
              size="sm"
              c="inherit"
              underline="always"
            >
              <RefName noun="activity" id={metActivityId} />
            </Anchor>
          ),
          cardAttachmentId: cardAttachmentId && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              c="inherit"
              underline="always"
              onClick={() => openAttachment(cardAttachmentId)}
            >
              {page.openCard}
            </Anchor>
          ),
        }}
      />
    </Section>
  );
}

function ContactActions({ contact: { id, name }, onEdit, onRemoved }: ContactRecordProps) {
  const t = useWords(words);
  const removing = useWrite('contacts.remove');
  const remove = async () => {
    if (!(await removing.run({ id }))) return;
    notifyDone({ message: t.contactRemoved(name), undo: undoLast });
    onRemoved();
  };
  useShortcut({ keys: 'E', label: pageWords.editOne, run: onEdit });
  useShortcut({ keys: 'Delete', label: words.remove, run: () => void remove() });
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
        onClick={() => void remove()}
      >
        {t.remove}
      </Button>
    </>
  );
}

function DeletedContact({ contact: { id, name } }: { readonly contact: Contact }) {
  const t = useWords(words);
  const page = useWords(pageWords);
  const { run, isPending } = useWrite('contacts.restore');
  const restore = async () => {
    if (await run({ id })) notifyDone({ message: page.contactRestored(name), undo: undoLast });
  };
  return (
    <Group gap="xs">
      <Text size="sm">{page.contactInBin}</Text>
      <Button variant="default" size="compact-sm" loading={isPending} onClick={() => void restore()}>
        {t.restore}
      </Button>
    </Group>
  );
}
