import { Anchor, Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import type { Activity } from '#model/activity';
import { interests, visitFields, visitModes, type Visit } from '#model/visit';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useRefName } from '../../lib/refs.ts';
import { undoLast } from '../../lib/undo.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { DueDay } from '../../ui/due-day.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { RefName } from '../../ui/record/facts.tsx';
import { VisitAlbum } from '../../ui/visit/visit-album.tsx';
import { ActivityVisitForm } from './activity-visit-form.tsx';
import { VisitLead } from './visit-lead.tsx';
import { words } from './words.ts';

type VisitCardProps = {
  readonly visit: Visit;
  readonly activity: Activity;
  /** Offers what follows from a visit: a lead, photos. */
  readonly hasSequel?: boolean;
};

/** One visit in short: whom, what was said, what comes next. A thousand may stand on a page, so each is drawn once. */
export const VisitCard = memo(function VisitCard({ visit, activity, hasSequel = false }: VisitCardProps) {
  const t = useWords(words);
  const [isEditing, setEditing] = useState(false);
  const { run } = useWrite('visits.remove');
  const company = useRefName('company', visit.companyId);
  const lead = useRefName('lead', visit.companyId === null ? visit.leadId : null);
  const who = company?.name ?? visit.companyText ?? lead?.name ?? t.someone;
  const path = pathOf(visit);
  const remove = async () => {
    if (await run({ id: visit.id })) notifyDone({ message: t.visitRemoved, undo: undoLast });
  };
  if (isEditing) {
    return (
      <li className="record-part">
        <ActivityVisitForm activity={activity} visit={visit} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className="record-part">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600} className="record-cut" title={who}>
          {path === null ? (
            who
          ) : (
            <Anchor component={Link} href={path} size="sm" c="inherit" fw={600} underline="always">
              {who}
            </Anchor>
          )}
        </Text>
        <Group gap={2} wrap="nowrap">
          <IconButton
            size="sm"
            label={t.editVisit(who)}
            icon={<IconPencil size={14} />}
            onClick={() => setEditing(true)}
          />
          <IconButton
            size="sm"
            label={t.removeVisit(who)}
            icon={<IconTrash size={14} />}
            onClick={() => void remove()}
          />
        </Group>
      </Group>
      <VisitBody visit={visit} />
      {hasSequel && (
        <div className="visit-sequel">
          {visit.leadId === null && <VisitLead visit={visit} who={who} />}
          <VisitAlbum visitId={visit.id} who={who} canAdd />
        </div>
      )}
    </li>
  );
});

/** Where its name leads: to the firm, or to the lead where that is all it names. */
function pathOf({ companyId, companyText, leadId }: Visit): string | null {
  if (companyId !== null) return `/companies?id=${encodeURIComponent(companyId)}`;
  return companyText === null && leadId !== null ? `/leads/${encodeURIComponent(leadId)}` : null;
}

function VisitBody({ visit }: { readonly visit: Visit }) {
  const say = useLabel();
  const formats = useFormats();
  const {
    interest,
    heardInvestment,
    summary,
    asks,
    reply,
    nextStep,
    nextOn,
    leadId,
    companyId,
    companyText,
  } = visit;
  const time = formats.fullInstant(visit.happenedAt).slice(-5);
  return (
    <>
      <Text size="sm" c="dimmed" component="div">
        {[
          time,
          say(visitModes[visit.mode]),
          interest && `${say(visitFields.interest.label)} ${say(interests[interest])}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        {heardInvestment !== null && (
          <>
            {' '}
            · <MoneyCell value={heardInvestment} />
          </>
        )}
        {leadId !== null && (companyId ?? companyText) !== null && (
          <>
            {' · '}
            <Anchor component={Link} href={`/leads/${leadId}`} size="sm" c="inherit" underline="always">
              <RefName noun="lead" id={leadId} />
            </Anchor>
          </>
        )}
      </Text>
      {summary !== null && (
        <Text size="sm" className="record-wrap">
          {summary}
        </Text>
      )}
      {asks !== null && (
        <Text size="sm" className="record-wrap">
          <Text span c="dimmed">{`${say(visitFields.asks.label)} `}</Text>
          {asks}
        </Text>
      )}
      {reply !== null && (
        <Text size="sm" className="record-wrap">
          <Text span c="dimmed">{`${say(visitFields.reply.label)} `}</Text>
          {reply}
        </Text>
      )}
      {(nextStep !== null || nextOn !== null) && (
        <Text size="sm" className="record-wrap" component="div">
          <Text span c="dimmed">{`${say(visitFields.nextStep.label)} `}</Text>
          {nextStep} <DueDay value={nextOn} />
        </Text>
      )}
    </>
  );
}
