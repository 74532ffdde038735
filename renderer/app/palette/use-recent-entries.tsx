import { IconLayoutKanban } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { FoundKind } from '#model/search';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import type { EntryGroup, Offer } from './entries.ts';
import { PaletteLine } from './palette-line.tsx';
import { words } from './palette-words.ts';
import { pathOfRecord, recordAt, useRecents } from './recents.ts';
import { kindIcons } from './use-found.tsx';

const shownRecents = 8;
const icons = { ...kindIcons, lead: <IconLayoutKanban size={16} /> } as const satisfies Record<
  FoundKind,
  unknown
>;

/** What was opened lately and is there still, but for what is on screen. */
export function useRecentEntries(): Offer {
  const t = useWords(words);
  const formats = useFormats();
  const [location, navigate] = useLocation();
  const here = recordAt(location, useSearch());
  const refs = useRecents().filter(({ kind, id }) => kind !== here?.kind || id !== here.id);
  const { value: named, refusal } = useRead(
    'search.named',
    { refs: [...refs] },
    { isWanted: refs.length > 0 },
  );
  const groups = useMemo((): readonly EntryGroup[] => {
    const entries = (named ?? []).slice(0, shownRecents).map(({ kind, id, name, about }) => ({
      key: `${kind}:${id}`,
      line: (
        <PaletteLine
          icon={icons[kind]}
          name={name}
          about={[t[kind], kind === 'activity' && about ? formats.day(about) : about].filter(Boolean)}
        />
      ),
      run: () => navigate(pathOfRecord[kind](id)),
    }));
    return entries.length === 0 ? [] : [{ name: 'recent', label: t.recent, entries }];
  }, [named, navigate, t, formats]);
  return { groups, isStale: refs.length > 0 && named === undefined && refusal === null };
}
