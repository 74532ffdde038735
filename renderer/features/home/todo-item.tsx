import { ActionIcon, Kbd, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { FollowUp } from '#model/followup';
import { isComposing, isInDialog, isTyping, matchesKeys } from '../../lib/keys.ts';
import { useWords } from '../../lib/use-words.ts';
import { StageDot } from '../../ui/stage-dot.tsx';
import { placeOf, todoActions, todoKey, type TodoQuestion } from './todo-actions.ts';
import { words } from './words.ts';

type TodoItemProps = {
  readonly item: FollowUp;
  readonly day: ReactNode;
  /** The officer’s name, where items of several people stand together. */
  readonly showsPerson: boolean;
  readonly onAsk: (question: TodoQuestion) => void;
};

/** One step that waits for somebody: what, when, and one key to finish, move or hand over. */
export function TodoItem({ item, day, showsPerson, onAsk }: TodoItemProps) {
  const t = useWords(words);
  const { name, investorName, step, stage, personName } = item;
  const place = placeOf(item);
  const onKeyDown = ({ nativeEvent: event }: KeyboardEvent) => {
    if (isTyping(event) || isComposing(event) || isInDialog(event)) return;
    const action = todoActions.find(({ keys }) => matchesKeys(event, keys));
    if (!action) return;
    event.preventDefault();
    onAsk({ kind: action.kind, item });
  };
  const beside = [investorName, showsPerson && personName].filter(Boolean).join(' · ');
  return (
    <li>
      <div className="todo-item" onKeyDown={onKeyDown} role="presentation">
        <div className="todo-text">
          <Link
            className="todo-name"
            href={place}
            title={name}
            data-todo-link={todoKey(item)}
            aria-keyshortcuts={todoActions.map(({ keys }) => keys).join(' ')}
          >
            {name}
          </Link>
          <Text size="xs" c="dimmed" truncate {...(beside !== '' && { title: beside })}>
            {stage ? <StageDot stage={stage} /> : t.promised}
            {beside !== '' && ` · ${beside}`}
          </Text>
          <Text size="sm" lineClamp={2} {...(step === null ? { c: 'dimmed' } : { title: step })}>
            {step ?? t.noNextStep}
          </Text>
        </div>
        <div className="todo-side">
          {day}
          <TodoMenu name={name} place={place} onAct={(kind) => onAsk({ kind, item })} />
        </div>
      </div>
    </li>
  );
}

type TodoMenuProps = {
  readonly name: string;
  readonly place: string;
  readonly onAct: (kind: TodoQuestion['kind']) => void;
};

function TodoMenu({ name, place, onAct }: TodoMenuProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  return (
    <Menu position="bottom-end" keepMounted={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size={24} aria-label={t.actions(name)} title={t.actions(name)}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => navigate(place)} rightSection={<Kbd size="xs">Enter</Kbd>}>
          {t.open}
        </Menu.Item>
        {todoActions.map(({ kind, keys }) => (
          <Menu.Item key={keys} onClick={() => onAct(kind)} rightSection={<Kbd size="xs">{keys}</Kbd>}>
            {t[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
