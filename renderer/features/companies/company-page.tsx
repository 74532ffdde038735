import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Company } from '#model/company';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { ChangeList } from '../../ui/record/change-list.tsx';
import { CompanyContacts } from './company-contacts.tsx';
import { CompanyForm } from './company-form.tsx';
import { CompanyFacts } from './company-record.tsx';
import { RecordFiles } from './record-files.tsx';
import { listPath, recordPath } from './record-noun.ts';
import { CompanyRelatives, RecordActivities, RecordLeads } from './record-parts.tsx';
import { RecordScreen } from './record-screen.tsx';
import { RecordTimeline } from './record-timeline.tsx';
import { RecordWarnings } from './record-warnings.tsx';
import { MergeWithAnother, Repetitions } from './repetitions.tsx';
import { useSurvivor } from './use-survivor.ts';
import { words } from './words.ts';

/** A company in full: what is known of it, who is there, and everything ever said with it. */
export function CompanyPage({ id }: { readonly id: string }) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const company = useRead('companies.get', { id });
  const [isEditing, setEditing] = useState(false);
  const stop = useCallback(() => setEditing(false), []);
  const open = useCallback(
    (to: string) => navigate(recordPath('company', to), { replace: true }),
    [navigate],
  );
  useSurvivor(company.value, open);
  return (
    <RecordScreen
      noun="company"
      id={id}
      title={company.value?.name ?? t.title}
      onStop={isEditing ? stop : null}
      actions={!isEditing && company.value?.deletedAt === null && <MergeWithAnother noun="company" id={id} />}
    >
      <ReadView read={company}>
        {(value) =>
          isEditing ? (
            <div className="company-edit">
              <CompanyForm company={value} onSaved={stop} onCancel={stop} onOpenExisting={open} />
            </div>
          ) : (
            <WholeCompany
              company={value}
              onEdit={() => setEditing(true)}
              onRemoved={() => navigate(listPath('company'))}
            />
          )
        }
      </ReadView>
    </RecordScreen>
  );
}

type WholeCompanyProps = {
  readonly company: Company;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
};

function WholeCompany({ company, onEdit, onRemoved }: WholeCompanyProps) {
  const { id } = company;
  const links = useRead('companies.links', { id });
  return (
    <div className="record-page">
      <div className="record-sections">
        <CompanyFacts company={company} onEdit={onEdit} onRemoved={onRemoved} />
        <CompanyContacts companyId={id} />
        <RecordFiles noun="company" id={id} />
      </div>
      <div className="record-sections">
        <RecordWarnings noun="company" id={id} />
        <Repetitions noun="company" id={id} />
        <ReadView read={links}>
          {({ leads, activities, companies }) => (
            <>
              <RecordLeads leads={leads} />
              <CompanyRelatives company={company} companies={companies} />
              <RecordActivities activities={activities} />
            </>
          )}
        </ReadView>
        <RecordTimeline noun="company" id={id} />
        <ChangeList channel="companies.changes" id={id} />
      </div>
    </div>
  );
}
