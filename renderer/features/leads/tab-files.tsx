import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { attachmentFields, attachmentKinds, type Attachment } from '#model/attachment';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { InstantText } from '../../ui/day-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { useLeadEdit } from './lead-edit.tsx';
import { PartTable } from './part-table.tsx';
import { words } from './part-words.ts';
import { useAddFile } from '../../ui/record/use-add-file.ts';

/** 文件: what is stored with the lead; files are dropped here or chosen. */
export function TabFiles() {
  const t = useWords(words);
  const say = useLabel();
  const { lead, isReadOnly } = useLeadEdit();
  const read = useRead('attachments.list', { ownerType: 'lead', ownerId: lead.id });
  const { choose, drop, isRunning } = useAddFile('lead', lead.id);
  const [kind, setKind] = useState<Attachment['kind']>('other');
  const [isOver, setOver] = useState(false);
  // The files of the event itself: a copy of one has no path behind it.
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void drop([...event.dataTransfer.files], kind);
  };
  const onDragOver = (event: DragEvent) => {
    if (isReadOnly || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="file-drop"
      data-over={isOver}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Section
        title={t.files}
        actions={
          !isReadOnly && (
            <Group gap="xs" wrap="nowrap">
              <div className="file-kind">
                <ChoiceSelect
                  label={t.fileKind}
                  isLabelHidden
                  isRequired
                  choices={attachmentKinds}
                  value={kind}
                  onChange={(next) => next && setKind(next)}
                />
              </div>
              <Button
                variant="default"
                leftSection={<IconPaperclip size={16} aria-hidden />}
                loading={isRunning}
                onClick={() => void choose(kind)}
              >
                {t.addFile}
              </Button>
            </Group>
          )
        }
      >
        <ReadView read={read}>
          {(files) =>
            files.length === 0 ? (
              <EmptyState text={t.noFiles} />
            ) : (
              <>
                <FileTable files={files} />
                <Text size="xs" c="dimmed" mt="xs">
                  {t.dropHere(say(attachmentKinds[kind]))}
                </Text>
              </>
            )
          }
        </ReadView>
      </Section>
    </div>
  );
}

function FileTable({ files }: { readonly files: readonly Attachment[] }) {
  const t = useWords(words);
  const say = useLabel();
  const { run } = useWrite('attachments.remove');
  const open = (id: string) => void call('attachments.open', { id }).catch(notifyError);
  const remove = async ({ id, fileName }: Attachment) => {
    if (await run({ id })) notifyDone({ message: t.fileRemoved(fileName), undo: undoLast });
  };
  return (
    <PartTable
      label={t.files}
      rows={files}
      actionsLabel={t.actions}
      columns={[
        {
          label: say(attachmentFields.fileName.label),
          cell: ({ id, fileName }) => (
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="start"
              title={t.openFile(fileName)}
              onClick={() => open(id)}
            >
              {fileName}
            </Anchor>
          ),
        },
        { label: t.fileKind, isShort: true, cell: ({ kind }) => say(attachmentKinds[kind]) },
        {
          label: say(attachmentFields.sizeBytes.label),
          isFigure: true,
          isShort: true,
          cell: ({ sizeBytes }) => fileSize(sizeBytes),
        },
        { label: t.added, isShort: true, cell: ({ createdAt }) => <InstantText value={createdAt} /> },
        { label: say(attachmentFields.note.label), cell: ({ note }) => note },
      ]}
      actions={(file) => (
        <IconButton
          size="sm"
          label={t.removeFile(file.fileName)}
          icon={<IconTrash size={14} />}
          onClick={() => void remove(file)}
        />
      )}
    />
  );
}
