import { Anchor } from '@mantine/core';
import { contactFields, type Contact } from '#model/contact';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { Facts, RefName } from '../../ui/record/facts.tsx';
import { InBin, RecordActions } from '../../ui/record/record-actions.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';
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
      <RecordTimeline noun="contact" id={id} step={10} />
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
  const { id, name, companyId, metActivityId, cardAttachmentId } = contact;
  const removing = useWrite('contacts.remove');
  const remove = async () => {
    if (!(await removing.run({ id }))) return;
    notifyDone({ message: t.contactRemoved(name), undo: undoLast });
    onRemoved();
  };
  if (contact.deletedAt !== null) return <DeletedContact contact={contact} />;
  return (
    <Section
      title={t.particulars}
      actions={<RecordActions editing={pageWords.editOne} onEdit={onEdit} onRemove={() => void remove()} />}
    >
      <Facts
        fields={contactFields}
        row={contact}
        names={names}
        moreNames={moreNames}
        own={{
          companyId: companyId && (
            <TextLink href={recordPath('company', companyId)}>
              <RefName noun="company" id={companyId} />
            </TextLink>
          ),
          metActivityId: metActivityId && (
            <TextLink href={`/activities?id=${encodeURIComponent(metActivityId)}`}>
              <RefName noun="activity" id={metActivityId} />
            </TextLink>
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

function DeletedContact({ contact: { id, name } }: { readonly contact: Contact }) {
  const page = useWords(pageWords);
  const { run, isPending } = useWrite('contacts.restore');
  const restore = async () => {
    if (await run({ id })) notifyDone({ message: page.contactRestored(name), undo: undoLast });
  };
  return <InBin text={page.contactInBin} isPending={isPending} onRestore={() => void restore()} />;
}
