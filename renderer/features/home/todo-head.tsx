import { Select } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useRefName } from '../../lib/refs.ts';
import { useJob } from '../../lib/use-job.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTodoStore, type WhoseTodo } from './todo-store.ts';
import { words } from './words.ts';

type TodoHeadProps = {
  /** Whose steps are shown: undefined is everybody’s, null nobody’s. */
  readonly personId: string | null | undefined;
};

const everybody = '*';
const nobody = '-';

/** Whose steps are shown, and the way to take them along. */
export function TodoHead({ personId }: TodoHeadProps) {
  const t = useWords(words);
  const people = useRead('followups.people', {});
  const own = useRefName('person', personId ?? null);
  const value = personId === undefined ? everybody : (personId ?? nobody);
  const tallies = people.value ?? [];
  const label = (name: string, { overdue, today }: { overdue: number; today: number }) =>
    overdue + today > 0 ? t.personDue(name, overdue + today) : name;
  const data = [
    { value: everybody, label: t.everybody },
    ...tallies.map((tally) => ({
      value: tally.personId ?? nobody,
      label: label(tally.name ?? t.nobody, tally),
    })),
  ];
  // Somebody for whom nothing waits is chosen all the same.
  if (!data.some((option) => option.value === value))
    data.push({ value, label: personId === null ? t.nobody : (own?.name ?? '…') });
  const choose = (next: string | null) => {
    if (next === null) return;
    const whose: WhoseTodo = next === everybody ? 'everybody' : next === nobody ? 'nobody' : { id: next };
    useTodoStore.setState({ whose });
  };
  const who = personId === undefined ? t.everybody : personId === null ? t.nobody : (own?.name ?? '');
  return (
    <div className="todo-head">
      <Select
        aria-label={t.whose}
        data={data}
        value={value}
        onChange={choose}
        allowDeselect={false}
        searchable={data.length > 8}
        flex={1}
      />
      <CalendarButton personId={personId} who={who} />
    </div>
  );
}

/** The chosen person’s steps for the calendar of a phone. */
function CalendarButton({ personId, who }: TodoHeadProps & { readonly who: string }) {
  const t = useWords(words);
  const { run, isRunning } = useJob('followups.exportIcs', { title: words.calendarJob });
  const exportCalendar = async () => {
    try {
      const defaultName = t.calendarFile(who);
      const { path, name } = await call('dialogs.saveFile', { defaultName, format: 'ics' });
      if (path === null) return;
      const done = await run({ path, ...(personId !== undefined && { personId }) });
      if (!done) return;
      const reveal = () => void call('files.reveal', { path }).catch(notifyError);
      notifyDone({
        message: t.calendarDone(done.events, name ?? defaultName),
        action: { label: t.reveal, run: reveal },
      });
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <IconButton
      label={t.calendar}
      icon={<IconCalendarDown size={18} />}
      isDisabled={isRunning}
      onClick={() => void exportCalendar()}
    />
  );
}
