import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useRows } from '../../lib/use-rows.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FieldTable } from '../../ui/field-table.tsx';
import { Page } from '../../ui/page.tsx';
import { binColumns, rowName, type BinRow } from './bin-columns.tsx';
import { words } from './words.ts';

/** What was deleted, and the way back. */
export function BinPage() {
  const t = useWords(words);
  const say = useLabel();
  const rows = useRows('bin.list', {});
  const restoring = useWrite('bin.restore');
  const [looked, setLooked] = useState<BinRow | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { run } = restoring;
  const restore = useCallback(
    async (chosen: readonly BinRow[]) => {
      const restored: BinRow[] = [];
      for (const row of chosen) {
        const { noun, id } = row;
        if (await run({ noun, id })) restored.push(row);
      }
      setLooked(null);
      const [first] = restored;
      if (!first) return;
      const message =
        restored.length === 1 ? t.restored(rowName(first) || t.unnamed) : t.restoredMany(restored.length);
      notifyDone({ message, undo: () => undoTimes(restored.length) });
    },
    [run, t],
  );
  const columns = useMemo(
    () => binColumns({ t, say, onRestore: (row) => void restore([row]) }),
    [t, say, restore],
  );
  useShortcut({ keys: 'R', label: words.restoreKey, run: () => looked && void restore([looked]) });
  return (
    <Page
      title={t.title}
      fills
      actions={
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          disabled={!rows.total}
          onClick={() => setAsking(true)}
        >
          {t.empty}
        </Button>
      }
    >
      <FieldTable
        id="bin"
        label={t.table}
        columns={columns}
        rows={rows}
        rowName={(row) => rowName(row) || t.unnamed}
        onLook={setLooked}
        selectionActions={({ load, clear, count }) => (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={restoring.isPending}
            onClick={() =>
              void load()
                .then((chosen) => restore(chosen))
                .then(clear)
            }
          >
            {`${t.restore} ${count}`}
          </Button>
        )}
        empty={<EmptyState text={t.none} icon={<IconTrash size={32} />} />}
      />
      {isAsking && <EmptyDialog total={rows.total ?? 0} onClose={() => setAsking(false)} />}
    </Page>
  );
}

/** Each record that was restored is an act of its own. */
async function undoTimes(times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) await undoLast();
}

/** The one thing that can’t be undone, so it is asked. */
function EmptyDialog({ total, onClose }: { readonly total: number; readonly onClose: () => void }) {
  const t = useWords(words);
  const formats = useFormats();
  const { run, isPending } = useWrite('bin.empty');
  const empty = async () => {
    const done = await run({});
    if (done) notifyDone({ message: t.emptied(done.removed, total - done.removed) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t.emptyTitle} closeButtonProps={{ 'aria-label': t.cancel }}>
      <Stack gap="md">
        <Text size="sm">{t.emptyText(formats.number(total))}</Text>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t.cancel}
          </Button>
          <Button loading={isPending} onClick={() => void empty()}>
            {t.emptyConfirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
