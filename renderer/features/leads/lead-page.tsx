import { Button, Group, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import type { LeadDetail } from '#model/lead-shapes';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { Delayed } from '../../ui/delayed.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { KeyFacts } from './key-facts.tsx';
import { useLeadActions } from './lead-actions.tsx';
import { LeadEditProvider, type Jump } from './lead-edit.tsx';
import { LeadHeader, LeadMarks, LeadStanding } from './lead-header.tsx';
import './lead-page.css';
import { leadTabs, tabOf, type LeadTab } from './lead-sections.ts';
import { words } from './lead-words.ts';
import { MissingList } from './missing-list.tsx';
import { StageTrack } from './stage-track.tsx';
import { TabBuilding } from './tab-building.tsx';
import { TabFactors } from './tab-factors.tsx';
import { TabFiles } from './tab-files.tsx';
import { TabFollowUp } from './tab-follow-up.tsx';
import { TabHistory } from './tab-history.tsx';
import { TabOverview } from './tab-overview.tsx';

/** One lead, in full: `/leads/<id>?tab=files`. */
export function LeadPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords(words);
  const [, navigate] = useLocation();
  const read = useRead('leads.get', { id });
  if (read.value) return <LeadScreen key={id} lead={read.value} />;
  if (!read.refusal) return <Delayed />;
  return (
    <Page
      title={t.lead}
      actions={
        <Button variant="default" onClick={() => navigate('/leads')}>
          {t.backToList}
        </Button>
      }
    >
      <RefusalNote refusal={read.refusal} onAgain={read.again} />
    </Page>
  );
}

function LeadScreen({ lead }: { readonly lead: LeadDetail }) {
  const [tab, setTab] = useTab();
  const [jump, setJump] = useState<Jump | null>(null);
  const jumpTo = (path: string) => {
    setTab(tabOf(path));
    setJump({ path });
  };
  const show = (next: LeadTab) => {
    setJump(null);
    setTab(next);
  };
  const actions = useLeadActions(lead, jumpTo);
  return (
    <LeadEditProvider lead={lead} jump={jump} jumpTo={jumpTo}>
      <div className="lead-screen">
        <div className="lead-screen-main">
          <Page
            title={lead.name}
            beside={<LeadMarks lead={lead} />}
            actions={<LeadHeader actions={actions} />}
          >
            <LeadStanding lead={lead} />
            <StageTrack lead={lead} onMove={actions.move} />
            <Group className="lead-top" align="flex-start" wrap="nowrap" gap="lg">
              <KeyFacts />
              <MissingList />
            </Group>
            <LeadTabs tab={tab} onShow={show} />
          </Page>
        </div>
        {actions.panel}
      </div>
      {actions.dialog}
    </LeadEditProvider>
  );
}

const tabNames = Object.keys(leadTabs) as LeadTab[]; // the keys of the closed list of tabs

/** The tab stands in the address, so that going back from elsewhere comes back to it. */
function useTab(): [LeadTab, (tab: LeadTab) => void] {
  const [search, setSearch] = useSearchParams();
  const tab = tabNames.find((name) => name === search.get('tab')) ?? 'overview';
  return [tab, (next) => setSearch({ tab: next }, { replace: true })];
}

const tabContents = {
  overview: TabOverview,
  followUp: TabFollowUp,
  building: TabBuilding,
  factors: TabFactors,
  files: TabFiles,
  history: TabHistory,
} as const satisfies Record<LeadTab, () => unknown>;

function LeadTabs({ tab, onShow }: { readonly tab: LeadTab; readonly onShow: (tab: LeadTab) => void }) {
  const t = useWords(words);
  const say = useLabel();
  const Content = tabContents[tab];
  return (
    <Tabs
      value={tab}
      onChange={(next) => onShow(tabNames.find((name) => name === next) ?? 'overview')}
      keepMounted={false}
    >
      <Tabs.List aria-label={t.tabs} className="lead-tabs">
        {tabNames.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {say(leadTabs[name])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className="lead-tab">
        <Content />
      </Tabs.Panel>
    </Tabs>
  );
}
