import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { PhotoIntake } from '../photo/photo-intake.tsx';
import { isPhoto, PhotoList } from '../photo/photo-list.tsx';
import type { AddPhotos, PhotoOwner } from '../photo/use-add-photos.ts';
import { words } from './visit-words.ts';

type VisitPhotosProps = {
  readonly owner: PhotoOwner;
  readonly adding: AddPhotos;
};

/** The photos of a visit, as many as there are: kept as soon as they come in. */
export function VisitPhotos({ owner, adding: { add, isAdding } }: VisitPhotosProps) {
  const t = useWords(words);
  const { value: files = [] } = useRead('attachments.list', owner);
  return (
    <PhotoIntake
      title={t.photos}
      hint={t.photosHint}
      isSaving={isAdding}
      isMany
      onPhotos={(coming) => void add(coming)}
    >
      <PhotoList label={t.photos} photos={files.filter(isPhoto)} isRemovable />
    </PhotoIntake>
  );
}
