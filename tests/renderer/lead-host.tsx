// The lead page over the real router and a real workspace: what a person types is what SQLite holds.
import { screen } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { Route } from 'wouter';
import type { LuodiEvent } from '../../db/model/answer.ts';
import type { LeadDetail } from '../../db/model/lead-shapes.ts';
import { LeadPage } from '../../renderer/features/leads/lead-page.tsx';
import type { Language } from '../../renderer/lib/preferences.ts';
import { startApp, type TestApp } from '../flows/app.ts';
import { show } from './show.tsx';

export type LeadHost = TestApp & {
  /** Adds a lead in talks, with everything that stage needs. */
  readonly addNegotiating: (fields?: Readonly<Record<string, unknown>>) => Promise<LeadDetail>;
  readonly lead: (id: string) => Promise<LeadDetail>;
};

/** Puts the real router behind `window.luodi`. */
export function leadHost(): LeadHost {
  const app = startApp();
  const listeners = new Set<(event: LuodiEvent) => void>();
  let told = 0;
  const tell = () => {
    for (const event of app.events.slice(told)) for (const listener of listeners) listener(event);
    told = app.events.length;
  };
  const timer = setInterval(tell, 5);
  onTestFinished(() => clearInterval(timer));
  vi.stubGlobal('luodi', {
    invoke: async (channel: string, input: unknown) => {
      const answer = await app.window(channel, input);
      tell();
      return answer;
    },
    listen: (callback: (event: LuodiEvent) => void) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    ticket: async (file: File) => app.ticket(file.name),
  });
  return {
    ...app,
    lead: (id) => app.cli<LeadDetail>('leads.get', { id }),
    addNegotiating: async (fields = {}) => {
      const officer = await app.cli<{ id: string }>('people.create', { name: '王强' });
      return app.cli<LeadDetail>('leads.create', {
        name: '年产2万吨电解液',
        stage: 'negotiating',
        investors: [{ companyName: '宁德时代新能源科技股份有限公司' }],
        firstContactOn: '2026-03-01',
        plannedInvestment: 150_000_000,
        dutyUnit: '招商局',
        dutyPersonId: officer.id,
        ...fields,
      });
    },
  };
}

/** Opens the page of a lead and waits until it is there. */
export async function showLead(
  id: string,
  { tab, language = 'zh' }: { readonly tab?: string; readonly language?: Language } = {},
) {
  location.hash = `/leads/${id}${tab ? `?tab=${tab}` : ''}`;
  const shown = show(
    <Route path="/leads/:id">
      <LeadPage />
    </Route>,
    language,
  );
  await screen.findByRole('heading', { level: 1 });
  return shown;
}
