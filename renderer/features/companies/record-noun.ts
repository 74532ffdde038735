// Companies and contacts share their page’s parts; this says which noun is meant, and where its pages are.
import type { OutputOf } from '#model/channels';

export type RecordNoun = 'company' | 'contact';

const folders = { company: '/companies', contact: '/contacts' } as const;

export const listPath = (noun: RecordNoun) => folders[noun];
export const recordPath = (noun: RecordNoun, id: string) => `${folders[noun]}/${encodeURIComponent(id)}`;
export const mergePath = (noun: RecordNoun, id: string, otherId: string) =>
  `${recordPath(noun, id)}/merge/${encodeURIComponent(otherId)}`;

export const channelsOf = {
  company: {
    timeline: 'companies.timeline',
    duplicates: 'companies.duplicates',
    compare: 'companies.compare',
    merge: 'companies.merge',
    keepApart: 'companies.keepApart',
  },
  contact: {
    timeline: 'contacts.timeline',
    duplicates: 'contacts.duplicates',
    compare: 'contacts.compare',
    merge: 'contacts.merge',
    keepApart: 'contacts.keepApart',
  },
} as const;

/** A merged record is another name of its survivor; this is the survivor’s id. */
export function survivorOf({
  deletedAt,
  mergedIntoId,
}: Pick<OutputOf<'companies.get'>, 'deletedAt' | 'mergedIntoId'>): string | null {
  return deletedAt === null ? null : mergedIntoId;
}
