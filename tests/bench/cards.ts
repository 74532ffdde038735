// What is read on cards: how many fields are right, by kind of card and by field, and how long it takes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inlineRunner } from '../../electron/jobs/inline.ts';
import { Router } from '../../electron/ipc/router.ts';
import { drawCards } from '../cards/draw-cards.ts';
import { measureCards, type CardResult } from '../cards/measure-cards.ts';
import { sampleCards } from '../cards/sample-cards.ts';
import { silentHost } from './silent-host.ts';

type Score = { readonly name: string; readonly right: number; readonly fields: number };

export type CardScores = {
  readonly cards: readonly (Score & { readonly milliseconds: number })[];
  readonly fields: readonly Score[];
  readonly right: number;
  readonly asked: number;
};

/** Reads the drawn cards in a workspace of their own. */
export async function benchCards(root: string, folder: string): Promise<CardScores> {
  const pictures = join(folder, 'cards');
  mkdirSync(pictures, { recursive: true });
  const files = await drawCards(pictures, sampleCards);
  const router = new Router({
    host: silentHost,
    environment: { appVersion: 'bench' },
    workspaceDir: join(folder, 'workspace-cards'),
    migrationsFolder: join(root, 'db/migrations'),
    runner: inlineRunner(),
  });
  try {
    return scoresOf(await measureCards(router, files));
  } finally {
    await router.close();
  }
}

function scoresOf(results: readonly CardResult[]): CardScores {
  const asked = sampleCards.flatMap(({ says }) => Object.keys(says));
  const wrong = results.flatMap(({ wrong: misses }) => misses.map(({ field }): string => field));
  const countIn = (names: readonly string[], name: string) => names.filter((one) => one === name).length;
  const fields = [...new Set(asked)].map((name) => ({
    name,
    fields: countIn(asked, name),
    right: countIn(asked, name) - countIn(wrong, name),
  }));
  const cards = results.map(({ what, right, fields: count, milliseconds }) => ({
    name: what,
    right,
    fields: count,
    milliseconds: Math.round(milliseconds),
  }));
  return { cards, fields, right: asked.length - wrong.length, asked: asked.length };
}

/** As a table of text. */
export function cardTable({ cards, fields, right, asked }: CardScores): string {
  const line = ({ name, right: good, fields: count }: Score) =>
    `  ${name.padEnd(28)} ${String(good).padStart(3)} of ${String(count).padStart(3)}`;
  return [
    `fields of cards that are read right: ${right} of ${asked} (${((100 * right) / asked).toFixed(0)} %)`,
    ...cards.map((card) => `${line(card)} ${String(card.milliseconds).padStart(7)} ms`),
    ...fields.map(line),
  ].join('\n');
}
