// Which function does which job. A job without one does not compile.
import type { z } from 'zod';
import type { ChannelOfKind, Channels } from '#model/channels';
import { addAttachment } from '../../db/exchange/attachment-store.ts';
import { backUpWorkspace } from '../../db/exchange/backup-job.ts';
import { fillExample } from '../../db/exchange/example/fill-example.ts';
import { importLedger } from '../../db/exchange/import/import-ledger.ts';
import { previewLedger } from '../../db/exchange/import/preview-ledger.ts';
import { saveProblems } from '../../db/exchange/import/save-problems.ts';
import type { Job } from '../../db/exchange/job.ts';
import { exportActivityReport } from '../../db/exchange/export-activity-report.ts';
import { exportFollowUps } from '../../db/exchange/export-follow-ups.ts';
import { importAddressBook } from '../../db/exchange/card/import-address-book.ts';
import { readCard } from '../../db/exchange/card/read-card.ts';
import { addPhoto } from '../../db/exchange/photo/add-photo.ts';
import { exportLedger } from '../../db/exchange/export-ledger.ts';
import { rebuildSearch } from '../../db/exchange/rebuild-search.ts';
import { exportReport } from '../../db/exchange/export-report.ts';
import { exportWeek } from '../../db/exchange/week/export-week.ts';

type Jobs = {
  [Name in ChannelOfKind<'job'>]: (
    job: Job,
    input: z.output<Channels[Name]['input']>,
  ) => Promise<z.output<Channels[Name]['output']>>;
};

export const jobs: Jobs = {
  'activities.report': exportActivityReport,
  'attachments.add': addAttachment,
  'photos.add': addPhoto,
  'photos.read': readCard,
  'contacts.importVcf': importAddressBook,
  'ledger.preview': previewLedger,
  'ledger.import': importLedger,
  'ledger.export': exportLedger,
  'ledger.saveProblems': saveProblems,
  'followups.exportIcs': exportFollowUps,
  'reports.export': exportReport,
  'reports.exportWeek': exportWeek,
  'search.rebuild': rebuildSearch,
  'workspace.example': fillExample,
  'workspace.backup': backUpWorkspace,
};
export type JobName = keyof Jobs;
