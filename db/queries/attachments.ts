import type { Attachment } from '#model/attachment';
import type { NounName } from '#model/noun-names';
import type { Reader } from '../connection.ts';
import { findRows } from '../rows.ts';
import { attachmentTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';

export function listAttachments(
  reader: Reader,
  { ownerType, ownerId }: { ownerType: NounName; ownerId: string },
): Attachment[] {
  return findRows(
    reader,
    attachmentTable,
    '"ownerType" = ? AND "ownerId" = ? ORDER BY "createdAt" DESC',
    ownerType,
    ownerId,
  );
}

/** Puts an attachment into the recycle bin; its file stays until the bin is emptied. */
export function removeAttachment(w: Writer, id: string): Attachment {
  const row = w.setDeleted(attachmentTable, id, true);
  w.describe({ zh: `删除附件 ${row.fileName}`, en: `Delete file ${row.fileName}` });
  return row;
}
