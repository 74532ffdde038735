import { notifyError } from '../lib/notices.tsx';
import { isMakeable, makeRef, useRefName, useRefOptions, type RefNoun, type RefOption } from '../lib/refs.ts';
import { useWords } from '../lib/use-words.ts';
import type { ControlProps } from './control.tsx';
import { FindSelect } from './find-select.tsx';
import { useFindState } from './find-state.ts';
import { useMaking } from './making.ts';
import { words } from './words.ts';

type RefSelectProps = ControlProps & {
  readonly noun: RefNoun;
  readonly value: string | null;
  /** The chosen record; its name comes along for a caller that shows it at once. */
  readonly onChange: (id: string | null, option: RefOption | null) => void;
  /** Offers to make what is not found. Without `onCreate` it is made at once, by its name alone. */
  readonly canCreate?: boolean;
  /** Makes the record in a way of the caller’s own; null leaves the field as it was. */
  readonly onCreate?: (name: string) => Promise<RefOption | null>;
};

const createId = '__create__';

/** Finds a record by typing, or makes it: companies, people, chains, activities. */
export function RefSelect({
  noun,
  value,
  onChange,
  canCreate = false,
  onCreate,
  ...control
}: RefSelectProps) {
  const t = useWords(words);
  const find = useFindState();
  const track = useMaking();
  const { text } = find;
  const { options: found, isPending, isPrevious } = useRefOptions(noun, text, find.isOpen);
  const current = useRefName(noun, value);
  const known = current ?? found.find(({ id }) => id === value);
  const name = known ? (known.isDeleted ? `${known.name} (${t.deleted})` : known.name) : '…';

  const options = [...found];
  // What is chosen stands in the list until one looks for something else.
  if (text === '' && value !== null && !found.some(({ id }) => id === value))
    options.unshift({ id: value, name });
  const offersCreate =
    (canCreate || onCreate) && text !== '' && !isPrevious && !found.some((option) => option.name === text);
  if (offersCreate) options.push({ id: createId, name: t.create(text) });

  const create = async (wanted: string) => {
    const make = onCreate ?? (isMakeable(noun) ? (made: string) => makeRef(noun, made) : null);
    const made = await make?.(wanted);
    if (made) onChange(made.id, made);
  };
  return (
    <FindSelect
      {...control}
      placeholder={control.placeholder ?? t.searchRef}
      find={find}
      value={value}
      valueName={value === null ? '' : name}
      options={options}
      isStale={isPrevious}
      emptyText={isPending ? t.searching : t.nothingFound}
      onPick={(id) => {
        if (id === createId) track(create(text)).catch(notifyError);
        else onChange(id, found.find((option) => option.id === id) ?? null);
      }}
    />
  );
}
