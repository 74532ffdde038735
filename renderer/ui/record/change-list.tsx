import { Button, Group, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../lib/formats.ts';
import { refQuery } from '../../lib/refs.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { InstantText } from '../day-text.tsx';
import { ReadView } from '../read-view.tsx';
import { Section } from '../section.tsx';
import { actsOf, changeText, refsIn, type ChangeAct } from './change-text.ts';
import './change-list.css';
import { words } from './record-words.ts';

const pageSize = 60;
const mostRows = 1000;
/** An act of more fields than these, such as the entry of a lead, is folded. */
const mostShown = 10;

type ChangeListProps = {
  readonly channel: 'leads.changes' | 'companies.changes' | 'contacts.changes';
  readonly id: string;
};

/** Which fields were changed, from what to what, newest first; one act together. */
export function ChangeList({ channel, id }: ChangeListProps) {
  const t = useWords(words);
  const [limit, setLimit] = useState(pageSize);
  const read = useRead(channel, { id, limit }, { keepsPrevious: true });
  return (
    <Section title={t.changes}>
      <ReadView read={read}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t.noChanges}
            </Text>
          ) : (
            <>
              <ol className="change-list" aria-label={t.changes}>
                {actsOf(rows).map((act) => (
                  <Act key={act.key} act={act} />
                ))}
              </ol>
              {rows.length < total && limit < mostRows && (
                <Group justify="center">
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => setLimit(Math.min(mostRows, limit + 2 * pageSize))}
                  >
                    {t.loadMore}
                  </Button>
                </Group>
              )}
            </>
          )
        }
      </ReadView>
    </Section>
  );
}

function Act({ act }: { readonly act: ChangeAct }) {
  const t = useWords(words);
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const hidden = act.rows.length - mostShown;
  return (
    <li className="change-act">
      <Text size="sm" c="dimmed" component="div">
        <InstantText value={act.at} />
        <br />
        {act.byName ?? t.someone}
      </Text>
      <div>
        <ul aria-label={formats.fullInstant(act.at)}>
          <Changes rows={isOpen ? act.rows : act.rows.slice(0, mostShown)} />
        </ul>
        {hidden > 0 && !isOpen && (
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
            {t.moreFields(hidden)}
          </Button>
        )}
      </div>
    </li>
  );
}

function Changes({ rows }: Pick<ChangeAct, 'rows'>) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const refs = refsIn(rows);
  const names = useQueries({ queries: refs.map(({ noun, id }) => refQuery(noun, id)) });
  const nameOf = (_noun: string, id: string) => names[refs.findIndex((ref) => ref.id === id)]?.data?.name;
  return rows.map((row) => {
    const said = changeText(row, { language, nameOf });
    if (!said) return null;
    const label = said.part ? `${say(said.part)} · ${say(said.label)}` : say(said.label);
    return (
      <li key={`${row.entityId} ${row.field}`}>
        <Text span size="sm" c="dimmed">
          {label}{' '}
        </Text>
        {said.event ? (
          t[said.event]
        ) : (
          <>
            {said.old !== '' && (
              <>
                <del>{said.old}</del> →{' '}
              </>
            )}
            {said.new === '' ? (
              <Text span size="sm" c="dimmed">
                {t.empty}
              </Text>
            ) : (
              <ins>{said.new}</ins>
            )}
          </>
        )}
      </li>
    );
  });
}
