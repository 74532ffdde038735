// What the frame can do from anywhere: one list for the keys, the palette and the native menu.
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Label } from '#model/field';
import type { Keys } from '../lib/keys.ts';
import { useMenuCommands } from '../lib/menu-commands.ts';
import { usePreferences } from '../lib/preferences.ts';
import { useShortcut } from '../lib/shortcuts.ts';
import { redoLast, undoLast } from '../lib/undo.ts';
import { errands } from './errands.ts';
import { places } from './places.ts';
import { words } from './words.ts';

export type Command = {
  /** What the native menu calls it. */
  readonly name: string;
  readonly label: Label;
  readonly keys: readonly Keys[];
  readonly run: () => void;
  readonly worksWhileTyping?: boolean;
  /** Left out of the palette, where it would make no sense. */
  readonly isHidden?: boolean;
};

export function useCommands(showKeys: () => void, showPalette: () => void): readonly Command[] {
  const [, navigate] = useLocation();
  return useMemo(
    (): readonly Command[] => [
      { name: 'new-lead', label: words.newLead, keys: ['N', 'Ctrl+N'], run: () => navigate('/leads/new') },
      { name: 'expo', label: words.expo, keys: ['X'], run: () => navigate('/expo') },
      ...places.map(({ path, label, keys, menuKeys }) => ({
        name: path.slice(1),
        label,
        keys: menuKeys ? [keys, menuKeys] : [keys],
        run: () => navigate(path),
      })),
      {
        name: 'search',
        label: words.search,
        keys: ['Ctrl+K'],
        run: showPalette,
        worksWhileTyping: true,
        isHidden: true,
      },
      ...errands.map(({ name, label, path, before }) => ({
        name,
        label,
        keys: [],
        run: () => {
          before?.();
          navigate(path);
        },
      })),
      { name: 'undo', label: words.undo, keys: ['Ctrl+Z'], run: () => void undoLast() },
      { name: 'redo', label: words.redo, keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], run: () => void redoLast() },
      {
        name: 'back',
        label: words.back,
        keys: ['Alt+ArrowLeft'],
        run: () => history.back(),
        worksWhileTyping: true,
      },
      {
        name: 'forward',
        label: words.forward,
        keys: ['Alt+ArrowRight'],
        run: () => history.forward(),
        worksWhileTyping: true,
      },
      { name: 'toggle-rail', label: words.collapse, keys: ['Ctrl+B'], run: toggleRail },
      { name: 'keys', label: words.keys, keys: ['?'], run: showKeys },
    ],
    [navigate, showKeys, showPalette],
  );
}

export function toggleRail(): void {
  const { isRailCollapsed, choose } = usePreferences.getState();
  choose({ isRailCollapsed: !isRailCollapsed });
}

/**
 * Makes the commands answer to their keys and to the native menu.
 * It stands before the screens, so that a screen’s own key, registered later, wins.
 */
export function CommandKeys({ commands }: { readonly commands: readonly Command[] }) {
  useMenuCommands((name) => {
    if (undoesText(name)) document.execCommand(name);
    else commands.find((command) => command.name === name)?.run();
  });
  return commands.flatMap(({ name, keys, ...command }) =>
    keys.map((key) => <CommandKey key={name + key} keys={key} {...command} />),
  );
}

/** 撤销 chosen from the menu while one types takes back letters, as it does in every program. */
function undoesText(name: string): boolean {
  const { activeElement } = document;
  return (
    (name === 'undo' || name === 'redo') &&
    (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
  );
}

type CommandKeyProps = Pick<Command, 'label' | 'run' | 'worksWhileTyping'> & { readonly keys: Keys };

function CommandKey({ keys, label, run, worksWhileTyping = false }: CommandKeyProps) {
  useShortcut({ keys, label, run, worksWhileTyping });
  return null;
}
