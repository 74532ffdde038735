import { useCallback, useState } from 'react';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { CommandPalette } from './command-palette.tsx';
import { CommandKeys, useCommands } from './commands.tsx';
import { Frame } from './frame.tsx';
import { KeyList } from './key-list.tsx';
import { KeyPresses } from './key-presses.ts';
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
  const showKeys = useCallback(() => setKeyListOpen(true), []);
  const commands = useCommands(showKeys);
  return (
    <>
      <KeyPresses />
      <SearchRebuild />
      <CommandKeys commands={commands} />
      <Frame onShowKeys={showKeys}>
        <Routes />
      </Frame>
      <CommandPalette commands={commands} />
      <KeyList isOpen={isKeyListOpen} onClose={() => setKeyListOpen(false)} />
    </>
  );
}
