import { IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import type { Command } from '../commands.tsx';
import type { Entry, EntryGroup } from './entries.ts';
import { findCommands } from './find-commands.ts';
import { PaletteLine } from './palette-line.tsx';
import { words } from './palette-words.ts';
import { useSpelling } from './use-spelling.ts';

type OfferedCommand = Pick<Command, 'label' | 'keys' | 'run'>;

const shownCommands = 8;

/** The commands that fit the text, or all of them; one whose name was typed in full is meant before any record. */
export function useCommandEntries(commands: readonly Command[], text: string) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const offered = useOffered(commands);
  const spell = useSpelling(useMemo(() => offered.map(({ label }) => label.zh), [offered]));
  return useMemo((): { readonly groups: readonly EntryGroup[]; readonly isMeant: boolean } => {
    const found =
      text === ''
        ? offered.map((command) => ({ command, range: null, rank: null }))
        : findCommands(offered, { text, language, spell }).slice(0, shownCommands);
    const entries = found.map(({ command: { label, keys, run }, range }): Entry => ({
      key: `command:${label.zh}`,
      line: <PaletteLine icon={<IconChevronRight size={16} />} name={say(label)} range={range} keys={keys} />,
      run,
    }));
    return {
      groups: entries.length === 0 ? [] : [{ name: 'commands', label: t.commands, entries }],
      isMeant: found[0]?.rank === 0,
    };
  }, [offered, text, language, spell, say, t]);
}

/** What the screen that is shown can do, then what can be done from anywhere; each once, with all its keys. */
function useOffered(commands: readonly Command[]): readonly OfferedCommand[] {
  // As the screen stood when the palette was opened over it.
  const [shortcuts] = useState(() =>
    useShortcuts.getState().shortcuts.filter(({ keys }) => keys !== 'Escape'),
  );
  return useMemo(() => {
    const ofFrame = new Set(commands.map(({ label }) => label.zh));
    const ofScreen = new Map(
      shortcuts
        .filter(({ label }) => !ofFrame.has(label.zh))
        .map(({ label, keys, run }) => [label.zh, { label, keys: [keys], run }]),
    );
    const ofAnywhere = commands
      .filter(({ isHidden }) => !isHidden)
      .map(({ label, keys, run }) => {
        // The screen’s own way goes before the frame’s, as with the keys.
        const own = shortcuts.filter((shortcut) => shortcut.label.zh === label.zh);
        return {
          label,
          keys: [...new Set([...keys, ...own.map((shortcut) => shortcut.keys)])],
          run: own.at(-1)?.run ?? run,
        };
      });
    return [...ofScreen.values(), ...ofAnywhere];
  }, [commands, shortcuts]);
}
