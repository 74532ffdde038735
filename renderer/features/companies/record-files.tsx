import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { attachmentKinds, type Attachment } from '#model/attachment';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { fileSize } from '../../ui/file-size.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { useAddFile } from '../../ui/record/use-add-file.ts';
import { Section } from '../../ui/section.tsx';
import { words } from './page-words.ts';
import type { RecordNoun } from './record-noun.ts';

/** What is stored with a company or a contact. */
export function RecordFiles({ noun, id }: { readonly noun: RecordNoun; readonly id: string }) {
  const t = useWords(words);
  const files = useRead('attachments.list', { ownerType: noun, ownerId: id });
  const { choose, isRunning } = useAddFile(noun, id);
  return (
    <Section
      title={t.files}
      actions={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPaperclip size={14} aria-hidden />}
          loading={isRunning}
          onClick={() => void choose('other')}
        >
          {t.addFile}
        </Button>
      }
    >
      <ReadView read={files}>
        {(rows) => (
          <>
            {rows.length === 0 && (
              <Text size="sm" c="dimmed">
                {t.noFiles}
              </Text>
            )}
            <ul className="record-list" aria-label={t.files}>
              {rows.map((file) => (
                <FileLine key={file.id} file={file} />
              ))}
            </ul>
          </>
        )}
      </ReadView>
    </Section>
  );
}

export function openAttachment(id: string): void {
  void call('attachments.open', { id }).catch(notifyError);
}

function FileLine({ file: { id, fileName, kind, sizeBytes } }: { readonly file: Attachment }) {
  const t = useWords(words);
  const say = useLabel();
  const { run } = useWrite('attachments.remove');
  const remove = async () => {
    if (await run({ id })) notifyDone({ message: t.fileRemoved(fileName), undo: undoLast });
  };
  return (
    <li className="record-link">
      <Anchor
        component="button"
        type="button"
        size="sm"
        c="inherit"
        underline="always"
        ta="start"
        className="record-cut"
        title={t.openFile(fileName)}
        onClick={() => openAttachment(id)}
      >
        {fileName}
      </Anchor>
      <Group gap={4} wrap="nowrap">
        <Text span size="sm" c="dimmed">{`${say(attachmentKinds[kind])} · ${fileSize(sizeBytes)}`}</Text>
        <IconButton
          size="sm"
          label={t.removeFile(fileName)}
          icon={<IconTrash size={14} />}
          onClick={() => void remove()}
        />
      </Group>
    </li>
  );
}
