import type { MakeableNoun } from '../../lib/refs.ts';
import type { ControlProps } from '../../ui/control.tsx';
import { NameInput } from '../../ui/name-input.tsx';

type FindOrMakeProps = ControlProps & {
  readonly noun: MakeableNoun;
  readonly name: string;
  /** The id of the record that was picked; undefined for a name that was typed. */
  readonly onChange: (name: string, id: string | undefined) => void;
};

/** A name that finds a record or, when the form is saved, makes one. */
export function FindOrMake({ name, onChange, ...control }: FindOrMakeProps) {
  return (
    <NameInput
      {...control}
      value={name}
      // Typing a name means nobody yet, since people share names; picking it from the list does.
      onChange={(text, found, isPicked) => onChange(text, isPicked ? found?.id : undefined)}
    />
  );
}
