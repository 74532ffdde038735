import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Repetition } from '#model/record-merge';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { RefSelect } from '../../ui/ref-select.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { KeepApart } from './keep-apart.tsx';
import { words } from './merge-words.ts';
import { channelsOf, mergePath, recordPath, type RecordNoun } from './record-noun.ts';

type RepetitionsProps = { readonly noun: RecordNoun; readonly id: string };

/** The records that this one likely repeats, the surest first, with what can be done about each. */
export function Repetitions({ noun, id }: RepetitionsProps) {
  const t = useWords(words);
  const { value = [] } = useRead(channelsOf[noun].duplicates, { id });
  if (value.length === 0) return null;
  return (
    <Alert icon={<IconCopy />} color="slate" variant="outline" title={t.maybeSame}>
      <ul className="record-list" aria-label={t.maybeSame}>
        {value.map((other) => (
          <Repeated key={other.id} noun={noun} id={id} other={other} />
        ))}
      </ul>
    </Alert>
  );
}

type RepeatedProps = RepetitionsProps & { readonly other: Repetition };

function Repeated({ noun, id, other }: RepeatedProps) {
  const t = useWords(words);
  const say = useLabel();
  const { level, rule, similarity } = other.likeness;
  const why = [level, say(rule), ...(level === 'L3' ? [t.alike(similarity)] : [])].join(' · ');
  return (
    <li className="repeated">
      <div>
        <TextLink href={recordPath(noun, other.id)}>{other.name}</TextLink>
        <Text size="xs" c="dimmed">
          {other.detail ? `${why} · ${other.detail}` : why}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          component={Link}
          href={mergePath(noun, id, other.id)}
          variant="default"
          size="compact-sm"
          aria-label={t.compareWith(other.name)}
        >
          {t.compare}
        </Button>
        <KeepApart noun={noun} id={id} other={other} />
      </Group>
    </li>
  );
}

/** Leads to the comparison with a record that a person finds. */
export function MergeWithAnother({ noun, id }: RepetitionsProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t.mergeOther}
      </Button>
    );
  return (
    <RefSelect
      noun={noun}
      label={t.mergeOtherPick}
      hasFocus
      value={null}
      onChange={(otherId) => otherId && otherId !== id && navigate(mergePath(noun, id, otherId))}
    />
  );
}
