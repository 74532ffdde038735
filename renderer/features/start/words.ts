// The sentences of the first start.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '开始使用落地', en: 'Start with Luodi' },
  lead: {
    zh: '招商引资项目，从储备到落地，都在这台电脑上。',
    en: 'Investment leads, from reserve to landing, all on this computer.',
  },
  doors: { zh: '怎么开始', en: 'How to begin' },
  example: { zh: '示例数据', en: 'Example data' },
  exampleText: {
    zh: '放入一个开发区一年的项目，先看看各个界面怎么用。都是示例，不是真实业务。',
    en: 'A year of a development zone, to see how everything works. It is an example, not real business.',
  },
  empty: { zh: '空白工作区', en: 'Empty workspace' },
  emptyText: { zh: '从录入第一个项目开始。', en: 'Begin by entering the first lead.' },
  goOn: { zh: '继续使用这个工作区', en: 'Go on with this workspace' },
  goOnText: { zh: '里面的内容都在。', en: 'Everything in it is as you left it.' },
  import: { zh: '导入台账', en: 'Import a ledger' },
  importText: {
    zh: '把现在用的 Excel 或 CSV 台账带进来，先预览再写入。',
    en: 'Bring in your Excel or CSV ledger; you see everything before it is written.',
  },
  filling: { zh: '正在放入示例数据…', en: 'Putting in the example…' },
  fillingCount: (done: number, total: number) => ({
    zh: `正在放入示例数据… ${done} / ${total}`,
    en: `Putting in the example… ${done} / ${total}`,
  }),
  exampleJob: { zh: '放入示例数据', en: 'Put in example data' },
  notEmpty: {
    zh: '这个工作区里已经有内容，示例数据只能放进空白工作区。',
    en: 'This workspace holds data already; the example goes into an empty one only.',
  },
  language: { zh: '语言', en: 'Language' },
  folder: { zh: '数据存放在', en: 'The data lives in' },
  otherFolder: { zh: '换一个文件夹…', en: 'Choose another folder…' },
  offline: {
    zh: '不需要账号，不连接网络，数据不离开这台电脑。',
    en: 'No account, no network; the data does not leave this computer.',
  },
} satisfies Words;
