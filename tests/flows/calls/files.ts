// Attachments, photos, address books and saved views.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './call.ts';

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const fileCalls: readonly Call[] = [
  [
    'attachments.add',
    ({ leads }, dir) => {
      writeFileSync(join(dir, '协议.pdf'), '%PDF-1.4');
      return { ownerType: 'lead', ownerId: leads, path: join(dir, '协议.pdf'), kind: 'agreement' };
    },
  ],
  ['attachments.list', ({ leads }) => ({ ownerType: 'lead', ownerId: leads })],
  [
    'photos.add',
    ({ contacts }) => ({ ownerType: 'contact', ownerId: contacts, bytes: onePixel, fileName: '名片.png' }),
  ],
  ['photos.thumbnail', ({ photos }) => ({ id: photos })],
  ['photos.picture', ({ photos }) => ({ id: photos })],
  ['codes.read', () => ({ width: 3, height: 1, luma: 'AAAA' })],
  ['photos.read', ({ photos }) => ({ id: photos })],
  [
    'contacts.importVcf',
    (_made, dir) => {
      writeFileSync(join(dir, '通讯录.vcf'), 'BEGIN:VCARD\nFN:赵铁柱\nEND:VCARD\n');
      return { path: join(dir, '通讯录.vcf') };
    },
  ],
  ['attachments.remove', ({ attachments }) => ({ id: attachments })],
  ['savedViews.create', () => ({ name: '我的', state: { filter: {}, sort: 'name', columns: [] } })],
  ['savedViews.get', ({ savedViews }) => ({ id: savedViews })],
  ['savedViews.list', () => ({})],
  ['savedViews.update', ({ savedViews }) => ({ id: savedViews, name: '改名' })],
  ['savedViews.remove', ({ savedViews }) => ({ id: savedViews })],
  ['savedViews.restore', ({ savedViews }) => ({ id: savedViews })],
];
