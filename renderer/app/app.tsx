import { useCallback, useState } from 'react';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { CommandKeys, useCommands } from './commands.tsx';
import { Frame } from './frame.tsx';
import { KeyList } from './key-list.tsx';
import { KeyPresses } from './key-presses.ts';
import { CommandPalette } from './palette/command-palette.tsx';
import { RememberRecents } from './palette/recents.ts';
import { Provider } from './provider.tsx';
import { Routes } from './routes.tsx';
import { SearchRebuild } from './search-rebuild.ts';
import { WorkspaceGate } from './workspace-gate.tsx';

export function App() {
  return (
    <Provider>
      <ErrorBoundary>
        <WorkspaceGate>
          <Screens />
        </WorkspaceGate>
      </ErrorBoundary>
    </Provider>
  );
}

/** The frame with what can be done from anywhere. */
function Screens() {
  const [isKeyListOpen, setKeyListOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const showKeys = useCallback(() => setKeyListOpen(true), []);
  const showPalette = useCallback(() => setPaletteOpen(true), []);
  const closePalette = useCallback(() => setPaletteOpen(false), []);
  const commands = useCommands(showKeys, showPalette);
  return (
    <>
      <KeyPresses />
      <SearchRebuild />
      <CommandKeys commands={commands} />
      <RememberRecents />
      <Frame onShowKeys={showKeys} onSearch={showPalette}>
        <Routes />
      </Frame>
      <CommandPalette isOpen={isPaletteOpen} onClose={closePalette} commands={commands} />
      <KeyList isOpen={isKeyListOpen} onClose={() => setKeyListOpen(false)} />
    </>
  );
}
