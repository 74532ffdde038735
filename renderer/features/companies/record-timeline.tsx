import { Text } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { SaidEntry } from '#model/record-page';
import { visitFields, visitModes } from '#model/visit';
import { useFormats } from '../../lib/formats.ts';
import { useMore } from '../../lib/use-more.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { DayText, InstantText } from '../../ui/day-text.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { words } from './page-words.ts';
import { channelsOf, recordPath, type RecordNoun } from './record-noun.ts';

type RecordTimelineProps = {
  readonly noun: RecordNoun;
  readonly id: string;
  /** How many are shown at first, and how many more each time. */
  readonly step?: number;
};

/** Everything ever said with a company or a person, across leads and trips, newest first. */
export function RecordTimeline({ noun, id, step = 20 }: RecordTimelineProps) {
  const t = useWords(words);
  const formats = useFormats();
  const said = useMore(channelsOf[noun].timeline, { id }, step);
  return (
    <Section
      title={t.timeline}
      actions={
        said.value &&
        said.value.total > 0 && (
          <Text size="sm" c="dimmed">
            {t.timelineCount(formats.number(said.value.total))}
          </Text>
        )
      }
    >
      <ReadView read={said}>
        {({ rows, total }) => (
          <>
            {total === 0 && (
              <Text size="sm" c="dimmed">
                {t.nothingSaid}
              </Text>
            )}
            <ol className="record-list record-long" aria-label={t.timeline}>
              {rows.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  isOfCompany={noun === 'company' && entry.companyId === id}
                />
              ))}
            </ol>
            <MoreButton list={said} label={t.earlier} />
          </>
        )}
      </ReadView>
    </Section>
  );
}

type EntryProps = { readonly entry: SaidEntry; readonly isOfCompany: boolean };

const Entry = memo(function Entry({ entry, isOfCompany }: EntryProps) {
  const t = useWords(words);
  const say = useLabel();
  const between = useLanguage() === 'zh' ? '、' : ', ';
  const { activityId, leadId, companyId } = entry;
  const firm = companyId === null || isOfCompany ? null : entry.companyName;
  return (
    <li className="record-part">
      <Text size="sm" c="dimmed" component="div">
        <InstantText value={entry.happenedAt} />
        {` · ${say(visitModes[entry.mode])}`}
        {activityId !== null && (
          <Place href={`/activities?id=${encodeURIComponent(activityId)}`}>{entry.activityName}</Place>
        )}
        {leadId !== null && <Place href={`/leads/${encodeURIComponent(leadId)}`}>{entry.leadName}</Place>}
        {companyId !== null && firm !== null && <Place href={recordPath('company', companyId)}>{firm}</Place>}
        {companyId === null && entry.companyText !== null && ` · ${entry.companyText}`}
      </Text>
      <Said label={t.theirs} text={entry.contactNames.join(between)} />
      <Said label={t.ours} text={entry.personNames.join(between)} />
      {entry.summary !== null && (
        <Text size="sm" className="record-wrap">
          {entry.summary}
        </Text>
      )}
      <Said label={say(visitFields.asks.label)} text={entry.asks} />
      <Said label={say(visitFields.reply.label)} text={entry.reply} />
      <Said label={say(visitFields.nextStep.label)} text={entry.nextStep}>
        {entry.nextOn !== null && (
          <Text span size="sm" c="dimmed">
            {' · '}
            <DayText value={entry.nextOn} />
          </Text>
        )}
      </Said>
    </li>
  );
});

function Place({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <>
      {' · '}
      <TextLink href={href}>{children ?? '…'}</TextLink>
    </>
  );
}

type SaidProps = { readonly label: string; readonly text: string | null; readonly children?: ReactNode };

function Said({ label, text, children }: SaidProps) {
  if (!text) return null;
  return (
    <Text size="sm" className="record-wrap">
      <Text span size="sm" c="dimmed">{`${label} `}</Text>
      {text}
      {children}
    </Text>
  );
}
