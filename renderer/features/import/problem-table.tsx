import { Chip, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReadProblem } from '#model/ledger';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { reasonLabel } from './import-sentence.ts';
import { words } from './words.ts';

type ProblemTableProps = { readonly problems: readonly ReadProblem[] };

/** A longer list is worked through in the saved workbook. */
const mostProblems = 200;
const every = '';

/** The cells that could not be read or deserve a look: sheet, cell, text, reason. */
export function ProblemTable({ problems }: ProblemTableProps) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  const [reason, setReason] = useState(every);
  if (problems.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t.noProblems}
      </Text>
    );
  const counts = countReasons(problems);
  const chosen = counts.has(reason) ? reason : every;
  const fitting = chosen === every ? problems : problems.filter((problem) => problem.reason === chosen);
  const shown = fitting.slice(0, mostProblems);
  return (
    <Section title={t.problems(problems.length)}>
      {counts.size > 1 && (
        <Chip.Group value={chosen} onChange={setReason}>
          <Group gap={6} mb="xs" role="group" aria-label={t.reasonFilter}>
            <Chip size="xs" variant="outline" value={every}>
              {t.allReasons(problems.length)}
            </Chip>
            {[...counts].map(([code, count]) => (
              <Chip key={code} size="xs" variant="outline" value={code}>
                {say(reasonLabel(code))} {count}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <Table aria-label={t.problems(fitting.length)} verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.problemSheet}</Table.Th>
            <Table.Th>{t.problemCell}</Table.Th>
            <Table.Th>{t.problemHeader}</Table.Th>
            <Table.Th>{t.problemValue}</Table.Th>
            <Table.Th>{t.problemReason}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ sheet, row, column, header, value, reason: code }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{sheet}</Table.Td>
              <Table.Td>
                {column}
                {row}
              </Table.Td>
              <Table.Td>{header}</Table.Td>
              <Table.Td className="problem-value" title={value}>
                {value}
              </Table.Td>
              <Table.Td>{say(reasonLabel(code))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {fitting.length > shown.length && (
        <Text size="xs" c="dimmed" mt={4}>
          {t.problemsShown(formats.number(shown.length), formats.number(fitting.length))}
        </Text>
      )}
    </Section>
  );
}

function countReasons(problems: readonly ReadProblem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of problems) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
