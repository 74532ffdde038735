// Official documents in the layout of GB/T 9704 (handbook 9), without a red head.
import { Document, Packer } from 'docx';
import {
  blockChildren,
  emptyLine,
  recipientParagraph,
  signatureParagraphs,
  titleParagraph,
  type DocumentBlock,
} from './docx-blocks.ts';
import { fontTableXml, footers, sectionProperties } from './docx-page.ts';
import { stylesXml } from './docx-styles.ts';
import { throwIfCancelled, writeTarget, type WriteControl } from './target-file.ts';

export type OfficialDocument = {
  readonly title: string;
  /** The main recipient, without its colon. */
  readonly recipient?: string;
  readonly blocks: readonly DocumentBlock[];
  readonly issuer?: string;
  /** Printed as it is: 2026年7月5日. */
  readonly date?: string;
};

/** Writes the document to `path`. Throws WriteProblem; nothing is left then. */
export async function writeDocument(
  path: string,
  document: OfficialDocument,
  control: WriteControl = {},
): Promise<void> {
  await writeTarget(path, async (file) => {
    const bytes = await Packer.toBuffer(officialDocument(document), false, [
      { path: 'word/fontTable.xml', data: fontTableXml },
    ]);
    throwIfCancelled(control, path);
    await file.writeFile(bytes);
  });
}

function officialDocument({ title, recipient, blocks, issuer, date }: OfficialDocument): Document {
  const head = [
    titleParagraph(title),
    emptyLine(),
    ...(recipient === undefined ? [] : [recipientParagraph(recipient)]),
  ];
  const signature = signatureParagraphs(issuer, date);
  return new Document({
    title,
    creator: issuer ?? '落地 Luodi',
    lastModifiedBy: issuer ?? '落地 Luodi',
    externalStyles: stylesXml,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties,
        footers,
        children: [
          ...head,
          ...blocks.flatMap(blockChildren),
          ...(signature.length > 0 ? [emptyLine(), ...signature] : []),
        ],
      },
    ],
  });
}
