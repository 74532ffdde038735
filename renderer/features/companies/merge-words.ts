// The sentences of repetitions and of merging.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  maybeSame: { zh: '可能重复', en: 'May be the same' },
  alike: (percent: number) => ({ zh: `名称相似度 ${percent}%`, en: `names ${percent}% alike` }),
  compare: { zh: '并排比较', en: 'Compare' },
  compareWith: (name: string) => ({ zh: `与“${name}”并排比较`, en: `Compare with “${name}”` }),
  apart: { zh: '不是同一个…', en: 'Not the same…' },
  /** Holds the words on the button, for those who speak to it. */
  apartFrom: (name: string) => ({ zh: `不是同一个…（${name}）`, en: `Not the same… (${name})` }),
  apartReason: { zh: '理由', en: 'Why' },
  apartHint: {
    zh: '例如：同名，但注册地不同；不会再提示这一对',
    en: 'Such as: same name, another place. The pair is not offered again',
  },
  apartDo: { zh: '确认', en: 'Keep both' },
  apartDone: (name: string) => ({
    zh: `已记下：与“${name}”不是同一个`,
    en: `Noted: “${name}” is another one`,
  }),
  mergeOther: { zh: '与另一条记录合并…', en: 'Merge with another…' },
  mergeOtherPick: { zh: '选择要合并的记录', en: 'Choose the record to merge' },

  all: { zh: '查找重复', en: 'Find repetitions' },
  allTitle: { zh: '可能重复的企业', en: 'Companies that may be the same' },
  allTable: { zh: '可能重复的企业对', en: 'Pairs of companies that may be the same' },
  allNone: { zh: '没有发现可能重复的企业。', en: 'No companies look the same.' },
  allShown: (shown: string, total: string) => ({
    zh: `共 ${total} 对，先列出最像的 ${shown} 对；处理后会重新查找。`,
    en: `${plural(total, 'pair')} in all; the ${shown} most alike listed. The list is made anew after each decision.`,
  }),
  allCount: (total: string) => ({ zh: `共 ${total} 对`, en: plural(total, 'pair') }),
  level: { zh: '级别', en: 'Level' },
  rule: { zh: '依据', en: 'Because' },
  first: { zh: '较早录入', en: 'Entered first' },
  second: { zh: '较晚录入', en: 'Entered later' },
  actions: { zh: '操作', en: 'Actions' },

  mergeCompany: { zh: '合并企业', en: 'Merge companies' },
  mergeContact: { zh: '合并联系人', en: 'Merge contacts' },
  how: {
    zh: '点选每一项要保留的值；没有选中的不会保留，列表两边都保留，另一个名称记为曾用名。往来、项目、联系人和文件全部归到合并后的记录。',
    en: 'Click the value to keep in each line. Lists keep both sides, the other name becomes a former one, and everything said, leads, contacts and files go to the merged record.',
  },
  howContact: {
    zh: '点选每一项要保留的值；号码和邮箱两边都保留。往来、项目和文件全部归到合并后的记录。',
    en: 'Click the value to keep in each line. Numbers and addresses keep both sides; everything said, leads and files go to the merged record.',
  },
  field: { zh: '栏目', en: 'Field' },
  newer: { zh: '新（左）', en: 'New (left)' },
  older: { zh: '旧（右）', en: 'Old (right)' },
  enteredOn: { zh: '录入', en: 'entered' },
  state: { zh: '异同', en: 'Alike' },
  same: { zh: '相同', en: 'same' },
  near: { zh: '相近', en: 'near' },
  differs: { zh: '不同', en: 'differs' },
  bothKept: { zh: '两边都保留', en: 'both kept' },
  empty: { zh: '空', en: 'empty' },
  allLeft: { zh: '全部取左', en: 'All left' },
  allRight: { zh: '全部取右', en: 'All right' },
  showAll: { zh: '显示相同项', en: 'Show what is the same' },
  nothingDiffers: { zh: '两条记录的内容完全相同。', en: 'The two records hold the same.' },
  has: { zh: '各自带有', en: 'Each has' },
  hasLeads: (n: number) => ({ zh: `${n} 个项目`, en: plural(n, 'lead') }),
  hasVisits: (n: number) => ({ zh: `${n} 条往来`, en: plural(n, 'visit') }),
  hasContacts: (n: number) => ({ zh: `${n} 位联系人`, en: plural(n, 'contact') }),
  hasCompanies: (n: number) => ({
    zh: `${n} 家关联企业`,
    en: plural(n, 'related company', 'related companies'),
  }),
  hasFiles: (n: number) => ({ zh: `${n} 个文件`, en: plural(n, 'file') }),
  hasNothing: { zh: '没有关联内容', en: 'nothing attached' },
  merge: { zh: '合并', en: 'Merge' },
  merged: (name: string) => ({ zh: `已合并为“${name}”`, en: `Merged into “${name}”` }),
  back: { zh: '返回', en: 'Back' },
  gone: {
    zh: '其中一条已删除或已经合并，不能再比较。',
    en: 'One of the two is deleted or already merged; there is nothing to compare.',
  },
} satisfies Words;
