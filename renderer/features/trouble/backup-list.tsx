import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#model/channels';
import { call } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { Section } from '../../ui/section.tsx';
import { words } from './words.ts';

type Backup = OutputOf<'workspace.backups'>[number];

/** The backups that can take the place of a database that does not open. */
export function BackupList() {
  const t = useWords(words);
  const formats = useFormats();
  const backups = useRead('workspace.backups', {});
  const [chosen, setChosen] = useState<Backup | null>(null);
  if (backups.isPending) return null;
  return (
    <Section title={t.backups}>
      <Text size="sm" c="dimmed">
        {backups.value ? (backups.value.length === 0 ? t.noBackups : t.backupsText) : t.backupsUnknown}
      </Text>
      {backups.value && backups.value.length > 0 && (
        <Table aria-label={t.backups} verticalSpacing={4} mt="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.made}</Table.Th>
              <Table.Th ta="end">{t.size}</Table.Th>
              <Table.Th>{t.restore}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {backups.value.map((backup) => (
              <Table.Tr key={backup.name}>
                <Table.Td title={backup.name}>
                  <InstantText value={backup.at} />
                </Table.Td>
                <Table.Td ta="end">{`${(backup.sizeBytes / 1_048_576).toFixed(1)} MB`}</Table.Td>
                <Table.Td>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t.restoreOf(formats.instant(backup.at))}
                    onClick={() => setChosen(backup)}
                  >
                    {t.restore}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

/** Restoring can’t be undone from here, so it is asked once. */
function RestoreDialog({
  backup: { name, at },
  onClose,
}: {
  readonly backup: Backup;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const formats = useFormats();
  const [isPending, setPending] = useState(false);
  const restore = async () => {
    setPending(true);
    try {
      await call('workspace.restore', { name });
      notifyDone({ message: t.restored });
    } catch (error) {
      notifyError(error);
    } finally {
      onClose();
    }
  };
  return (
    <Modal opened onClose={onClose} title={t.backups} closeButtonProps={{ 'aria-label': t.cancel }}>
      <Stack gap="md">
        <Text size="sm">{t.restoreAsk(formats.fullInstant(at))}</Text>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t.cancel}
          </Button>
          <Button loading={isPending} onClick={() => void restore()}>
            {t.restore}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
