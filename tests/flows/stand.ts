// A stand with its event, where cards are saved.
import type { Card } from '../../db/model/card.ts';
import { startApp, type TestApp } from './app.ts';

type Page = { rows: Card[]; total: number; today: number };

export async function stand(): Promise<{
  app: TestApp;
  activityId: string;
  save: (fields: object) => Promise<Card>;
}> {
  const app = startApp();
  const { id } = await app.cli<{ id: string }>('activities.create', {
    kind: 'expo',
    name: '煤炭博览会',
    startOn: '2026-09-01',
  });
  return { app, activityId: id, save: (fields) => app.cli('cards.save', { activityId: id, ...fields }) };
}

export const company = (app: TestApp, name: string) => app.cli<{ id: string }>('companies.create', { name });
export const cardsOf = (app: TestApp, activityId: string) => app.cli<Page>('cards.list', { activityId });
