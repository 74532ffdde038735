// Commands by a few letters of their names in either language, by pinyin or by initials.
import type { Label } from '#model/field';
import { spokenRange, writtenRange, type Range } from '../../lib/found-range.ts';
import type { Language } from '../../lib/preferences.ts';

export type Named = { readonly label: Label };

export type FoundCommand<Command extends Named> = {
  readonly command: Command;
  /** Where the text stands in the name that is shown. */
  readonly range: Range | null;
  /** 0 is the name itself, then its beginning, then anywhere; what is read comes after what is written. */
  readonly rank: number;
};

type Wanted = {
  readonly text: string;
  readonly language: Language;
  /** The syllables of a Chinese name. */
  readonly spell: (name: string) => readonly string[] | undefined;
};

/** The commands that fit, best first. */
export function findCommands<Command extends Named>(
  commands: readonly Command[],
  wanted: Wanted,
): FoundCommand<Command>[] {
  return commands
    .flatMap((command) => {
      const { range, rank } = rankOf(command.label, wanted);
      return rank === null ? [] : [{ command, range, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}

function rankOf(
  { zh, en }: Label,
  { text, language, spell }: Wanted,
): { readonly range: Range | null; readonly rank: number | null } {
  const written = { zh: writtenRange(zh, text), en: writtenRange(en, text) };
  const syllables = spell(zh);
  const spoken = written.zh === null && syllables ? spokenRange(zh, syllables, text) : null;
  const ranks = [
    rankOfRange(written.zh, zh.length, 0),
    rankOfRange(written.en, en.length, 0),
    rankOfRange(spoken, zh.length, 1),
  ].filter((rank) => rank !== null);
  return {
    range: language === 'zh' ? (written.zh ?? spoken) : written.en,
    rank: ranks.length === 0 ? null : Math.min(...ranks),
  };
}

function rankOfRange(range: Range | null, length: number, added: number): number | null {
  if (range === null) return null;
  const [start, end] = range;
  if (start > 0) return 4 + added;
  return (end === length ? 0 : 2) + added;
}
