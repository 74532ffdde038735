import { Anchor, Button, Group } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useJob } from '../../lib/use-job.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { words } from './trip-words.ts';

type VisitPhotosProps = { readonly visitId: string; readonly who: string };

/** The photos of a visit, and one more. */
export function VisitPhotos({ visitId, who }: VisitPhotosProps) {
  const t = useWords(words);
  const photos = useRead('attachments.list', { ownerType: 'visit', ownerId: visitId });
  const { run, isRunning } = useJob('attachments.add', { title: words.addPhoto });
  const add = async () => {
    const { path } = await call('dialogs.openFile', { kind: 'attachment' });
    if (path === null) return;
    const added = await run({ path, ownerType: 'visit', ownerId: visitId, kind: 'photo' });
    if (added) notifyDone({ message: t.photoAdded(added.fileName), undo: undoLast });
  };
  return (
    <Group gap="xs">
      {photos.value?.map(({ id, fileName }) => (
        <Anchor
          key={id}
          component="button"
          type="button"
          size="sm"
          title={t.openPhoto(fileName)}
          onClick={() => void call('attachments.open', { id }).catch(notifyError)}
        >
          {fileName}
        </Anchor>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPhoto size={14} aria-hidden />}
        aria-label={t.addPhotoOf(who)}
        loading={isRunning}
        onClick={() => void add().catch(notifyError)}
      >
        {t.addPhoto}
      </Button>
    </Group>
  );
}
