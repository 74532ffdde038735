import { Group, Table, Text } from '@mantine/core';
import { IconListDetails, IconTableDown } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { ImportBatch } from '#model/ledger';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { useSaveProblems } from './save-problems.ts';
import { words } from './words.ts';

/** The imports of this workspace, newest first. */
export function EarlierImports() {
  const t = useWords(words);
  const batches = useRead('importBatches.list', {});
  return (
    <Section title={t.earlier}>
      <ReadView read={batches}>
        {(rows) =>
          rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t.noEarlier}
            </Text>
          ) : (
            <BatchTable batches={rows} />
          )
        }
      </ReadView>
    </Section>
  );
}

function BatchTable({ batches }: { readonly batches: readonly ImportBatch[] }) {
  const t = useWords(words);
  return (
    <Table aria-label={t.earlier} verticalSpacing={4} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.when}</Table.Th>
          <Table.Th>{t.file}</Table.Th>
          {[t.created, t.updated, t.unchanged, t.waiting, t.problemCount].map((label) => (
            <Table.Th key={label} ta="end">
              {label}
            </Table.Th>
          ))}
          <Table.Th>{t.actions}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function BatchRow({
  batch: { id, fileName, createdAt, created, updated, unchanged, waiting, problems },
}: {
  readonly batch: ImportBatch;
}) {
  const t = useWords(words);
  const formats = useFormats();
  const [, navigate] = useLocation();
  const { save, isSaving } = useSaveProblems();
  return (
    <Table.Tr>
      <Table.Td>
        <InstantText value={createdAt} />
      </Table.Td>
      <Table.Td className="batch-file" title={fileName}>
        {fileName}
      </Table.Td>
      {[created, updated, unchanged, waiting, problems.length].map((count, index) => (
        <Table.Td key={index} ta="end">
          {formats.number(count)}
        </Table.Td>
      ))}
      <Table.Td>
        <Group gap={2} wrap="nowrap">
          <IconButton
            size="sm"
            label={t.showLeadsOf(fileName)}
            icon={<IconListDetails size={16} />}
            onClick={() => navigate(`/leads/table?batchId=${id}`)}
          />
          <IconButton
            size="sm"
            label={t.saveProblemsOf(fileName)}
            icon={<IconTableDown size={16} />}
            isDisabled={problems.length === 0 || isSaving}
            onClick={() => void save(id, fileName)}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
