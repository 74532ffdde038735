// The daily notice: once a day the desktop says how much waits. It is set on this machine, not in the workspace.
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import { nothing } from './paging.ts';

/** A time of day by a clock of 24 hours, `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const noticeSettings = z.strictObject({
  isOn: z.boolean().default(true),
  at: timeOfDay.default('09:00'),
});
export type NoticeSettings = z.output<typeof noticeSettings>;

export const noticeState = z.strictObject({
  ...noticeSettings.shape,
  /** Whether this computer can show notices at all. */
  isSupported: z.boolean(),
});
export type NoticeState = z.output<typeof noticeState>;

export const noticeChannels = {
  'notice.get': { kind: 'host', input: nothing, output: noticeState },
  'notice.set': { kind: 'host', input: noticeSettings, output: noticeState },
} as const satisfies ChannelSet;
