// The sentences of the company screens.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '企业', en: 'Companies' },
  table: { zh: '企业列表', en: 'List of companies' },
  count: (n: string) => ({ zh: `共 ${n} 家`, en: `${n} in all` }),
  search: { zh: '搜索企业：名称、曾用名、拼音首字母', en: 'Search by name, former name or pinyin initials' },
  clearSearch: { zh: '清除搜索', en: 'Clear search' },
  region: { zh: '注册地', en: 'Registered in' },
  allRegions: { zh: '全部地区', en: 'Anywhere' },
  nearby: { zh: '附近', en: 'Nearby' },
  none: {
    zh: '企业库存放投资方、链主、配套和中介机构；录入项目时填写的企业会自动进来。',
    en: 'Investors, anchor firms, suppliers and intermediaries live here; companies named on a lead come in by themselves.',
  },
  noneFound: { zh: '没有符合条件的企业。', en: 'No company matches.' },
  clearFilter: { zh: '清除条件', en: 'Clear conditions' },
  updated: { zh: '更新时间', en: 'Updated' },

  importContacts: { zh: '导入名片 (.vcf)', en: 'Import contacts (.vcf)' },
  contactsImported: (n: number) => ({ zh: `已导入 ${n} 位联系人`, en: `${plural(n, 'contact')} imported` }),
  contactsFound: (found: number, created: number, left: number) => ({
    zh: `文件中 ${found} 人，新增 ${created} 人，未导入 ${left} 人。`,
    en: `${found} in the file: ${created} added, ${left} left out.`,
  }),
  contactLeft: (position: number, name: string, why: string) => ({
    zh: `第 ${position} 条 ${name}：${why}`,
    en: `Entry ${position} ${name}: ${why}`,
  }),
  moreLeft: (n: number) => ({ zh: `另有 ${n} 条`, en: `and ${n} more` }),
  closeResult: { zh: '关闭导入结果', en: 'Close the result' },
  newCompany: { zh: '新建企业', en: 'New company' },
  editCompany: { zh: '编辑企业', en: 'Edit company' },
  remove: { zh: '删除', en: 'Delete' },
  back: { zh: '返回列表', en: 'Back to the list' },
  created: (name: string) => ({ zh: `已新建企业“${name}”`, en: `Company “${name}” is in` }),
  changed: (name: string) => ({ zh: `已修改企业“${name}”`, en: `Company “${name}” is changed` }),
  removed: (name: string) => ({ zh: `已删除企业“${name}”`, en: `Company “${name}” is deleted` }),
  inBin: { zh: '这家企业在回收站里。', en: 'This company lies in the recycle bin.' },
  restore: { zh: '恢复', en: 'Restore' },
  restored: (name: string) => ({ zh: `已恢复企业“${name}”`, en: `Company “${name}” is restored` }),

  particulars: { zh: '基本信息', en: 'Particulars' },
  places: { zh: '地址', en: 'Places' },
  nature: { zh: '性质与资质', en: 'Nature and standing' },
  relations: { zh: '产业链与关联企业', en: 'Chain and related companies' },
  remarks: { zh: '简介与备注', en: 'Profile and notes' },
  honor: (n: number) => ({ zh: `企业类别 ${n}`, en: `Honour ${n}` }),
  honorYear: { zh: '年度', en: 'Year' },
  honorNoYear: { zh: '建议填年度', en: 'Better with its year' },
  addHonor: { zh: '添加类别', en: 'Add an honour' },
  removeHonor: (n: number) => ({ zh: `移除企业类别 ${n}`, en: `Remove honour ${n}` }),

  repeats: { zh: '与已有企业重复', en: 'This repeats a company' },
  openExisting: { zh: '打开已有企业', en: 'Open the existing company' },
  separateReason: { zh: '另存为新企业的理由', en: 'Why it is a company of its own' },
  separateHint: {
    zh: '例如：同名，但注册地和法定代表人不同',
    en: 'Such as: same name, another place and legal representative',
  },
  separate: { zh: '另存为新企业', en: 'Keep both' },

  contacts: { zh: '联系人', en: 'Contacts' },
  noContacts: { zh: '还没有联系人。', en: 'No contacts yet.' },
  addContact: { zh: '添加联系人', en: 'Add a contact' },
  editContact: (name: string) => ({ zh: `编辑联系人 ${name}`, en: `Edit contact ${name}` }),
  removeContact: (name: string) => ({ zh: `删除联系人 ${name}`, en: `Delete contact ${name}` }),
  contactMore: { zh: '更多', en: 'More' },
  contactAdded: (name: string) => ({ zh: `已添加联系人“${name}”`, en: `Contact “${name}” is added` }),
  contactChanged: (name: string) => ({ zh: `已修改联系人“${name}”`, en: `Contact “${name}” is changed` }),
  contactRemoved: (name: string) => ({ zh: `已删除联系人“${name}”`, en: `Contact “${name}” is deleted` }),
} satisfies Words;
