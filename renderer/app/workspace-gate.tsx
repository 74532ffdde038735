import { Suspense, type ReactNode } from 'react';
import { usePreferences } from '../lib/preferences.ts';
import { useRead } from '../lib/use-read.ts';
import { Delayed } from '../ui/delayed.tsx';
import { ReadView } from '../ui/read-view.tsx';
import { lazyPage } from './lazy-page.ts';

const StartPage = lazyPage(() => import('../features/start/start-page.tsx'), 'StartPage');
const TroublePage = lazyPage(() => import('../features/trouble/trouble-page.tsx'), 'TroublePage');

/** Lets the screens in once a workspace is open and begun; until then says why not, or how to begin. */
export function WorkspaceGate({ children }: { readonly children: ReactNode }) {
  const state = useRead('workspace.state', {});
  return (
    <Suspense fallback={<Delayed />}>
      <ReadView read={state}>
        {({ problem }) => (problem === null ? <BegunGate>{children}</BegunGate> : <TroublePage />)}
      </ReadView>
    </Suspense>
  );
}

function BegunGate({ children }: { readonly children: ReactNode }) {
  const info = useRead('workspace.info', {});
  const startedPaths = usePreferences((state) => state.startedPaths);
  return (
    <ReadView read={info}>
      {({ isEmpty, path }) => (isEmpty && !startedPaths.includes(path) ? <StartPage /> : children)}
    </ReadView>
  );
}
