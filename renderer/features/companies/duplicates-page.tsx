import { Button, Group, Table, Text } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import type { RepeatedPair } from '#model/record-merge';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import '../../ui/record/record.css';
import { TextLink } from '../../ui/text-link.tsx';
import './companies.css';
import { KeepApart } from './keep-apart.tsx';
import { words } from './merge-words.ts';
import { mergePath, recordPath } from './record-noun.ts';

const most = 100;

/** Likely repetitions among all companies: looked for when a person comes here. */
export function DuplicatesPage() {
  const t = useWords(words);
  const formats = useFormats();
  const [, navigate] = useLocation();
  const read = useRead('companies.allDuplicates', { limit: most }, { keepsPrevious: true });
  const back = () => navigate('/companies');
  useShortcut({ keys: 'Escape', label: words.back, run: back });
  return (
    <Page title={t.allTitle} actions={<BackButton label={t.back} onClick={back} />}>
      <ReadView read={read}>
        {({ pairs, total }) =>
          total === 0 ? (
            <EmptyState text={t.allNone} />
          ) : (
            <>
              <Text size="sm" c="dimmed" mb="xs">
                {total > pairs.length
                  ? t.allShown(formats.number(pairs.length), formats.number(total))
                  : t.allCount(formats.number(total))}
              </Text>
              <PairTable pairs={pairs} />
            </>
          )
        }
      </ReadView>
    </Page>
  );
}

function PairTable({ pairs }: { readonly pairs: readonly RepeatedPair[] }) {
  const t = useWords(words);
  const say = useLabel();
  return (
    <Table aria-label={t.allTable} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.level}</Table.Th>
          <Table.Th>{t.first}</Table.Th>
          <Table.Th>{t.second}</Table.Th>
          <Table.Th>{t.rule}</Table.Th>
          <Table.Th>{t.actions}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pairs.map(({ left, right, likeness }) => (
          <Table.Tr key={`${left.id} ${right.id}`}>
            <Table.Td>{likeness.level}</Table.Td>
            <Table.Td>
              <Named company={left} />
            </Table.Td>
            <Table.Td>
              <Named company={right} />
            </Table.Td>
            <Table.Td>
              {likeness.level === 'L3' ? `${say(likeness.rule)} ${likeness.similarity}%` : say(likeness.rule)}
            </Table.Td>
            <Table.Td>
              <Group gap={4} wrap="nowrap">
                <Button
                  component={Link}
                  href={mergePath('company', left.id, right.id)}
                  variant="default"
                  size="compact-sm"
                  aria-label={t.compareWith(`${left.name} / ${right.name}`)}
                >
                  {t.compare}
                </Button>
                <KeepApart noun="company" id={left.id} other={right} />
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Named({ company: { id, name, detail } }: { readonly company: RepeatedPair['left'] }) {
  return (
    <>
      <TextLink href={recordPath('company', id)}>{name}</TextLink>
      {detail && (
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      )}
    </>
  );
}
