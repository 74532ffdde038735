// The sentences of a company’s and a contact’s own pages.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  kind: { zh: '显示企业或联系人', en: 'Companies or contacts' },
  companies: { zh: '企业', en: 'Companies' },
  contacts: { zh: '联系人', en: 'Contacts' },
  contact: { zh: '联系人', en: 'Contact' },
  newContact: { zh: '新建联系人', en: 'New contact' },
  contactTable: { zh: '联系人列表', en: 'List of contacts' },
  contactCount: (n: string) => ({ zh: `共 ${n} 人`, en: `${n} in all` }),
  searchContacts: {
    zh: '搜索联系人：姓名、号码、拼音首字母',
    en: 'Search by name, number or pinyin initials',
  },
  noContacts: {
    zh: '联系人是企业里和我们打交道的人；在企业页面、项目或名片里录入的都会到这里。',
    en: 'The people we deal with live here; those entered on a company, a lead or a card come in by themselves.',
  },
  noContactFound: { zh: '没有符合条件的联系人。', en: 'No contact matches.' },
  contactInBin: { zh: '这位联系人在回收站里。', en: 'This contact lies in the recycle bin.' },
  contactRestored: (name: string) => ({ zh: `已恢复联系人“${name}”`, en: `Contact “${name}” is restored` }),
  editOne: { zh: '编辑联系人', en: 'Edit contact' },
  openCard: { zh: '打开名片照片', en: 'Open the card photo' },

  timeline: { zh: '往来记录', en: 'Everything said' },
  timelineCount: (n: string) => ({ zh: `共 ${n} 条`, en: `${n} in all` }),
  nothingSaid: {
    zh: '还没有往来记录；在招商活动或项目里登记的拜访会按时间排在这里。',
    en: 'Nothing yet; visits entered on a trip or a lead line up here by time.',
  },
  earlier: { zh: '更早的', en: 'Earlier' },
  theirs: { zh: '对方', en: 'Their side' },
  ours: { zh: '我方', en: 'Our side' },

  leads: { zh: '相关项目', en: 'Leads' },
  noLeads: { zh: '还没有相关项目。', en: 'No leads yet.' },
  allLeads: (n: number) => ({ zh: `显示全部 ${n} 个`, en: `Show all ${n}` }),
  fewerLeads: { zh: '收起', en: 'Show fewer' },
  activities: { zh: '见过面的活动', en: 'Activities met at' },
  noActivities: { zh: '还没有在活动中见过面。', en: 'Not met at an activity yet.' },
  visitsThere: (n: number) => ({ zh: `${n} 次拜访`, en: plural(n, 'visit') }),
  metThere: { zh: '在此结识', en: 'met there' },
  ties: { zh: '关联企业', en: 'Related companies' },
  files: { zh: '文件', en: 'Files' },
  addFile: { zh: '添加文件', en: 'Add a file' },
  noFiles: { zh: '还没有文件。', en: 'No files yet.' },
  openFile: (name: string) => ({ zh: `打开 ${name}`, en: `Open ${name}` }),
  removeFile: (name: string) => ({ zh: `删除 ${name}`, en: `Delete ${name}` }),
  fileRemoved: (name: string) => ({ zh: `已删除 ${name}`, en: `${name} is deleted` }),

  look: { zh: '请核对', en: 'Worth a second look' },
  keepAsIs: { zh: '已核对，不再提示', en: 'Checked; don’t ask again' },
  kept: { zh: '已记下，不再提示', en: 'Noted; it won’t be asked again' },
} satisfies Words;
