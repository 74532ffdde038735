import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import type { Command } from '../commands.tsx';
import type { EntryGroup } from './entries.ts';
import { PaletteLine } from './palette-line.tsx';
import { words } from './palette-words.ts';
import { useCommandEntries } from './use-command-entries.tsx';
import { useFound } from './use-found.tsx';
import { useRecentEntries } from './use-recent-entries.tsx';

/** What is offered for a text: records and commands; without one what was opened lately; for a name nobody bears, to make it. */
export function useOffer(commands: readonly Command[], text: string) {
  const found = useFound(text);
  const recent = useRecentEntries();
  const fitting = useCommandEntries(commands, text);
  const making = useMakeEntries(text);
  const { value: texts } = useRead('search.state', {});
  const isEmpty = text === '';
  const groups = useMemo(() => {
    if (isEmpty) return [...recent.groups, ...fitting.groups];
    return fitting.isMeant ? [...fitting.groups, ...found.groups] : [...found.groups, ...fitting.groups];
  }, [isEmpty, recent.groups, fitting, found.groups]);
  const isStale = isEmpty ? recent.isStale : found.isStale;
  const isNothing = !isEmpty && !isStale && found.refusal === null && groups.length === 0;
  return {
    groups: isNothing ? making : groups,
    isStale,
    isNothing,
    /** Search texts are being made anew, so that some records are not found yet. */
    isPartial: !isEmpty && texts?.isReady === false,
    refusal: found.refusal,
    again: found.again,
  };
}

/** A lead or a company of that name, where there is none. */
function useMakeEntries(text: string): readonly EntryGroup[] {
  const t = useWords(words);
  const [, navigate] = useLocation();
  return useMemo(() => {
    const make = (key: string, label: string, path: string) => ({
      key: `make:${key}`,
      line: <PaletteLine icon={<IconPlus size={16} />} name={label} />,
      run: () => navigate(`${path}${encodeURIComponent(text)}`),
    });
    const entries = [
      make('lead', t.makeLead(text), '/leads/new?name='),
      make('company', t.makeCompany(text), '/companies?new&name='),
    ];
    return [{ name: 'make', label: t.create, entries }];
  }, [text, navigate, t]);
}
