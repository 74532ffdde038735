import { Button, Group, Switch, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { personFields, personKinds, type Person } from '#model/person';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { moveChanges } from './people-order.ts';
import { words } from './words.ts';

const most = 1000;

/** Our people, in official order. */
export function usePeople() {
  return useRead('people.list', { limit: most });
}

type PeoplePartProps = {
  /** The person to edit; null for a new one. */
  readonly onEdit: (person: Person | null) => void;
};

/** Leaders, recruiters and staff: who they are, in which order they print, who is still here. */
export function PeoplePart({ onEdit }: PeoplePartProps) {
  const t = useWords(words);
  const people = usePeople();
  const add = () => onEdit(null);
  useShortcut({ keys: 'Shift+N', label: words.addPerson, run: add });
  const addButton = (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      title={`${t.addPerson} (Shift+N)`}
      aria-keyshortcuts="Shift+N"
      onClick={add}
    >
      {t.addPerson}
    </Button>
  );
  return (
    <Section title={t.people} actions={addButton}>
      <ReadView read={people}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState text={t.noPeople} action={addButton} />
          ) : (
            <PeopleTable people={rows} onEdit={onEdit} />
          )
        }
      </ReadView>
    </Section>
  );
}

function PeopleTable({ people, onEdit }: PeoplePartProps & { readonly people: readonly Person[] }) {
  const t = useWords(words);
  const say = useLabel();
  const { run } = useWrite('people.update');
  const move = async (from: number, to: number) => {
    const changes = moveChanges(people, from, to);
    for (const change of changes) if (!(await run(change))) return;
    const name = people[from]?.name ?? '';
    if (changes.length > 0)
      notifyDone({ message: t.personMoved(name), undo: () => undoTimes(changes.length) });
  };
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t.peopleHint}
      </Text>
      <Table aria-label={t.people} verticalSpacing={2} className="people-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say(personFields.name.label)}</Table.Th>
            <Table.Th>{say(personFields.kind.label)}</Table.Th>
            <Table.Th className="people-wide">{t.position}</Table.Th>
            <Table.Th>{say(personFields.isActive.label)}</Table.Th>
            <Table.Th>{t.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person, index) => (
            <PersonRow
              key={person.id}
              person={person}
              isFirst={index === 0}
              isLast={index === people.length - 1}
              onMove={(by) => void move(index, index + by)}
              onEdit={() => onEdit(person)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** Moving may renumber several people, each an act of its own. */
async function undoTimes(times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) await undoLast();
}

type PersonRowProps = {
  readonly person: Person;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onEdit: () => void;
};

function PersonRow({ person, isFirst, isLast, onMove, onEdit }: PersonRowProps) {
  const t = useWords(words);
  const say = useLabel();
  const updating = useWrite('people.update');
  const removing = useWrite('people.remove');
  const { id, name, kind, unit, title, isActive } = person;
  const setActive = async (next: boolean) => {
    if (await updating.run({ id, isActive: next }))
      notifyDone({ message: t.personActive(name, next), undo: undoLast });
  };
  const remove = async () => {
    if (await removing.run({ id })) notifyDone({ message: t.personRemoved(name), undo: undoLast });
  };
  const position = [unit, title].filter(Boolean).join(' · ');
  return (
    <Table.Tr data-inactive={!isActive || undefined}>
      <Table.Th scope="row" fw={500}>
        <span className="people-position" title={name}>
          {name}
        </span>
      </Table.Th>
      <Table.Td>{say(personKinds[kind])}</Table.Td>
      <Table.Td className="people-wide">
        <span className="people-position" title={position}>
          {position}
        </span>
      </Table.Td>
      <Table.Td>
        <Switch
          size="xs"
          withThumbIndicator={false}
          aria-label={t.activeOf(name)}
          checked={isActive}
          onChange={(event) => void setActive(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap">
          <IconButton
            size="sm"
            label={t.moveUp(name)}
            icon={<IconArrowUp size={14} />}
            isDisabled={isFirst}
            onClick={() => onMove(-1)}
          />
          <IconButton
            size="sm"
            label={t.moveDown(name)}
            icon={<IconArrowDown size={14} />}
            isDisabled={isLast}
            onClick={() => onMove(1)}
          />
          <IconButton size="sm" label={t.editPerson(name)} icon={<IconPencil size={14} />} onClick={onEdit} />
          <IconButton
            size="sm"
            label={t.removePerson(name)}
            icon={<IconTrash size={14} />}
            onClick={() => void remove()}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
