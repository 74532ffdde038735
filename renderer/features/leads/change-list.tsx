import { Button, Group, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../lib/formats.ts';
import { refQuery } from '../../lib/refs.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { actsOf, changeText, refsIn, type ChangeAct } from './change-text.ts';
import { useLeadEdit } from './lead-edit.tsx';
import { words } from './part-words.ts';

const pageSize = 60;
const mostRows = 1000;

/** Which fields were changed, from what to what, newest first; one act together. */
export function ChangeList() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const [limit, setLimit] = useState(pageSize);
  const read = useRead('leads.changes', { id: lead.id, limit }, { keepsPrevious: true });
  return (
    <Section title={t.changes}>
      <ReadView read={read}>
        {({ rows, total }) => (rows.length === 0 ? <Text size="sm" c="dimmed">{t.noChanges}</Text> : (
          <>
            <ol className="change-list" aria-label={t.changes}>
              {actsOf(rows).map((act) => <Act key={act.key} act={act} />)}
            </ol>
            {rows.length < total && limit < mostRows && (
              <Group justify="center"><Button variant="default" size="compact-sm" onClick={() => setLimit(Math.min(mostRows, limit + 2 * pageSize))}>{t.loadMore}</Button></Group>
            )}
          </>
        ))}
      </ReadView>
    </Section>
  );
}

function Act({ act }: { readonly act: ChangeAct }) {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <li className="change-act">
      <Text size="sm" c="dimmed" component="div"><InstantText value={act.at} /><br />{act.byName ?? t.someone}</Text>
      <ul aria-label={formats.fullInstant(act.at)}>
        <Changes act={act} />
      </ul>
    </li>
  );
}

function Changes({ act }: { readonly act: ChangeAct }) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const refs = refsIn(act.rows);
  const names = useQueries({ queries: refs.map(({ noun, id }) => refQuery(noun, id)) });
  const nameOf = (_noun: string, id: string) => names[refs.findIndex((ref) => ref.id === id)]?.data?.name;
  return act.rows.map((row, index) => {
    const said = changeText(row, { language, nameOf });
    if (!said) return null;
    const label = said.part ? `${say(said.part)} · ${say(said.label)}` : say(said.label);
    return (
      // The rows of an act never change, so their places tell them apart.
      <li key={index}>
        <Text span size="sm" c="dimmed">{label} </Text>
        {said.event ? t[said.event] : (
          <>
            {said.old !== '' && <><del>{said.old}</del> → </>}
            {said.new === '' ? <Text span size="sm" c="dimmed">{t.empty}</Text> : <ins>{said.new}</ins>}
          </>
        )}
      </li>
    );
  });
}
