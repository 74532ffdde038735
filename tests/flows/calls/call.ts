import type { ChannelName } from '../../../db/model/channels.ts';

/** What earlier calls made: the id of the newest record by noun. */
export type Made = Record<string, string>;

/** A channel and what it is asked; files go into the folder. */
export type Call = readonly [ChannelName, (made: Made, folder: string) => unknown];
