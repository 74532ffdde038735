// Reads drawn cards through the channels and compares what is proposed with what they say.
import type { ScanFieldName, CardReading } from '../../db/model/photo.ts';
import type { Router } from '../../electron/ipc/router.ts';
import { sampleCards } from './sample-cards.ts';

export type CardResult = {
  readonly what: string;
  readonly fields: number;
  readonly right: number;
  readonly milliseconds: number;
  readonly wrong: readonly { field: ScanFieldName; says: string; read: readonly string[] }[];
};

const plain = (text: string) => text.replace(/\s/g, '').toLowerCase();

/** One result a card, in the order of `sampleCards`. */
export async function measureCards(router: Router, files: readonly string[]): Promise<CardResult[]> {
  const results: CardResult[] = [];
  for (const [index, { what, says }] of sampleCards.entries()) {
    const { id } = (await ask(router, 'photos.add', {
      path: files[index],
      ownerType: 'draft',
      ownerId: `card-${index}`,
    })) as { id: string }; // the channel answers with the attachment
    const started = performance.now();
    const { proposals } = (await ask(router, 'photos.read', { id })) as CardReading;
    const milliseconds = performance.now() - started;
    const expected = Object.entries(says) as [ScanFieldName, string][];
    const wrong = expected
      .map(([field, value]) => ({
        field,
        says: value,
        read: proposals.filter((one) => one.field === field).map((one) => one.value),
      }))
      .filter(({ says: value, read }) => !read.some((one) => plain(one) === plain(value)));
    results.push({
      what,
      fields: expected.length,
      right: expected.length - wrong.length,
      milliseconds,
      wrong,
    });
  }
  return results;
}

async function ask(router: Router, channel: string, input: unknown): Promise<unknown> {
  const answer = await router.call({ kind: 'cli' }, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.message.en}`);
  return answer.value;
}
