import { ActionIcon, Kbd, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { LeadRow } from '#model/lead-shapes';
import { isComposing, isInDialog, isTyping, matchesKeys } from '../../lib/keys.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { StageDot } from '../../ui/stage-dot.tsx';
import type { TodoQuestion } from './todo-dialogs.tsx';
import { words } from './words.ts';

type TodoItemProps = {
  readonly lead: LeadRow;
  readonly day: ReactNode;
  readonly onAsk: (question: TodoQuestion) => void;
};

/** One lead that waits for somebody: its next step, its day, and one key to finish, move or hand over. */
export function TodoItem({ lead, day, onAsk }: TodoItemProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const { run } = useWrite('leads.update');
  const { id, rev, name, investorName, nextAction, nextActionOn } = lead;
  const finish = async () => {
    if (await run({ id, rev, nextAction: null, nextActionOn: null }))
      notifyDone({ message: t.finished(name), undo: undoLast });
  };
  const actions = [
    { label: t.finish, keys: 'D', run: finish, isDisabled: nextAction === null && nextActionOn === null },
    { label: t.postpone, keys: 'T', run: () => onAsk({ kind: 'postpone', lead }), isDisabled: false },
    { label: t.handOver, keys: 'H', run: () => onAsk({ kind: 'handOver', lead }), isDisabled: false },
  ] as const;
  const onKeyDown = ({ nativeEvent: event }: KeyboardEvent) => {
    if (isTyping(event) || isComposing(event) || isInDialog(event)) return;
    const action = actions.find(({ keys, isDisabled }) => !isDisabled && matchesKeys(event, keys));
    if (!action) return;
    event.preventDefault();
    void action.run();
  };
  return (
    <li>
      <div className="todo-item" onKeyDown={onKeyDown} role="presentation">
        <div className="todo-text">
          <Link
            className="todo-name"
            href={`/leads/${id}`}
            title={name}
            data-todo-link={id}
            aria-keyshortcuts="D T H"
          >
            {name}
          </Link>
          <Text size="xs" c="dimmed" truncate {...(investorName !== null && { title: investorName })}>
            <StageDot stage={lead.stage} />
            {investorName && ` · ${investorName}`}
          </Text>
          <Text size="sm" lineClamp={2} {...(nextAction === null ? { c: 'dimmed' } : { title: nextAction })}>
            {nextAction ?? t.noNextStep}
          </Text>
        </div>
        <div className="todo-side">
          {day}
          <Menu position="bottom-end" keepMounted={false} withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <ActionIcon
                className="todo-menu"
                variant="subtle"
                size={24}
                aria-label={t.actions(name)}
                title={t.actions(name)}
              >
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => navigate(`/leads/${id}`)} rightSection={<Kbd size="xs">Enter</Kbd>}>
                {t.open}
              </Menu.Item>
              {actions.map(({ label, keys, run: act, isDisabled }) => (
                <Menu.Item
                  key={keys}
                  disabled={isDisabled}
                  onClick={() => void act()}
                  rightSection={<Kbd size="xs">{keys}</Kbd>}
                >
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
    </li>
  );
}
