// A stand of expo mode with one saved card, answered with next to nothing unless a test says otherwise.
import { screen, within } from '@testing-library/react';
import type { Activity } from '#model/activity';
import type { Card } from '#model/card';
import { ExpoPage } from '../../renderer/features/expo/expo-page.tsx';
import { fakeHost, type Replies } from './fake-host.ts';
import { activity } from './sample-rows.ts';
import { show } from './show.tsx';

export const expo: Activity = { ...activity, id: 'expo-1', startOn: '2026-09-01' };

export const card: Card = {
  id: 'card-1',
  activityId: expo.id,
  at: activity.createdAt,
  leadId: null,
  companyId: null,
  companyText: '恒远新材料',
  companyName: null,
  contactId: 'contact-1',
  name: '赵工',
  title: '总监',
  mobiles: ['13900000001'],
  chainId: null,
  chainName: null,
  heardInvestment: null,
  heardInvestmentCurrency: null,
  heardInvestmentForeign: null,
  heardInvestmentRate: null,
  heardInvestmentRateOn: null,
  heardInvestmentText: null,
  summary: null,
  interest: 'high',
  photoId: null,
};

export function host(replies: Replies = {}, rows: Card[] = [card]) {
  return fakeHost({
    'window.language': {},
    'drafts.get': { value: null },
    'drafts.set': {},
    'activities.get': expo,
    'activities.list': { rows: [{ ...expo, visitCount: 0, planCount: 0 }], total: 1 },
    'attachments.list': [],
    'cards.list': { rows, total: rows.length, today: rows.length },
    'cards.suggest': [],
    'cards.hints': [],
    'cards.save': card,
    'cards.update': card,
    ...replies,
  });
}

export async function stand(replies?: Replies) {
  const fake = host(replies);
  location.hash = '#/expo?activity=expo-1';
  const { user } = show(<ExpoPage />);
  const form = within(await screen.findByRole('form', { name: '名片' }));
  return { ...fake, user, form, field: (name: string) => form.getByLabelText<HTMLInputElement>(name) };
}
