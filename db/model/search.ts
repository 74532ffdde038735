// Finding any record by a few letters of it, and the firms near a place.
import { z } from 'zod';
import { activityKinds } from './activity.ts';
import { nothing, pageOf, paging } from './paging.ts';
import { stageCodes } from './stage.ts';

export const foundKinds = ['lead', 'company', 'contact', 'activity'] as const;
export type FoundKind = (typeof foundKinds)[number];

const named = { id: z.string(), name: z.string() };
const foundLead = z.strictObject({
  ...named,
  stage: z.enum(stageCodes),
  investorName: z.string().nullable(),
});
const foundCompany = z.strictObject({
  ...named,
  shortName: z.string().nullable(),
  regionCode: z.string().nullable(),
});
const foundContact = z.strictObject({
  ...named,
  title: z.string().nullable(),
  companyId: z.string().nullable(),
  companyName: z.string().nullable(),
  /** The number that was looked for, else the first; only its head, what was typed and its last four digits. */
  phone: z.string().nullable(),
});
const foundActivity = z.strictObject({
  ...named,
  kind: z.enum(Object.keys(activityKinds) as (keyof typeof activityKinds)[]),
  startOn: z.string().nullable(),
  endOn: z.string().nullable(),
});

const groupOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ rows: z.array(row), hasMore: z.boolean() });

/** What was found of each kind, best first: the name itself, its beginning, other beginnings, anywhere. */
export const found = z.strictObject({
  lead: groupOf(foundLead),
  company: groupOf(foundCompany),
  contact: groupOf(foundContact),
  activity: groupOf(foundActivity),
});
export type Found = z.output<typeof found>;
export type FoundRow<Kind extends FoundKind> = Found[Kind]['rows'][number];

export const searchQuery = z.strictObject({
  text: z.string().trim().min(1).max(100),
  /** Most hits of one kind. */
  limit: z.int().min(1).max(1000).default(6),
});
export type SearchQuery = z.output<typeof searchQuery>;

export const recordRef = z.strictObject({ kind: z.enum(foundKinds), id: z.string().max(100) });
export type RecordRef = z.output<typeof recordRef>;
export const refsQuery = z.strictObject({ refs: z.array(recordRef).max(50) });

const searched = ['lead', 'company', 'contact', 'activity'] as const;

const nearbyContact = z.strictObject({
  ...named,
  title: z.string().nullable(),
  phone: z.string().nullable(),
});
const nearbyLead = z.strictObject({ ...named, stage: z.enum(stageCodes) });
const nearbyFirm = z.strictObject({
  ...named,
  regionCode: z.string().nullable(),
  address: z.string().nullable(),
  contacts: z.array(nearbyContact),
  leads: z.array(nearbyLead),
  lastVisitOn: z.string().nullable(),
  lastSaid: z.string().nullable(),
});
export type NearbyFirm = z.output<typeof nearbyFirm>;

export const nearbyQuery = z.strictObject({
  ...paging,
  /** `open`: those with open leads first, then those met last. */
  sort: z.enum(['open', 'name', '-name', 'lastVisitOn', '-lastVisitOn']).default('open'),
  limit: z.int().min(1).max(200).default(50),
  /** A province, a city or a county. */
  regionCode: z.string().regex(/^\d{6}$/),
  chainId: z.string().optional(),
});
export type NearbyQuery = z.output<typeof nearbyQuery>;

export const searchChannels = {
  'search.all': { kind: 'read', input: searchQuery, output: found, reads: searched },
  /** The records as they are now, in the order asked for; those that are gone are left out. */
  'search.named': {
    kind: 'read',
    input: refsQuery,
    output: z.array(z.strictObject({ ...recordRef.shape, name: z.string(), about: z.string().nullable() })),
    reads: searched,
  },
  /** Firms registered or headquartered in a place, each with its people and open leads. */
  'search.nearby': {
    kind: 'read',
    input: nearbyQuery,
    output: pageOf(nearbyFirm),
    reads: ['company', 'contact', 'lead', 'leadInvestor', 'visit', 'chainNode'],
  },
  /** Whether every search text is of this version of the program; until then `search.rebuild` has work to do. */
  'search.state': {
    kind: 'read',
    input: nothing,
    output: z.strictObject({ path: z.string(), isReady: z.boolean() }),
    reads: searched,
  },
  'search.rebuild': {
    kind: 'job',
    goesOn: true,
    input: nothing,
    output: z.strictObject({ texts: z.int() }),
    changes: searched,
  },
} as const;
