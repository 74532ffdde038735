// The sentences shown while no workspace is open.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '工作区没有打开', en: 'The workspace is not open' },
  folder: { zh: '工作区文件夹', en: 'Workspace folder' },
  safe: { zh: '落地没有改动任何文件。', en: 'Luodi has changed no file.' },
  retry: { zh: '重试', en: 'Try again' },
  stillClosed: { zh: '还是打不开，原因同上。', en: 'It still can’t be opened, for the same reason.' },
  otherFolder: { zh: '换一个文件夹…', en: 'Choose another folder…' },
  backups: { zh: '用备份恢复', en: 'Restore a backup' },
  backupsText: {
    zh: '恢复时，打不开的数据库会先改名留存，再换成所选的备份。',
    en: 'The database that can’t be opened is renamed and kept; the backup takes its place.',
  },
  backupsUnknown: {
    zh: '备份在工作区的 backups 文件夹里。列表现在读不到，可以先重试，或换一个文件夹。',
    en: 'The backups lie in the workspace’s folder “backups”. They can’t be listed now; try again, or choose another folder.',
  },
  noBackups: { zh: '这个工作区还没有备份。', en: 'This workspace has no backup yet.' },
  made: { zh: '备份时间', en: 'Made' },
  size: { zh: '大小', en: 'Size' },
  restore: { zh: '恢复', en: 'Restore' },
  restoreOf: (when: string) => ({ zh: `恢复 ${when} 的备份`, en: `Restore the backup of ${when}` }),
  restoreAsk: (when: string) => ({
    zh: `用 ${when} 的备份恢复？之后的改动不在其中。`,
    en: `Restore the backup of ${when}? Later changes are not in it.`,
  }),
  cancel: { zh: '取消', en: 'Cancel' },
  restored: { zh: '已用备份恢复', en: 'The backup was restored' },
  language: { zh: '语言', en: 'Language' },
} satisfies Words;
