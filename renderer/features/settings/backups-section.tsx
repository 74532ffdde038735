import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#model/channels';
import { call } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useJob } from '../../lib/use-job.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords, type Spoken } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { fileSize } from './file-size.ts';
import { words } from './words.ts';

type Backup = OutputOf<'workspace.backups'>[number];

/** The backups of this workspace: make one, or put one in place of the data. */
export function BackupsSection() {
  const t = useWords(words);
  const backups = useRead('workspace.backups', {});
  const { run, isRunning } = useJob('workspace.backup', { title: words.backupJob });
  const [chosen, setChosen] = useState<Backup | null>(null);
  const backUp = async () => {
    const made = await run({});
    if (!made) return;
    backups.again();
    notifyDone({ message: t.backedUp(fileSize(made.sizeBytes)) });
  };
  return (
    <Section
      title={t.backups}
      actions={
        <Button variant="default" size="compact-sm" loading={isRunning} onClick={() => void backUp()}>
          {t.backUpNow}
        </Button>
      }
    >
      <ReadView read={backups}>
        {(list) =>
          list.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t.noBackups}
            </Text>
          ) : (
            <BackupTable backups={list} onRestore={setChosen} />
          )
        }
      </ReadView>
      <Text size="sm" c="dimmed" mt="xs">
        {t.backupHint}
      </Text>
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} onRestored={backups.again} />}
    </Section>
  );
}

/** Why a backup was made stands at the head of its file’s name. */
function reasonOf({ name }: Backup, t: Spoken<typeof words>): string {
  if (name.startsWith('before-upgrade-')) return t.beforeUpgrade;
  if (name.startsWith('before-restore-')) return t.beforeRestore;
  return name.startsWith('daily-') ? t.daily : t.manual;
}

function BackupTable({
  backups,
  onRestore,
}: {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
}) {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <Table aria-label={t.backups} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.made}</Table.Th>
          <Table.Th>{t.reason}</Table.Th>
          <Table.Th ta="end">{t.size}</Table.Th>
          <Table.Th>{t.actions}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.name}>
            <Table.Td title={backup.name}>
              <InstantText value={backup.at} />
            </Table.Td>
            <Table.Td>{reasonOf(backup, t)}</Table.Td>
            <Table.Td ta="end">{fileSize(backup.sizeBytes)}</Table.Td>
            <Table.Td>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t.restoreOf(formats.instant(backup.at))}
                onClick={() => onRestore(backup)}
              >
                {t.restore}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type RestoreDialogProps = {
  readonly backup: Backup;
  readonly onClose: () => void;
  readonly onRestored: () => void;
};

/** Replacing the data can’t be undone, so it is asked. */
function RestoreDialog({ backup: { name, at }, onClose, onRestored }: RestoreDialogProps) {
  const t = useWords(words);
  const formats = useFormats();
  const [isPending, setPending] = useState(false);
  const when = formats.fullInstant(at);
  const restore = async () => {
    setPending(true);
    try {
      await call('workspace.restore', { name });
      notifyDone({ message: t.restored(when) });
      onRestored();
    } catch (error) {
      notifyError(error);
    } finally {
      onClose();
    }
  };
  return (
    <Modal opened onClose={onClose} title={t.restoreTitle} closeButtonProps={{ 'aria-label': t.cancel }}>
      <Stack gap="md">
        <Text size="sm">{t.restoreText(when)}</Text>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t.cancel}
          </Button>
          <Button loading={isPending} onClick={() => void restore()}>
            {t.restoreConfirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
