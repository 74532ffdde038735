// The sentences of the frame.
import type { Words } from '../lib/use-words.ts';

export const words = {
  product: { zh: '落地', en: 'Luodi' },
  skip: { zh: '跳到内容', en: 'Skip to content' },
  rail: { zh: '主导航', en: 'Main navigation' },
  collapse: { zh: '收起导航', en: 'Collapse the rail' },
  expand: { zh: '展开导航', en: 'Expand the rail' },
  overdue: (n: number) => ({ zh: `${n} 项逾期`, en: `${n} overdue` }),

  back: { zh: '后退', en: 'Back' },
  forward: { zh: '前进', en: 'Forward' },
  search: { zh: '搜索或执行命令', en: 'Search or run a command' },
  create: { zh: '录入', en: 'New' },
  newLead: { zh: '录入项目', en: 'New lead' },
  expo: { zh: '展会模式', en: 'Expo mode' },
  keys: { zh: '快捷键', en: 'Keyboard shortcuts' },
  close: { zh: '关闭', en: 'Close' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  example: { zh: '示例数据', en: 'Example data' },
  exampleHint: {
    zh: '这里的企业、人员和数字均为示例，不是真实业务数据。',
    en: 'The companies, people and figures here are examples, not real data.',
  },

  jobs: { zh: '后台任务', en: 'Background jobs' },
  jobsRunning: (n: number) => ({ zh: `${n} 个任务正在进行`, en: `${n} running` }),
  job: { zh: '任务', en: 'Job' },
  jobDone: { zh: '已完成', en: 'Done' },
  jobCounting: { zh: '正在准备…', en: 'Preparing…' },
  jobCancel: (name: string) => ({ zh: `取消 ${name}`, en: `Cancel ${name}` }),
  jobCancelling: { zh: '正在取消…', en: 'Cancelling…' },
  jobDismiss: (name: string) => ({ zh: `从列表移除 ${name}`, en: `Dismiss ${name}` }),
  jobProgress: (name: string) => ({ zh: `${name} 的进度`, en: `Progress of ${name}` }),

  notFoundTitle: { zh: '没有这个页面', en: 'No such page' },
  notFoundText: {
    zh: '这个地址没有对应的内容，可从左侧导航进入。',
    en: 'Nothing is kept at this address. Use the rail on the left.',
  },
} satisfies Words;
