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
const CompaniesPage = lazyPage(() => import('../features/companies/companies-page.tsx'), 'CompaniesPage');
const CompanyPage = lazyPage(() => import('../features/companies/company-page.tsx'), 'CompanyPage');
const ContactsPage = lazyPage(() => import('../features/companies/contacts-page.tsx'), 'ContactsPage');
const ContactPage = lazyPage(() => import('../features/companies/contact-page.tsx'), 'ContactPage');
const MergePage = lazyPage(() => import('../features/companies/merge-page.tsx'), 'MergePage');
const DuplicatesPage = lazyPage(() => import('../features/companies/duplicates-page.tsx'), 'DuplicatesPage');
const ActivitiesPage = lazyPage(() => import('../features/activities/activities-page.tsx'), 'ActivitiesPage');
const NearbyPage = lazyPage(() => import('../features/nearby/nearby-page.tsx'), 'NearbyPage');
const ExpoPage = lazyPage(() => import('../features/expo/expo-page.tsx'), 'ExpoPage');
const ChainsPage = lazyPage(() => import('../features/chains/chains-page.tsx'), 'ChainsPage');
const SettingsPage = lazyPage(() => import('../features/settings/settings-page.tsx'), 'SettingsPage');
const BinPage = lazyPage(() => import('../features/bin/bin-page.tsx'), 'BinPage');
const ImportPage = lazyPage(() => import('../features/import/import-page.tsx'), 'ImportPage');

export function Routes() {
  const [location] = useLocation();
  return (
    <ErrorBoundary screen={location}>
      <Suspense fallback={<Delayed />}>
        <Switch>
          <Route path="/">
            <Redirect to="/home" replace />
          </Route>
          <Route path="/home">
            <HomePage />
          </Route>
          <Route path={/^\/leads(\/(board|table|new))?$/}>
            <LeadsPage />
          </Route>
          <Route path="/leads/:id">
            <LeadPage />
          </Route>
          <Route path={/^\/reports(\/.*)?$/}>
            <ReportsPage />
          </Route>
          <Route path="/import">
            <ImportPage />
          </Route>
          <Route path="/companies">
            <CompaniesPage />
          </Route>
          <Route path="/companies/duplicates">
            <DuplicatesPage />
          </Route>
          <Route path="/companies/:id">{({ id }) => <CompanyPage key={id} id={id} />}</Route>
          <Route path="/companies/:id/merge/:otherId">
            {({ id, otherId }) => (
              <MergePage key={`${id} ${otherId}`} noun="company" id={id} otherId={otherId} />
            )}
          </Route>
          <Route path="/contacts">
            <ContactsPage />
          </Route>
          <Route path="/contacts/:id">{({ id }) => <ContactPage key={id} id={id} />}</Route>
          <Route path="/contacts/:id/merge/:otherId">
            {({ id, otherId }) => (
              <MergePage key={`${id} ${otherId}`} noun="contact" id={id} otherId={otherId} />
            )}
          </Route>
          <Route path="/activities">
            <ActivitiesPage />
          </Route>
          <Route path="/nearby">
            <NearbyPage />
          </Route>
          <Route path="/expo">
            <ExpoPage />
          </Route>
          <Route path="/chains">
            <ChainsPage />
          </Route>
          <Route path="/settings">
            <SettingsPage />
          </Route>
          <Route path="/bin">
            <BinPage />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
