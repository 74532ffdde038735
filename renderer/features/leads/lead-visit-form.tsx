import { useState } from 'react';
import type { Visit } from '#model/visit';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { VisitForm } from '../../ui/visit/visit-form.tsx';
import { bringIntoSight } from './in-sight.ts';
import { useLeadEdit } from './lead-edit.tsx';
import { words } from './part-words.ts';

type LeadVisitFormProps = {
  /** Left out for a new visit. */
  readonly visit?: Visit;
  readonly onClose: () => void;
};

/** A visit of this lead: what was said, what they ask, what comes next. */
export function LeadVisitForm({ visit, onClose }: LeadVisitFormProps) {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const settings = useRead('settings.get', {});
  const [companyId] = useState(lead.investors[0]?.companyId ?? null);
  const [now] = useState(() => new Date().toISOString());
  if (!settings.value) return null;
  const { personId } = settings.value;
  return (
    <div className="lead-card" ref={showWhole}>
      <VisitForm
        {...(visit && { visit })}
        isFirmKnown
        label={visit ? t.editVisit : t.newVisit}
        draftKey={visit ? `visit-edit:${visit.id}` : `visit-new:${lead.id}`}
        beginning={{
          leadId: lead.id,
          companyId,
          mode: 'call',
          happenedAt: now,
          personIds: personId === null ? [] : [personId],
        }}
        savedText={visit ? t.visitChanged : t.visitAdded}
        onClose={onClose}
      />
    </div>
  );
}

/** A form that opens below what is on screen is brought up whole. */
function showWhole(card: HTMLElement | null): void {
  if (card) bringIntoSight(card);
}
