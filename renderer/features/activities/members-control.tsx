import { TagsInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Activity } from '#model/activity';
import { refQuery, useRefOptions } from '../../lib/refs.ts';
import { useWords } from '../../lib/use-words.ts';
import { inputProps } from '../../ui/control.tsx';
import type { FieldSlot } from '../../ui/record/record-control.tsx';
import { words } from './words.ts';

type Member = Activity['members'][number];

/** Who goes along: our own people, or anyone by name. */
export function MembersControl({ name, control, values, onChange }: FieldSlot) {
  const t = useWords(words);
  // Put into the form by this control, or by the stored row.
  const members = Array.isArray(values[name]) ? (values[name] as readonly Member[]) : [];
  const names = useMemberNames(members);
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { options } = useRefOptions('person', search, isOpen);
  const change = (next: string[]) => {
    const named = next.map((said): Member => {
      const known = members[names.indexOf(said)];
      const person = options.find((option) => option.name === said);
      return known ?? (person ? { personId: person.id, text: '' } : { personId: null, text: said });
    });
    onChange({ [name]: named });
  };
  return (
    <TagsInput
      {...inputProps(control)}
      value={names}
      onChange={change}
      data={[...new Set(options.map((option) => option.name))]}
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      acceptValueOnBlur
      splitChars={[',', '，', '、', ';', '；']}
      {...(members.length === 0 && { placeholder: t.memberHint })}
      clearable
      clearButtonProps={{ 'aria-label': t.clear }}
    />
  );
}

/** The members by name, in order; a person’s name is read by id. */
export function useMemberNames(members: readonly Member[]): string[] {
  const ids = members.flatMap(({ personId }) => personId ?? []);
  const found = useQueries({ queries: [...new Set(ids)].map((id) => refQuery('person', id)) });
  const nameOf = new Map(found.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));
  return members.map(({ personId, text }) =>
    personId === null ? text : (nameOf.get(personId) ?? (text || '…')),
  );
}
