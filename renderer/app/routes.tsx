// Which address shows which screen. A screen is one line: its lazy import, and its place in the switch.
import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Delayed } from '../ui/delayed.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { NotFound } from './not-found.tsx';

export function Routes() {
  const [location] = useLocation();
  return (
    // Keyed by address, so that going elsewhere leaves a crash behind.
    <ErrorBoundary key={location}>
      <Suspense fallback={<Delayed />}>
        <Switch>
          <Route path="/"><Redirect to="/home" replace /></Route>
          <Route><NotFound /></Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
