import { newPerson, personFields, personPatch, type Person } from '#model/person';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { RecordForm, type FieldGroup } from '../../ui/record/record-form.tsx';
import { words } from './words.ts';

const groups: readonly FieldGroup[] = [
  { names: ['name', 'kind', 'unit', 'title', 'isActive'] },
  { title: words.personMore, names: ['mobile', 'teamName', 'area'] },
];
const patchSchema = personPatch.omit({ id: true });
const needed = () => ['name', 'kind'];

type PersonFormProps = {
  /** Left out for a new person. */
  readonly person?: Person;
  /** Where a new person stands in the official order. */
  readonly nextOrder: number;
  readonly onDone: () => void;
};

/** Adds one of our people, or edits them. */
export function PersonForm({ person, nextOrder, onDone }: PersonFormProps) {
  const t = useWords(words);
  const creating = useWrite('people.create', { refusals: 'place' });
  const updating = useWrite('people.update', { refusals: 'place' });
  const common = { fields: personFields, groups, needed, onCancel: onDone };
  const done = (message: string) => {
    notifyDone({ message, undo: undoLast });
    onDone();
  };
  if (person) {
    return (
      <RecordForm
        {...common}
        label={t.editPerson(person.name)}
        draftKey={`person-edit:${person.id}`}
        beginning={person}
        isNew={false}
        schema={patchSchema}
        send={(patch) => updating.run({ ...patch, id: person.id })}
        refusal={updating.refusal}
        isPending={updating.isPending}
        onSaved={({ name }) => done(t.personChanged(name))}
      />
    );
  }
  return (
    <RecordForm
      {...common}
      label={t.addPerson}
      draftKey="person-new"
      beginning={{ kind: 'recruiter', isActive: true, sortOrder: nextOrder }}
      isNew
      schema={newPerson}
      send={creating.run}
      refusal={creating.refusal}
      isPending={creating.isPending}
      onSaved={({ name }) => done(t.personAdded(name))}
    />
  );
}
