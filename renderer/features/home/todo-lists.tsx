import { Text } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { LeadRow } from '#model/lead-shapes';
import type { HomeFigures } from '#model/report';
import { useFormats } from '../../lib/formats.ts';
import { isTyping } from '../../lib/keys.ts';
import { useWords } from '../../lib/use-words.ts';
import { DayText } from '../../ui/day-text.tsx';
import { DueDay } from '../../ui/due-day.tsx';
import { Section } from '../../ui/section.tsx';
import { leadsLink } from './leads-link.ts';
import { TodoDialog, type TodoQuestion } from './todo-dialogs.tsx';
import { TodoItem } from './todo-item.tsx';
import { words } from './words.ts';

/** What I must do: what is late, what is due, what nobody has touched. Arrow keys walk from lead to lead. */
export function TodoLists({ figures }: { readonly figures: HomeFigures }) {
  const t = useWords(words);
  const [question, setQuestion] = useState<TodoQuestion | null>(null);
  const lists = useRef<HTMLDivElement>(null);
  const { overdue, overdueCount, dueSoon, dueSoonCount, stale, staleCount, incompleteCount } = figures;
  const hasNothing = overdueCount + dueSoonCount + staleCount === 0;
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isTyping(event.nativeEvent) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...(lists.current?.querySelectorAll<HTMLElement>('[data-todo-link]') ?? [])];
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    if (at < 0) return;
    event.preventDefault();
    links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  /** The item that asked takes the focus again, if it is still there. */
  const close = () => {
    const asker = question?.lead.id;
    setQuestion(null);
    setTimeout(() =>
      [...(lists.current?.querySelectorAll<HTMLElement>('[data-todo-link]') ?? [])]
        .find((link) => link.dataset['todoLink'] === asker)
        ?.focus(),
    );
  };
  const due = ({ nextActionOn }: LeadRow) => <DueDay value={nextActionOn} />;
  return (
    <div ref={lists} onKeyDown={walk} role="presentation" className="todo-lists">
      {hasNothing && (
        <Section title={t.todo}>
          <Text c="dimmed" size="sm">
            {t.nothingToDo}
          </Text>
        </Section>
      )}
      <TodoList
        title={t.overdue}
        rows={overdue}
        count={overdueCount}
        dayOf={due}
        onAsk={setQuestion}
        more={
          <Link className="plain-link" href={leadsLink({ isOverdue: true, sort: 'nextActionOn' })}>
            {t.allOverdue(overdueCount)}
          </Link>
        }
      />
      <TodoList title={t.dueSoon} rows={dueSoon} count={dueSoonCount} dayOf={due} onAsk={setQuestion} />
      <TodoList
        title={t.stale}
        rows={stale}
        count={staleCount}
        onAsk={setQuestion}
        dayOf={({ lastUpdateOn }) => (
          <Text span size="sm" c="dimmed">
            {t.lastUpdate} <DayText value={lastUpdateOn} />
          </Text>
        )}
      />
      <TodoDialog question={question} onClose={close} />
      {incompleteCount > 0 && (
        <Link className="plain-link home-incomplete" href={leadsLink({ isIncomplete: true })}>
          {t.incomplete(incompleteCount)}
        </Link>
      )}
    </div>
  );
}

type TodoListProps = {
  readonly title: string;
  readonly rows: readonly LeadRow[];
  readonly count: number;
  readonly dayOf: (lead: LeadRow) => ReactNode;
  readonly onAsk: (question: TodoQuestion) => void;
  /** Leads to the whole list; left out where no filter finds it. */
  readonly more?: ReactNode;
};

function TodoList({ title, rows, count, dayOf, onAsk, more }: TodoListProps) {
  const t = useWords(words);
  const formats = useFormats();
  if (count === 0) return null;
  const unlisted = count - rows.length;
  return (
    <Section
      title={title}
      actions={
        <Text size="sm" c="dimmed" className="tabular">
          {formats.number(count)}
        </Text>
      }
    >
      <ul className="todo-list">
        {rows.map((lead) => (
          <TodoItem key={lead.id} lead={lead} day={dayOf(lead)} onAsk={onAsk} />
        ))}
      </ul>
      {unlisted > 0 && (
        <Text className="todo-more" size="sm" mt={4} c="dimmed">
          {more ?? t.more(unlisted)}
        </Text>
      )}
    </Section>
  );
}
