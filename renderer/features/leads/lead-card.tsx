import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { LeadRow } from '#model/lead-shapes';
import type { Settings } from '#model/setting';
import { outcomes } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useWords, type Spoken } from '../../lib/use-words.ts';
import { DueDay } from '../../ui/due-day.tsx';
import { standingOf, type Standing } from './lead-standing.ts';
import { words } from './leads-words.ts';

type LeadCardProps = { readonly row: LeadRow; readonly limits: Settings | undefined };

/** What one sees of a lead on the board: who, how much, whose, what next, and how long it has stood. */
function LeadCardView({ row, limits }: LeadCardProps) {
  const t = useWords(words);
  const say = useLabel();
  const { today, money, yuan } = useFormats();
  const standing = standingOf(row, today, limits);
  const remark = standingText(standing, t);
  return (
    <div className="lead-card-body" data-state={standing.state}>
      <div className="lead-card-name" title={row.name}>
        {row.isConfidential && (
          <>
            <IconLock size={13} aria-hidden />
            <VisuallyHidden>{t.confidential}</VisuallyHidden>
          </>
        )}
        {row.name}
      </div>
      <div className="lead-card-line lead-card-quiet" title={row.investorName ?? undefined}>
        {row.investorName ?? t.noInvestor}
      </div>
      <div className="lead-card-pair">
        <span className="lead-card-amount" title={row.amount === null ? undefined : yuan(row.amount)}>
          {row.amount === null ? t.noAmount : money(row.amount)}
        </span>
        <span className="lead-card-line lead-card-quiet" title={row.dutyPersonName ?? undefined}>
          {row.dutyPersonName ?? t.noOfficer}
        </span>
      </div>
      {(row.nextAction !== null || row.nextActionOn !== null || row.stage !== 'reserve') && (
        <div className="lead-card-pair lead-card-next">
          <span
            className={row.nextAction ? 'lead-card-line' : 'lead-card-line lead-card-quiet'}
            title={row.nextAction ?? undefined}
          >
            {row.nextAction ?? t.noNextStep}
          </span>
          <DueDay value={row.nextActionOn} soonDays={limits?.remindBeforeDays ?? 7} />
        </div>
      )}
      <div className="lead-card-foot">
        {row.outcome !== 'active' && <span className="lead-card-tag">{say(outcomes[row.outcome])}</span>}
        {/* A late next step is said where its day stands, so here stands the silence. */}
        <span
          className="lead-card-standing"
          data-state={standing.cause === 'noNews' ? standing.state : 'fine'}
        >
          {remark}
        </span>
        {row.missingCount > 0 && (
          <span className="lead-card-line lead-card-quiet">{t.missing(row.missingCount)}</span>
        )}
      </div>
    </div>
  );
}

export const LeadCard = memo(LeadCardView);

function standingText({ state, cause, days }: Standing, t: Spoken<typeof words>): string {
  if (days === null) return t.noNewsYet;
  if (cause === 'noNews') return state === 'late' ? t.lateNoNews(days) : t.soonNoNews(days);
  return days === 0 ? t.newsToday : t.noNewsFor(days);
}
