import { Kbd, Menu, Popover, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { LeadRow } from '#model/lead-channels';
import { isComposing, isTyping, matchesKeys } from '../../lib/keys.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { HandOverForm, PostponeForm } from './todo-forms.tsx';
import { words } from './words.ts';

type TodoItemProps = { readonly lead: LeadRow; readonly day: ReactNode };
type OpenForm = 'postpone' | 'handOver' | null;

/** One lead that waits for somebody: its next step, its day, and one key to finish, move or hand over. */
export function TodoItem({ lead, day }: TodoItemProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const [form, setForm] = useState<OpenForm>(null);
  const { run } = useWrite('leads.update');
  const { id, rev, name, nextAction } = lead;
  const finish = async () => {
    if (await run({ id, rev, nextAction: null, nextActionOn: null })) notifyDone({ message: t.finished(name), undo: undoLast });
  };
  const actions = [
    { label: t.finish, keys: 'D', run: finish, isDisabled: nextAction === null && lead.nextActionOn === null },
    { label: t.postpone, keys: 'T', run: () => setForm('postpone'), isDisabled: false },
    { label: t.handOver, keys: 'H', run: () => setForm('handOver'), isDisabled: false },
  ] as const;
  const onKeyDown = (event: KeyboardEvent) => {
    if (form !== null || isTyping(event.nativeEvent) || isComposing(event.nativeEvent)) return;
    const action = actions.find(({ keys, isDisabled }) => !isDisabled && matchesKeys(event.nativeEvent, keys));
    if (!action) return;
    event.preventDefault();
    void action.run();
  };
  const close = () => setForm(null);
  return (
    <li className="todo-item" onKeyDown={onKeyDown}>
      <div className="todo-text">
        <Link className="todo-name" href={`/leads/${id}`} title={name} data-todo-link>{name}</Link>
        <Text size="xs" c="dimmed" truncate title={lead.investorName ?? undefined}>
          <StageDot stage={lead.stage} />{lead.investorName && ` · ${lead.investorName}`}
        </Text>
        <Text size="sm" lineClamp={2} {...(nextAction === null ? { c: 'dimmed' } : { title: nextAction })}>{nextAction ?? t.noNextStep}</Text>
      </div>
      <div className="todo-side">
        {day}
        <Popover opened={form !== null} onChange={(isOpen) => !isOpen && close()} position="bottom-end" width={280} trapFocus returnFocus>
          <Popover.Target>
            <span className="todo-menu">
              <Menu position="bottom-end" keepMounted={false}>
                <Menu.Target><span><IconButton size="sm" label={t.actions(name)} icon={<IconDots size={16} />} onClick={() => {}} /></span></Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => navigate(`/leads/${id}`)} rightSection={<Kbd size="xs">Enter</Kbd>}>{t.open}</Menu.Item>
                  {actions.map(({ label, keys, run: act, isDisabled }) => (
                    <Menu.Item key={keys} disabled={isDisabled} onClick={() => void act()} rightSection={<Kbd size="xs">{keys}</Kbd>}>{label}</Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            </span>
          </Popover.Target>
          <Popover.Dropdown aria-label={form === 'postpone' ? t.postpone : t.handOver}>
            {form === 'postpone' && <PostponeForm lead={lead} onDone={close} />}
            {form === 'handOver' && <HandOverForm lead={lead} onDone={close} />}
          </Popover.Dropdown>
        </Popover>
      </div>
    </li>
  );
}
