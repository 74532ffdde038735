// The workspace’s settings: rules that differ between places (handbook 6, “Settings named in this book”).
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import { json, required, text, type Fields } from './field.ts';
import { money } from './money.ts';
import { nothing } from './paging.ts';

export const landedRules = {
  entityAndSite: {
    zh: '落地指完成公司注册且落实用地或厂房',
    en: 'Landed: local entity registered and site secured',
  },
  entity: { zh: '落地指完成公司注册', en: 'Landed: local entity registered' },
  started: { zh: '落地指开工(开业)', en: 'Landed: construction or business started' },
  contractEntityStarted: {
    zh: '落地指签订合同、完成注册且主体开工',
    en: 'Landed: contract, entity and main works started',
  },
} as const;
export type LandedRule = keyof typeof landedRules;

/** Lower bounds of the size bands in 元, smallest first; the last band is open (handbook C24). */
const defaultBands = [0, 1, 10, 30, 50, 100].map((yi) => money.parse(yi * 100_000_000));

export const settings = z.strictObject({
  zoneName: z.string().trim().min(1).max(60).default('达拉特经济开发区'),
  regionCode: z
    .string()
    .regex(/^\d{6}$/)
    .default('150621'),
  codePrefix: z
    .string()
    .regex(/^[A-Z]{1,6}$/)
    .default('DLT'),
  landedRule: z.enum(Object.keys(landedRules) as LandedRule[]).default('entityAndSite'),
  sizeBands: z.array(money).min(2).max(12).default(defaultBands),
  overWord: z.enum(['余', '超', '多']).default('余'),
  /** 近 is used up to this gap, 余 up to the other; hundredths of a percent. */
  nearLimit: z.int().min(0).max(1000).default(100),
  overLimit: z.int().min(0).max(1000).default(300),
  percentDecimals: z.int().min(0).max(4).default(2),
  overdueDays: z
    .strictObject({ negotiating: z.int().min(1), signed: z.int().min(1), landed: z.int().min(1) })
    .default({ negotiating: 30, signed: 20, landed: 15 }),
  remindBeforeDays: z.int().min(0).max(60).default(7),
  minCountedInvestment: money.nullable().default(null),
  signedKeyAsPreliminary: z.boolean().default(true),
  /** Two leads repeat each other above this likeness, in percent (handbook 5.2). */
  duplicateLimits: z
    .strictObject({ lead: z.int().min(50).max(100), company: z.int().min(50).max(100) })
    .default({ lead: 85, company: 90 }),
  /** Amounts outside are asked about: a slip of the unit (handbook 3.4). */
  unitSlip: z
    .strictObject({ low: money, high: money })
    .default({ low: money.parse(1_000_000), high: money.parse(100_000_000_000) }),
  /** Whose laptop this is: the person written beside every change. */
  personId: z.string().nullable().default(null),
  /** The placeholders of the example workspace are named on every screen. */
  isExample: z.boolean().default(false),
});
export type Settings = z.output<typeof settings>;

export const settingFields = {
  key: required(text('设置项', 'Setting', 60)),
  value: json('值', 'Value', z.json()),
} as const satisfies Fields;

/** Only the settings that change are sent. */
export const settingsPatch = z.strictObject(
  Object.fromEntries(
    Object.entries(settings.shape).map(([key, schema]) => [key, schema.unwrap().optional()]),
  ) as unknown as {
    [K in keyof typeof settings.shape]: z.ZodOptional<ReturnType<(typeof settings.shape)[K]['unwrap']>>;
  },
);
export type SettingsPatch = z.output<typeof settingsPatch>;

export const settingChannels = {
  'settings.get': { kind: 'read', input: nothing, output: settings, reads: ['setting'] },
  'settings.set': { kind: 'write', input: settingsPatch, output: settings, changes: ['setting', 'lead'] },
} as const satisfies ChannelSet;
