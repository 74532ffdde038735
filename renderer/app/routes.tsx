// Which address shows which screen: a screen is its lazy import and its line in the switch.
import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Delayed } from '../ui/delayed.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { lazyPage } from './lazy-page.ts';
import { NotFound } from './not-found.tsx';

const HomePage = lazyPage(() => import('../features/home/home-page.tsx'), 'HomePage');
const LeadsPage = lazyPage(() => import('../features/leads/leads-page.tsx'), 'LeadsPage');
const LeadPage = lazyPage(() => import('../features/leads/lead-page.tsx'), 'LeadPage');
const ReportsPage = lazyPage(() => import('../features/reports/reports-page.tsx'), 'ReportsPage');
const ImportPage = lazyPage(() => import('../features/import/import-page.tsx'), 'ImportPage');

export function Routes() {
  const [location] = useLocation();
  return (
    <ErrorBoundary screen={location}>
      <Suspense fallback={<Delayed />}>
        <Switch>
          <Route path="/"><Redirect to="/home" replace /></Route>
          <Route path="/home"><HomePage /></Route>
          <Route path={/^\/leads(\/(board|table|new))?$/}><LeadsPage /></Route>
          <Route path="/leads/:id"><LeadPage /></Route>
          <Route path={/^\/reports(\/.*)?$/}><ReportsPage /></Route>
          <Route path="/import"><ImportPage /></Route>
          <Route><NotFound /></Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
