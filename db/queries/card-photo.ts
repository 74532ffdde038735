// The photo of a card lies with its visit; the person on it points to it.
import type { Reader } from '../connection.ts';
import { findRow, findRows } from '../rows.ts';
import { attachmentTable, contactTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { ownPhotos } from './photos.ts';

/** The newest; null when there is none, or it was deleted. */
export function cardPhotoOf(reader: Reader, visitId: string): string | null {
  const own = '"ownerType" = \'visit\' AND "ownerId" = ? AND "kind" = \'card\'';
  const [newest] = findRows(
    reader,
    attachmentTable,
    `${own} ORDER BY "createdAt" DESC, "rowid" DESC LIMIT 1`,
    visitId,
  );
  return newest?.id ?? null;
}

type Given = {
  readonly visitId: string;
  /** Whose photos they were until now. */
  readonly photoKey: string | undefined;
  readonly personId: string | null;
  /** Who was named on the card until now. */
  readonly formerId?: string | null;
};

/** Photos of the draft become the card’s, and the person named on it gets the newest as 名片照片. */
export function givePhotos(w: Writer, { visitId, photoKey, personId, formerId = null }: Given): void {
  if (photoKey !== undefined) ownPhotos(w, photoKey, { ownerType: 'visit', ownerId: visitId });
  const cardAttachmentId = cardPhotoOf(w, visitId);
  if (cardAttachmentId === null) return;
  const former = formerId === null || formerId === personId ? undefined : findRow(w, contactTable, formerId);
  if (former?.cardAttachmentId === cardAttachmentId)
    w.patch(contactTable, former.id, { cardAttachmentId: null });
  if (personId !== null) w.patch(contactTable, personId, { cardAttachmentId });
}
