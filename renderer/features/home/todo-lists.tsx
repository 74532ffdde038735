import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { FollowUp, FollowUpList } from '#model/followup';
import { useFormats } from '../../lib/formats.ts';
import { isTyping } from '../../lib/keys.ts';
import { useKeyHints } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { DayText } from '../../ui/day-text.tsx';
import { DueDay } from '../../ui/due-day.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { leadsLink } from './leads-link.ts';
import { todoActions, todoKey, type TodoQuestion } from './todo-actions.ts';
import { TodoDialog } from './todo-dialogs.tsx';
import { TodoHead } from './todo-head.tsx';
import { TodoItem } from './todo-item.tsx';
import { TodoLine } from './todo-line.ts';
import { personOf, useTodoStore } from './todo-store.ts';
import { words } from './words.ts';

const shownAtOnce = 20;
const mostShown = 1000;
const hints = [
  { keys: 'ArrowUp', label: words.walk },
  ...todoActions.map(({ kind, keys }) => ({ keys, label: words[kind] })),
];

/** What I must do: what is late, what is due, what nobody has touched. */
export function TodoLists({ incompleteCount }: { readonly incompleteCount: number }) {
  const t = useWords(words);
  const whose = useTodoStore((state) => state.whose);
  const settings = useRead('settings.get', {});
  const [limit, setLimit] = useState(shownAtOnce);
  const personId = personOf(whose, settings.value?.personId ?? null);
  const todo = useRead(
    'followups.list',
    { ...(personId !== undefined && { personId }), limit },
    { keepsPrevious: true, isWanted: settings.value !== undefined },
  );
  return (
    <>
      <TodoHead personId={personId} />
      <ReadView read={todo}>
        {({ groups }) => (
          <TodoGroups
            groups={groups}
            showsPerson={personId === undefined}
            {...(limit < mostShown && { onMore: () => setLimit(Math.min(limit * 3, mostShown)) })}
          />
        )}
      </ReadView>
      {incompleteCount > 0 && (
        <Link className="plain-link home-incomplete" href={leadsLink({ isIncomplete: true })}>
          {t.incomplete(incompleteCount)}
        </Link>
      )}
    </>
  );
}

type Group = FollowUpList['groups'][number];
type TodoGroupsProps = {
  readonly groups: readonly Group[];
  readonly showsPerson: boolean;
  readonly onMore?: () => void;
};

/** Arrow keys walk from item to item; the item that asked takes the focus again, or the one in its place. */
function TodoGroups({ groups, showsPerson, onMore }: TodoGroupsProps) {
  const t = useWords(words);
  const [question, setQuestion] = useState<TodoQuestion | null>(null);
  const [line] = useState(() => new TodoLine());
  const asker = useRef(0);
  const lists = useRef<HTMLDivElement>(null);
  useKeyHints(hints);
  useEffect(() => line.seen(), [line, groups]);
  const links = () => [...(lists.current?.querySelectorAll<HTMLElement>('[data-todo-link]') ?? [])];
  const focused = () => links().findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isTyping(event.nativeEvent) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const at = focused();
    if (at < 0) return;
    event.preventDefault();
    links()[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  const ask = (next: TodoQuestion) => {
    if (line.isGone(next.item)) return;
    asker.current = Math.max(0, focused());
    setQuestion(next);
  };
  const close = () => {
    const key = question && todoKey(question.item);
    setQuestion(null);
    setTimeout(() => {
      const all = links();
      const same = all[asker.current]?.dataset['todoLink'] === key ? all[asker.current] : undefined;
      const moved = same ?? all.find((link) => link.dataset['todoLink'] === key);
      (moved ?? all[Math.min(asker.current, all.length - 1)])?.focus();
    });
  };
  return (
    <div ref={lists} onKeyDown={walk} role="presentation" className="todo-lists">
      {groups.every(({ count }) => count === 0) && (
        <Section title={t.todo}>
          <Text c="dimmed" size="sm">
            {t.nothingToDo}
          </Text>
        </Section>
      )}
      {groups.map((group) => (
        <TodoGroup
          key={group.group}
          group={group}
          showsPerson={showsPerson}
          onAsk={ask}
          {...(onMore && { onMore })}
        />
      ))}
      <TodoDialog question={question && freshest(question, groups)} line={line} onClose={close} />
    </div>
  );
}

/** A person is quicker than the list: what is asked about follows the list once it has been read again. */
function freshest({ kind, item }: TodoQuestion, groups: readonly Group[]): TodoQuestion {
  const rows = groups.flatMap((group) => group.rows);
  return { kind, item: rows.find((row) => todoKey(row) === todoKey(item)) ?? item };
}

type TodoGroupProps = Omit<TodoGroupsProps, 'groups'> & {
  readonly group: Group;
  readonly onAsk: (question: TodoQuestion) => void;
};

function TodoGroup({ group: { group, count, rows }, showsPerson, onAsk, onMore }: TodoGroupProps) {
  const t = useWords(words);
  const formats = useFormats();
  if (count === 0) return null;
  const isStep = group !== 'stale' && group !== 'goingStale';
  const rest = count - rows.length;
  const dayOf = ({ on, lastUpdateOn }: FollowUp) =>
    isStep ? (
      <DueDay value={on} />
    ) : (
      <Text span size="sm" c="dimmed">
        {t.lastUpdate} <DayText value={lastUpdateOn} />
      </Text>
    );
  return (
    <Section
      title={t[group]}
      actions={
        <Text size="sm" c="dimmed" className="tabular">
          {formats.number(count)}
        </Text>
      }
    >
      <ul className="todo-list">
        {rows.map((item) => (
          <TodoItem
            key={todoKey(item)}
            item={item}
            day={dayOf(item)}
            showsPerson={showsPerson}
            onAsk={onAsk}
          />
        ))}
      </ul>
      {rest > 0 && onMore && (
        <Button className="todo-more" variant="subtle" size="compact-sm" mt={4} onClick={onMore}>
          {t.showMore(rest)}
        </Button>
      )}
    </Section>
  );
}
