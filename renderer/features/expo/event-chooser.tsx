// The event is chosen once: by arrows and Enter, found by typing, or begun on the spot.
import { TextInput, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { activityKinds, type Activity } from '#model/activity';
import { useFormats } from '../../lib/formats.ts';
import { isComposing } from '../../lib/keys.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useTitle } from '../../lib/use-title.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { byNearness, isRunning, standKinds, type StandKind } from './event-order.ts';
import { words } from './words.ts';

const shownAtMost = 30;

type EventChooserProps = { readonly onChoose: (id: string) => void; readonly onLeave: () => void };

export function EventChooser({ onChoose, onLeave }: EventChooserProps) {
  const t = useWords(words);
  useTitle(t.title);
  const { today } = useFormats();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<StandKind>('expo');
  // Events are few: they are looked through here, so that Enter never waits for a list.
  const { value } = useRead('activities.list', { limit: 1000 });
  const text = typed.trim().toLowerCase();
  const fitting = (value?.rows ?? []).filter(({ name }) => name.toLowerCase().includes(text));
  const events = byNearness(fitting, today).slice(0, shownAtMost);
  const making = useWrite('activities.create');
  const make = async () => {
    const made = await making.run({ kind, name: typed.trim().slice(0, 80), startOn: today });
    if (made) onChoose(made.id);
  };
  useShortcut({ keys: 'Escape', label: words.leave, run: onLeave, worksWhileTyping: true });
  return (
    <div className="expo expo-choose">
      <header className="expo-head">
        <IconButton label={t.leave} keys="Escape" icon={<IconArrowLeft size={20} />} onClick={onLeave} />
        <Title order={1}>{t.title}</Title>
      </header>
      <div className="expo-choose-body">
        <EventList
          events={events}
          typed={typed}
          isReady={value !== undefined}
          onType={setTyped}
          onChoose={onChoose}
          onMake={() => void make()}
        />
        {typed.trim() !== '' && (
          <ChoiceSelect
            label={t.newKind}
            choices={standKinds}
            isRequired
            value={kind}
            onChange={(next) => next && setKind(next)}
          />
        )}
        {value?.total === 0 && text === '' && <p className="expo-empty">{t.noEvents}</p>}
      </div>
    </div>
  );
}

type EventListProps = {
  readonly events: readonly Activity[];
  readonly typed: string;
  readonly isReady: boolean;
  readonly onType: (text: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onMake: () => void;
};

function EventList({ events, typed, isReady, onType, onChoose, onMake }: EventListProps) {
  const t = useWords(words);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  // One came here to choose.
  useEffect(() => input.current?.focus(), []);
  const [walked, setWalked] = useState(0);
  const name = typed.trim();
  const canMake = isReady && name !== '' && !events.some((event) => event.name === name);
  const count = events.length + (canMake ? 1 : 0);
  const at = Math.max(0, Math.min(walked, count - 1));
  const take = (index: number) => {
    const event = events[index];
    if (event) onChoose(event.id);
    else if (canMake) onMake();
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown') setWalked(Math.min(count - 1, at + 1));
    else if (event.key === 'ArrowUp') setWalked(Math.max(0, at - 1));
    else if (event.key === 'Enter' && isReady) take(at);
    else return;
    event.preventDefault();
  };
  const option = (index: number) => ({
    id: `${listId}-${index}`,
    role: 'option',
    'aria-selected': index === at,
    onClick: () => take(index),
    onKeyDown: press,
  });
  return (
    <>
      <TextInput
        label={t.chooseEvent}
        placeholder={t.findEvent}
        value={typed}
        maxLength={80}
        autoComplete="off"
        ref={input}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        {...(count > 0 && { 'aria-activedescendant': `${listId}-${at}` })}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setWalked(0);
        }}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={t.chooseEvent} className="expo-events">
        {events.map((event, index) => (
          <div key={event.id} {...option(index)}>
            <EventLine event={event} />
          </div>
        ))}
        {canMake && <div {...option(events.length)}>{t.createEvent(name)}</div>}
      </div>
    </>
  );
}

function EventLine({ event }: { readonly event: Activity }) {
  const t = useWords(words);
  const say = useLabel();
  const { today, day } = useFormats();
  return (
    <>
      <b>{event.name}</b>
      <span>
        {[say(activityKinds[event.kind]), event.startOn && day(event.startOn)].filter(Boolean).join(' · ')}
        {isRunning(event, today) && <em>{t.running}</em>}
      </span>
    </>
  );
}
