// Every channel there is, gathered from the nouns; one line a noun.
import type { z } from 'zod';
import { activityChannels } from './activity.ts';
import { activityPlanChannels } from './activity-plan.ts';
import { attachmentChannels } from './attachment.ts';
import { cardChannels } from './card.ts';
import { chainChannels } from './chain.ts';
import { companyChannels } from './company.ts';
import { contactChannels } from './contact.ts';
import type { ChannelSet } from './contract.ts';
import { followUpChannels } from './followup.ts';
import { leadChannels } from './lead-channels.ts';
import { ledgerChannels } from './ledger.ts';
import { personChannels } from './person.ts';
import { pinyinChannels } from './pinyin.ts';
import { recordPageChannels } from './record-page.ts';
import { warningsChannels } from './record-warnings.ts';
import { noticeChannels } from './notice.ts';
import { photoChannels } from './photo.ts';
import { reportChannels } from './report.ts';
import { savedViewChannels } from './saved-view.ts';
import { searchChannels } from './search.ts';
import { settingChannels } from './setting.ts';
import { visitChannels } from './visit.ts';
import { weekReportChannels } from './week-report.ts';
import { workspaceChannels } from './workspace.ts';

export const channels = {
  ...leadChannels,
  ...companyChannels,
  ...contactChannels,
  ...recordPageChannels,
  ...warningsChannels,
  ...personChannels,
  ...chainChannels,
  ...activityChannels,
  ...activityPlanChannels,
  ...visitChannels,
  ...cardChannels,
  ...followUpChannels,
  ...attachmentChannels,
  ...photoChannels,
  ...savedViewChannels,
  ...pinyinChannels,
  ...searchChannels,
  ...settingChannels,
  ...noticeChannels,
  ...ledgerChannels,
  ...reportChannels,
  ...weekReportChannels,
  ...workspaceChannels,
} as const satisfies ChannelSet;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;

/** What a caller sends: the schema’s own type, except that fields with a default may be left out. */
export type InputOf<Name extends ChannelName> = Optional<
  z.output<Channels[Name]['input']>,
  Defaulted<Channels[Name]['input']>
>;
export type OutputOf<Name extends ChannelName> = z.output<Channels[Name]['output']>;

type Optional<T, K> = Omit<T, K & keyof T> & Partial<Pick<T, K & keyof T>>;
type Defaulted<S> =
  S extends z.ZodObject<infer Shape>
    ? { [K in keyof Shape]: Shape[K] extends z.ZodDefault ? K : never }[keyof Shape]
    : never;

/** The names of one kind of channel. */
export type ChannelOfKind<Kind extends Channels[ChannelName]['kind']> = {
  [Name in ChannelName]: Channels[Name]['kind'] extends Kind ? Name : never;
}[ChannelName];
