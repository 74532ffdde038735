import { Group, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { interests, visitFields, visitModes, type Visit } from '#model/visit';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { refQuery, type RefNoun } from '../../lib/refs.ts';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { DayText, InstantText } from '../../ui/day-text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { VisitAlbum } from '../../ui/visit/visit-album.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { words } from './part-words.ts';
import { LeadVisitForm } from './lead-visit-form.tsx';

/** One visit: when and how, what was said, what they ask, what comes next. */
export function VisitCard({ visit }: { readonly visit: Visit }) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const { isReadOnly } = useLeadEdit();
  const [isEditing, setEditing] = useState(false);
  const { run } = useWrite('visits.remove');
  const remove = async () => {
    if (await run({ id: visit.id })) notifyDone({ message: t.visitRemoved, undo: undoLast });
  };
  if (isEditing)
    return (
      <li>
        <LeadVisitForm visit={visit} onClose={() => setEditing(false)} />
      </li>
    );
  const day = formats.instant(visit.happenedAt);
  return (
    <li className="lead-card">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {say(visitModes[visit.mode])}
          </Text>
          <Text size="sm" c="dimmed" component="span">
            <InstantText value={visit.happenedAt} />
          </Text>
          {visit.interest && (
            <Text
              size="sm"
              c="dimmed"
            >{`${say(visitFields.interest.label)} ${say(interests[visit.interest])}`}</Text>
          )}
          {visit.heardInvestment !== null && (
            <Text size="sm" c="dimmed" component="span">
              <MoneyCell value={visit.heardInvestment} />
            </Text>
          )}
          <Names label={t.others} noun="contact" ids={visit.contactIds} />
          <Names label={t.ours} noun="person" ids={visit.personIds} />
        </Group>
        {!isReadOnly && (
          <Group gap={2} wrap="nowrap">
            <IconButton
              size="sm"
              label={t.editVisitOf(day)}
              icon={<IconPencil size={14} />}
              onClick={() => setEditing(true)}
            />
            <IconButton
              size="sm"
              label={t.removeVisitOf(day)}
              icon={<IconTrash size={14} />}
              onClick={() => void remove()}
            />
          </Group>
        )}
      </Group>
      {visit.summary && (
        <Text size="sm" mt={4} className="lead-card-text">
          {visit.summary}
        </Text>
      )}
      <VisitLines visit={visit} />
      <VisitAlbum visitId={visit.id} who={day} />
    </li>
  );
}

const lines = ['progress', 'asks', 'reply', 'place'] as const;

function VisitLines({ visit }: { readonly visit: Visit }) {
  const say = useLabel();
  return (
    <dl className="visit-lines">
      {lines
        .filter((name) => visit[name])
        .map((name) => (
          <div key={name}>
            <dt>{say(visitFields[name].label)}</dt>
            <dd>{visit[name]}</dd>
          </div>
        ))}
      {(visit.nextStep !== null || visit.nextOn !== null) && (
        <div>
          <dt>{say(visitFields.nextStep.label)}</dt>
          <dd>
            {visit.nextStep}
            {visit.nextOn !== null && (
              <>
                {' '}
                · <DayText value={visit.nextOn} />
              </>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

type NamesProps = { readonly label: string; readonly noun: RefNoun; readonly ids: readonly string[] };

function Names({ label, noun, ids }: NamesProps) {
  const found = useQueries({ queries: ids.map((id) => refQuery(noun, id)) });
  if (ids.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">{`${label} ${found.map(({ data }) => data?.name ?? '…').join('、')}`}</Text>
  );
}
