import { Anchor, Button, Group } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { isPhoto, PhotoList } from '../photo/photo-list.tsx';
import { choosePhoto } from '../photo/photo-source.ts';
import { useAddPhotos } from '../photo/use-add-photos.ts';
import { words } from './visit-words.ts';

type VisitAlbumProps = {
  readonly visitId: string;
  readonly who: string;
  /** Offers one more. */
  readonly canAdd?: boolean;
};

/** The photos of a visit in small, each of which opens large; other files by name. */
export function VisitAlbum({ visitId, who, canAdd = false }: VisitAlbumProps) {
  const t = useWords(words);
  const owner = { ownerType: 'visit', ownerId: visitId } as const;
  const { value: files = [] } = useRead('attachments.list', owner);
  const { add, isAdding } = useAddPhotos({ owner, kind: 'photo' });
  const addOne = async () => {
    const [added] = await add([choosePhoto()]);
    if (added) notifyDone({ message: t.photoAdded(added.fileName), undo: undoLast });
  };
  const others = files.filter((file) => !isPhoto(file));
  if (files.length === 0 && !canAdd) return null;
  return (
    <Group gap="xs">
      <PhotoList label={t.photosOf(who)} photos={files.filter(isPhoto)} size="sm" />
      {others.map(({ id, fileName }) => (
        <Anchor
          key={id}
          component="button"
          type="button"
          size="sm"
          title={t.openFile(fileName)}
          onClick={() => void call('attachments.open', { id }).catch(notifyError)}
        >
          {fileName}
        </Anchor>
      ))}
      {canAdd && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPhoto size={14} aria-hidden />}
          aria-label={t.addPhotoOf(who)}
          loading={isAdding}
          onClick={() => void addOne()}
        >
          {t.addPhoto}
        </Button>
      )}
    </Group>
  );
}
