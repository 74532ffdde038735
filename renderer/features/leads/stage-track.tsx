import { Tooltip, UnstyledButton } from '@mantine/core';
import type { LeadDetail } from '#model/lead-shapes';
import { daysBetween } from '#model/day';
import { moveKind, stageCodes, stages, type Stage } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { DayText } from '../../ui/day-text.tsx';
import { stageColor } from '../../ui/stage-dot.tsx';
import { words } from './lead-words.ts';
import { stageDates } from './stage-dates.ts';
import './stage-track.css';

type StageTrackProps = { readonly lead: LeadDetail; readonly onMove: (to: Stage) => void };

/** The four stages with the day each was entered; those a lead may move to can be pressed. */
export function StageTrack({ lead, onMove }: StageTrackProps) {
  const t = useWords(words);
  const { value: history } = useRead('leads.history', { id: lead.id });
  const dates = stageDates(history ?? []);
  return (
    <ol className="stage-track" aria-label={t.stageTrack}>
      {stageCodes.map((stage) => (
        <StageStep
          key={stage}
          stage={stage}
          lead={lead}
          on={dates.get(stage) ?? null}
          isKnown={history !== undefined}
          onMove={onMove}
        />
      ))}
    </ol>
  );
}

type StageStepProps = {
  readonly stage: Stage;
  readonly lead: LeadDetail;
  readonly on: string | null;
  /** The history has been read. */
  readonly isKnown: boolean;
  readonly onMove: (to: Stage) => void;
};

function StageStep({ stage, lead, on, isKnown, onMove }: StageStepProps) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const isCurrent = stage === lead.stage;
  const isReached = stageCodes.indexOf(stage) <= stageCodes.indexOf(lead.stage);
  const canMove =
    lead.outcome === 'active' && lead.deletedAt === null && moveKind(lead.stage, stage) !== 'never';
  const body = (
    <>
      <span
        className="stage-track-dot"
        style={{ borderColor: stageColor(stage), background: isReached ? stageColor(stage) : 'transparent' }}
        aria-hidden
      />
      <span className="stage-track-name">{say(stages[stage])}</span>
      <span className="stage-track-day">
        {on !== null && <DayText value={on} />}
        {on === null && isKnown && (isReached ? t.dayUnknown : t.notReached)}
        {isCurrent && on !== null && on < formats.today && ` · ${t.standing(daysBetween(on, formats.today))}`}
      </span>
    </>
  );
  return (
    <li
      className="stage-track-step"
      data-reached={isReached}
      {...(isCurrent && { 'aria-current': 'step' as const })}
    >
      {canMove ? (
        <Tooltip label={t.moveTo(say(stages[stage]))}>
          <UnstyledButton className="stage-track-body" onClick={() => onMove(stage)}>
            {body}
          </UnstyledButton>
        </Tooltip>
      ) : (
        <div className="stage-track-body">{body}</div>
      )}
    </li>
  );
}
