import { IconBuildingSkyscraper, IconCalendarEvent, IconUser } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { activityKinds } from '#model/activity';
import { foundKinds, type Found, type FoundKind, type FoundRow } from '#model/search';
import { stages } from '#model/stage';
import { dateRange } from '../../features/activities/activity-dates.ts';
import { mayBePinyin, spokenRange, writtenRange, type Range } from '../../lib/found-range.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { RegionName } from '../../ui/region-name.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import type { Entry, EntryGroup } from './entries.ts';
import { MarkedText } from './marked-text.tsx';
import { PaletteLine } from './palette-line.tsx';
import { words } from './palette-words.ts';
import { pathOfRecord } from './recents.ts';
import { useSpelling } from './use-spelling.ts';

const shownOfKind = 6;

/** The records that a text finds, kind by kind. What was found last stays until the newest answer is there. */
export function useFound(text: string) {
  const t = useWords(words);
  const line = useLines();
  const [, navigate] = useLocation();
  const isWanted = text !== '';
  const read = useRead('search.all', { text, limit: shownOfKind }, { keepsPrevious: true, isWanted });
  // What was found before the box was emptied is no answer to what is typed now.
  const [hasAnswer, setHasAnswer] = useState(false);
  const isAnswer = isWanted && read.value !== undefined && !read.isPrevious;
  if (isWanted ? isAnswer && !hasAnswer : hasAnswer) setHasAnswer(isWanted);
  const found = isAnswer || (isWanted && hasAnswer) ? read.value : undefined;
  const rangeOf = useRanges(text, found);
  const groups = useMemo(
    (): readonly EntryGroup[] =>
      foundKinds.flatMap((kind) => {
        if (!found || found[kind].rows.length === 0) return [];
        const entries = found[kind].rows.map((row): Entry => ({
          key: `${kind}:${row.id}`,
          line: line(kind, row, rangeOf),
          run: () => navigate(pathOfRecord[kind](row.id)),
        }));
        return [{ name: kind, label: t[kind], entries, hasMore: found[kind].hasMore }];
      }),
    [found, line, rangeOf, navigate, t],
  );
  return {
    groups,
    refusal: isWanted ? read.refusal : null,
    again: read.again,
    isStale: isWanted && !isAnswer && read.refusal === null,
  };
}

type RangeOf = (text: string) => Range | null;

/** Where the text stands in a name, as it is written or as it is read. */
function useRanges(text: string, found: Found | undefined): RangeOf {
  const unwritten = useMemo(
    () =>
      found && mayBePinyin(text) ? namesOf(found).filter((name) => writtenRange(name, text) === null) : [],
    [found, text],
  );
  const spell = useSpelling(unwritten);
  return useMemo(
    () => (name) => {
      // Numbers are shown without what people type between their digits.
      const written = writtenRange(name, isNumber(text) ? text.replaceAll(/\D/g, '') : text);
      const syllables = spell(name);
      return written ?? (syllables ? spokenRange(name, syllables, text) : null);
    },
    [spell, text],
  );
}

function isNumber(text: string): boolean {
  return /^[\d\s()\-–—]+$/.test(text);
}

function namesOf({ lead, company, contact, activity }: Found): string[] {
  return [
    ...lead.rows.flatMap(({ name, investorName }) => [name, investorName]),
    ...company.rows.flatMap(({ name, shortName }) => [name, shortName]),
    ...contact.rows.map(({ name }) => name),
    ...activity.rows.map(({ name }) => name),
  ].filter((name) => name !== null);
}

/** Draws a record as one line, with what tells it from others of its name. */
function useLines() {
  const say = useLabel();
  const language = useLanguage();
  return useMemo(() => {
    const lines: {
      readonly [Kind in FoundKind]: (row: FoundRow<Kind>, rangeOf: RangeOf) => ReactNode;
    } = {
      lead: ({ name, stage, investorName }, rangeOf) => (
        <PaletteLine
          icon={<StageDot stage={stage} isBare />}
          name={name}
          range={rangeOf(name)}
          about={[say(stages[stage]), ...marked(investorName, rangeOf)]}
        />
      ),
      company: ({ name, shortName, regionCode }, rangeOf) => (
        <PaletteLine
          icon={kindIcons.company}
          name={name}
          range={rangeOf(name)}
          about={[
            ...marked(shortName, rangeOf),
            ...(regionCode === null ? [] : [<RegionName key="region" code={regionCode} />]),
          ]}
        />
      ),
      contact: ({ name, title, companyName, phone }, rangeOf) => (
        <PaletteLine
          icon={kindIcons.contact}
          name={name}
          range={rangeOf(name)}
          about={[title, companyName, phone].flatMap((part) => marked(part, rangeOf))}
        />
      ),
      activity: ({ name, kind, startOn, endOn }, rangeOf) => (
        <PaletteLine
          icon={kindIcons.activity}
          name={name}
          range={rangeOf(name)}
          about={[say(activityKinds[kind]), dateRange(startOn, endOn, language)].filter(Boolean)}
        />
      ),
    };
    return <Kind extends FoundKind>(kind: Kind, row: FoundRow<Kind>, rangeOf: RangeOf) =>
      lines[kind](row, rangeOf);
  }, [say, language]);
}

export const kindIcons = {
  company: <IconBuildingSkyscraper size={16} />,
  contact: <IconUser size={16} />,
  activity: <IconCalendarEvent size={16} />,
} as const;

function marked(text: string | null, rangeOf: RangeOf): ReactNode[] {
  return text === null || text === '' ? [] : [<MarkedText key={text} text={text} range={rangeOf(text)} />];
}
