// How Chinese is read, for what a screen finds by itself: commands, and the part of a name that was meant.
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';

export const pinyinQuery = z.strictObject({ texts: z.array(z.string().max(500)).max(500) });
export type PinyinQuery = z.output<typeof pinyinQuery>;

export const pinyinChannels = {
  /** For each text the syllable of every character, empty for what is not Chinese: 电a力 → dian, , li. */
  'pinyin.of': { kind: 'read', input: pinyinQuery, output: z.array(z.array(z.string())), reads: [] },
} as const satisfies ChannelSet;
