import { List, Stack, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import type { ReactNode } from 'react';
import { leadFields } from '#model/lead';
import type { LeadDetail } from '#model/lead-shapes';
import { outcomes } from '#model/stage';
import { useRegionName } from '../../lib/region-names.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { DayText } from '../../ui/day-text.tsx';
import { DueDay } from '../../ui/due-day.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import './lead-preview.css';
import { words } from './leads-words.ts';
import { words as tableWords } from './table-words.ts';
import { useLeadsView } from './view-store.ts';

/** The lead that is looked at, beside the list it stands in. */
export function LeadPreview() {
  const t = useWords(words);
  const id = useLeadsView((state) => state.lookedAt);
  const set = useLeadsView((state) => state.set);
  const [, navigate] = useLocation();
  const read = useRead('leads.get', { id: id ?? '' }, { isWanted: id !== null, keepsPrevious: true });
  return (
    <SidePanel
      title={id === null ? t.panel : (read.value?.name ?? t.panel)}
      onClose={() => set({ isPanelOpen: false })}
      {...(id !== null && { onOpenFull: () => navigate(`/leads/${id}`) })}
    >
      {id === null ? (
        <Text c="dimmed">{t.previewEmpty}</Text>
      ) : (
        <ReadView read={read}>{(lead) => <Essentials lead={lead} />}</ReadView>
      )}
    </SidePanel>
  );
}

function Essentials({ lead }: { readonly lead: LeadDetail }) {
  const t = useWords(words);
  const say = useLabel();
  const region = useRegionName(lead.regionCode);
  const investor = [lead.investorName, region].filter(Boolean).join(' · ');
  const chain = [lead.chainName, lead.chainNodeName].filter(Boolean).join(' · ');
  const duty = [lead.dutyUnit, lead.dutyPersonName].filter(Boolean).join(' · ');
  const day = lead.stage === 'landed' ? 'landedOn' : lead.stage === 'signed' ? 'signedOn' : 'firstContactOn';
  return (
    <Stack gap="md">
      <dl className="preview-facts">
        <Fact label={say(leadFields.stage.label)}>
          <StageDot stage={lead.stage} />
          {lead.outcome !== 'active' && ` · ${say(outcomes[lead.outcome])}`}
        </Fact>
        <Fact label={say(leadFields.investorName.label)}>{investor}</Fact>
        <Fact label={say(tableWords.amount)}>
          {lead.amount !== null && <MoneyCell value={lead.amount} />}
        </Fact>
        <Fact label={say(tableWords.chain)}>{chain}</Fact>
        <Fact label={say(leadFields.leaderId.label)}>{lead.leaderName}</Fact>
        <Fact label={say(leadFields.dutyPersonId.label)}>{duty}</Fact>
        <Fact label={say(leadFields[day].label)}>{lead[day] && <DayText value={lead[day]} />}</Fact>
        <Fact label={say(leadFields.lastUpdateOn.label)}>
          {lead.lastUpdateOn && <DayText value={lead.lastUpdateOn} />}
        </Fact>
      </dl>
      <Passage title={t.nextStep}>
        <Text size="sm">
          {lead.nextAction ?? t.noNextStep} <DueDay value={lead.nextActionOn} />
        </Text>
      </Passage>
      {lead.content !== null && (
        <Passage title={say(leadFields.content.label)}>
          <Text size="sm" className="preview-text">
            {lead.content}
          </Text>
        </Passage>
      )}
      {lead.progress !== null && (
        <Passage title={t.latest}>
          <Text size="sm" className="preview-text">
            {lead.progress}
          </Text>
        </Passage>
      )}
      {lead.missing.length > 0 && (
        <Passage title={`${t.stillMissing} ${lead.missing.length}`}>
          <List size="sm" spacing={2}>
            {lead.missing.map((finding) => (
              <List.Item key={finding.path.join('.')}>{say(finding.message)}</List.Item>
            ))}
          </List>
        </Passage>
      )}
    </Stack>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const t = useWords(words);
  const isEmpty = children === null || children === '' || children === false || children === undefined;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {isEmpty ? (
          <Text span size="sm" c="dimmed">
            {t.notGiven}
          </Text>
        ) : (
          children
        )}
      </dd>
    </div>
  );
}

function Passage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="preview-title">{title}</h3>
      {children}
    </section>
  );
}
