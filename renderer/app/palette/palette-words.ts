// The sentences of the palette.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  search: {
    zh: '搜索项目、企业、联系人、活动或命令',
    en: 'Search leads, companies, contacts, trips or commands',
  },
  hint: {
    zh: '汉字、拼音、首字母（gdlhdl）或电话中的几位',
    en: 'Chinese, pinyin, initials (gdlhdl) or a piece of a phone number',
  },
  results: { zh: '搜索结果', en: 'Results' },

  recent: { zh: '最近打开', en: 'Opened lately' },
  lead: { zh: '项目', en: 'Leads' },
  company: { zh: '企业', en: 'Companies' },
  contact: { zh: '联系人', en: 'Contacts' },
  activity: { zh: '活动', en: 'Trips and events' },
  commands: { zh: '命令', en: 'Commands' },
  create: { zh: '新建', en: 'Make it' },
  more: { zh: '还有更多，请再输入几个字', en: 'There are more; type a little more' },

  found: (n: number) => ({ zh: `找到 ${n} 条`, en: `${n} found` }),
  nothing: (text: string) => ({ zh: `没有找到“${text}”`, en: `Nothing is called “${text}”` }),
  partial: {
    zh: '正在更新搜索索引，个别记录可能暂时搜不到。',
    en: 'The search index is being renewed; some records may not be found yet.',
  },
  makeLead: (name: string) => ({ zh: `录入项目“${name}”`, en: `New lead “${name}”` }),
  makeCompany: (name: string) => ({ zh: `新建企业“${name}”`, en: `New company “${name}”` }),

  walk: { zh: '选择', en: 'choose' },
  skip: { zh: '换一组', en: 'next group' },
  open: { zh: '打开', en: 'open' },
  leave: { zh: '关闭', en: 'close' },
} satisfies Words;
