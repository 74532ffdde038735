import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Contact } from '#model/contact';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { ChangeList } from '../../ui/record/change-list.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactFacts } from './contact-record.tsx';
import { words } from './page-words.ts';
import { RecordFiles } from './record-files.tsx';
import { listPath, recordPath } from './record-noun.ts';
import { RecordActivities, RecordLeads } from './record-parts.tsx';
import { RecordScreen } from './record-screen.tsx';
import { RecordTimeline } from './record-timeline.tsx';
import { RecordWarnings } from './record-warnings.tsx';
import { MergeWithAnother, Repetitions } from './repetitions.tsx';
import { useSurvivor } from './use-survivor.ts';

/** A person we deal with, in full. */
export function ContactPage({ id }: { readonly id: string }) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const contact = useRead('contacts.get', { id });
  const [isEditing, setEditing] = useState(false);
  const stop = useCallback(() => setEditing(false), []);
  const open = useCallback(
    (to: string) => navigate(recordPath('contact', to), { replace: true }),
    [navigate],
  );
  useSurvivor(contact.value, open);
  return (
    <RecordScreen
      noun="contact"
      id={id}
      title={contact.value?.name ?? t.contact}
      onStop={isEditing ? stop : null}
      actions={!isEditing && contact.value?.deletedAt === null && <MergeWithAnother noun="contact" id={id} />}
    >
      <ReadView read={contact}>
        {(value) =>
          isEditing ? (
            <div className="company-edit">
              <ContactForm hasCompany companyId={value.companyId} contact={value} onClose={stop} />
            </div>
          ) : (
            <WholeContact
              contact={value}
              onEdit={() => setEditing(true)}
              onRemoved={() => navigate(listPath('contact'))}
            />
          )
        }
      </ReadView>
    </RecordScreen>
  );
}

type WholeContactProps = {
  readonly contact: Contact;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

function WholeContact({ contact, onEdit, onRemoved }: WholeContactProps) {
  const { id } = contact;
  const links = useRead('contacts.links', { id });
  return (
    <div className="record-page">
      <div className="record-sections">
        <ContactFacts contact={contact} onEdit={onEdit} onRemoved={onRemoved} />
        <RecordFiles noun="contact" id={id} />
      </div>
      <div className="record-sections">
        <RecordWarnings noun="contact" id={id} />
        <Repetitions noun="contact" id={id} />
        <ReadView read={links}>
          {({ leads, activities }) => (
            <>
              <RecordLeads leads={leads} />
              <RecordActivities activities={activities} />
            </>
          )}
        </ReadView>
        <RecordTimeline noun="contact" id={id} />
        <ChangeList channel="contacts.changes" id={id} />
      </div>
    </div>
  );
}
