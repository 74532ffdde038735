import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'wouter';
import type { LeadRow } from '#model/lead-shapes';
import { stages } from '#model/stage';
import { keysText } from '../lib/keys.ts';
import { useRead } from '../lib/use-read.ts';
import { useLabel, useWords } from '../lib/use-words.ts';
import { StageDot } from '../ui/stage-dot.tsx';
import type { Command } from './commands.tsx';
import { words } from './words.ts';

const shownLeads = 8;

/** Ctrl+K: finds any lead, goes anywhere, does anything the frame can do. */
export function CommandPalette({ commands }: { readonly commands: readonly Command[] }) {
  const t = useWords(words);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={440}
      attributes={{ content: { 'aria-label': t.search } }}
      transitionProps={{ duration: 100 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t.search}
        aria-label={t.search}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList ref={list}>
        <Results commands={commands} query={query} list={list} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

type ResultsProps = {
  readonly commands: readonly Command[];
  readonly query: string;
  readonly list: RefObject<HTMLDivElement | null>;
};

function Results({ commands, query, list }: ResultsProps) {
  const t = useWords(words);
  const say = useLabel();
  const text = useDeferredValue(query.trim());
  const { value: found } = useRead(
    'leads.list',
    { text, limit: shownLeads },
    { keepsPrevious: true, isWanted: text !== '' },
  );
  const leads = text === '' ? [] : (found?.rows ?? []);
  const more = text === '' ? 0 : Math.max(0, (found?.total ?? 0) - leads.length);
  const wanted = query.trim().toLowerCase();
  const fitting = commands.filter(
    ({ label, isHidden }) =>
      !isHidden && [label.zh, label.en].some((name) => name.toLowerCase().includes(wanted)),
  );
  useEffect(() => {
    // The palette marks its first line as one types; leads come a moment later, and Enter should open the first of them.
    const isMarked = list.current?.querySelector('[data-selected]');
    if (!isMarked && text !== '')
      list.current?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  }, [list, text, found]);
  if (leads.length === 0 && fitting.length === 0) return <Spotlight.Empty>{t.nothingFound}</Spotlight.Empty>;
  return (
    <>
      {fitting.length > 0 && (
        <Spotlight.ActionsGroup label={t.commands}>
          {fitting.map(({ name, label, keys, run }) => (
            <Spotlight.Action
              key={name}
              label={say(label)}
              onClick={run}
              rightSection={keys.map((key) => (
                <Kbd key={key} size="xs" ms={4}>
                  {keysText(key)}
                </Kbd>
              ))}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {leads.length > 0 && (
        <Spotlight.ActionsGroup label={t.leads}>
          {leads.map((lead) => (
            <LeadAction key={lead.id} lead={lead} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {more > 0 && <Spotlight.Footer py={6}>{t.more(more)}</Spotlight.Footer>}
    </>
  );
}

function LeadAction({ lead }: { readonly lead: LeadRow }) {
  const say = useLabel();
  const [, navigate] = useLocation();
  return (
    <Spotlight.Action
      label={lead.name}
      description={[say(stages[lead.stage]), lead.investorName].filter(Boolean).join(' · ')}
      leftSection={<StageDot stage={lead.stage} isBare />}
      onClick={() => navigate(`/leads/${lead.id}`)}
    />
  );
}
