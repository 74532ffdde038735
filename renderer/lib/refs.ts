// Which channels find, name and make the record that a reference points to.
import { useMemo } from 'react';
import type { NounName } from '#model/noun-names';
import { call } from './call.ts';
import { useRead } from './use-read.ts';

/** The nouns a reference can be searched for. */
export type RefNoun = 'company' | 'contact' | 'lead' | 'person' | 'chain' | 'chainNode' | 'activity';

const listOf = {
  company: 'companies.list',
  contact: 'contacts.list',
  lead: 'leads.list',
  person: 'people.list',
  chain: 'chains.list',
  chainNode: 'chainNodes.list',
  activity: 'activities.list',
} as const;

const getOf = {
  company: 'companies.get',
  contact: 'contacts.get',
  lead: 'leads.get',
  person: 'people.get',
  chain: 'chains.get',
  chainNode: 'chainNodes.get',
  activity: 'activities.get',
} as const;

export function isRefNoun(noun: NounName | undefined): noun is RefNoun {
  return noun !== undefined && Object.hasOwn(listOf, noun);
}

export type RefOption = { readonly id: string; readonly name: string; readonly isDeleted?: boolean };

export type RefOptions = {
  readonly options: readonly RefOption[];
  readonly isPending: boolean;
  /** The options still belong to the text before; choosing one now would choose the wrong one. */
  readonly isPrevious: boolean;
};

/** The records of a noun whose name fits the text, best first. */
export function useRefOptions(noun: RefNoun, text: string, isWanted: boolean): RefOptions {
  const trimmed = text.trim();
  const { value, isPending, isPrevious } = useRead(
    listOf[noun],
    { limit: 20, ...(trimmed && { text: trimmed }) },
    { keepsPrevious: true, isWanted },
  );
  const options = useMemo(() => (value?.rows ?? []).map(({ id, name }) => ({ id, name })), [value]);
  return { options, isPending, isPrevious };
}

/** The query that reads one record, for a hook that reads several at once. */
export function refQuery(noun: RefNoun, id: string) {
  return { queryKey: [getOf[noun], { id }], queryFn: () => call(getOf[noun], { id }) } as const;
}

/** The record a reference points to, deleted or not; null while it is read or when it is gone for good. */
export function useRefName(noun: RefNoun, id: string | null): RefOption | null {
  const { value } = useRead(getOf[noun], { id: id ?? '' }, { isWanted: id !== null });
  return value ? { id: value.id, name: value.name, isDeleted: value.deletedAt !== null } : null;
}

const makers = {
  company: (name: string) => call('companies.create', { name }),
  person: (name: string) => call('people.create', { name }),
  chain: (name: string) => call('chains.create', { name }),
  contact: (name: string) => call('contacts.create', { name }),
} as const;

/** The nouns that a name alone is enough to make. */
export type MakeableNoun = keyof typeof makers;

export function isMakeable(noun: RefNoun): noun is MakeableNoun {
  return Object.hasOwn(makers, noun);
}

export async function makeRef(noun: MakeableNoun, name: string): Promise<RefOption> {
  const made = await makers[noun](name);
  return { id: made.id, name: made.name };
}
