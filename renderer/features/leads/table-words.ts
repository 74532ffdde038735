// The sentences of the table: its views, what is done to chosen rows, what is pasted in.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

const count = (n: number) => n.toLocaleString('en-US');
const leads = (n: number) => plural(count(n), 'lead');

export const words = {
  table: { zh: '项目表格', en: 'Table of leads' },
  totalOf: (n: number) => ({ zh: `合计 ${count(n)} 个`, en: `Total ${leads(n)}` }),
  amount: { zh: '金额', en: 'Amount' },
  chain: { zh: '产业链', en: 'Chain' },
  missing: { zh: '待补全', en: 'Missing' },

  views: { zh: '视图', en: 'Views' },
  all: { zh: '全部', en: 'All' },
  overdue: { zh: '逾期', en: 'Overdue' },
  incomplete: { zh: '待补全', en: 'Incomplete' },
  keyProjects: { zh: '重点项目', en: 'Key projects' },
  changedView: (name: string) => ({ zh: `${name}（已改动）`, en: `${name} (changed)` }),
  saveView: { zh: '存为视图', en: 'Save as view' },
  viewName: { zh: '视图名称', en: 'Name of the view' },
  save: { zh: '保存', en: 'Save' },
  viewMenu: (name: string) => ({ zh: `视图“${name}”的操作`, en: `Actions for view “${name}”` }),
  updateView: { zh: '存为现在的样子', en: 'Keep it as it is now' },
  restoreView: { zh: '恢复保存的样子', en: 'Back to how it was saved' },
  renameView: { zh: '重命名', en: 'Rename' },
  deleteView: { zh: '删除视图', en: 'Delete the view' },
  viewSaved: (name: string) => ({ zh: `已保存视图“${name}”`, en: `View “${name}” saved` }),
  viewDeleted: (name: string) => ({ zh: `已删除视图“${name}”`, en: `View “${name}” deleted` }),

  moveStage: { zh: '移动阶段', en: 'Move to a stage' },
  setOfficer: { zh: '定负责人', en: 'Set officer' },
  setLeader: { zh: '定包联领导', en: 'Set leader' },
  setUnit: { zh: '定责任单位', en: 'Set unit' },
  apply: (n: number) => ({ zh: `用于 ${count(n)} 个项目`, en: `Apply to ${leads(n)}` }),
  remove: { zh: '删除', en: 'Delete' },
  removeChosen: { zh: '表格：删除所选项目', en: 'Table: delete the chosen leads' },
  tooMany: (most: number) => ({
    zh: `一次最多处理 ${count(most)} 个项目，请缩小选择。`,
    en: `At most ${leads(most)} at a time; choose fewer.`,
  }),
  changed: (n: number, field: string) => ({
    zh: `已更新 ${count(n)} 个项目的${field}`,
    en: `${field} set for ${leads(n)}`,
  }),
  removed: (n: number) => ({
    zh: `已删除 ${count(n)} 个项目，可在回收站找回`,
    en: `${leads(n)} deleted; the recycle bin keeps them`,
  }),
  removedOne: (name: string) => ({
    zh: `已删除“${name}”，可在回收站找回`,
    en: `“${name}” deleted; the recycle bin keeps it`,
  }),
  failed: (n: number, why: string) => ({
    zh: `${count(n)} 个没有完成：${why}`,
    en: `${count(n)} not done: ${why}`,
  }),
  undone: (n: number) => ({ zh: `已撤销对 ${count(n)} 个项目的操作`, en: `Undone for ${leads(n)}` }),

  edit: (field: string) => ({ zh: `修改${field}`, en: `Edit ${field}` }),

  close: { zh: '关闭', en: 'Close' },
  paste: { zh: '从 Excel 粘贴', en: 'Paste from Excel' },
  pasteTitle: { zh: '从 Excel 粘贴新项目', en: 'Paste new leads from Excel' },
  pasteHint: {
    zh: '在 Excel 或 WPS 中复制几行（最好带表头），在下面按 Ctrl+V。没有表头时依次为：项目名称、投资方、计划总投资（亿元）、责任单位、下一步、备注。',
    en: 'Copy some rows in Excel or WPS, headers included, and press Ctrl+V below. Without headers the columns are: name, investor, planned investment (亿元), responsible unit, next step, notes.',
  },
  pasteBox: { zh: '粘贴的内容', en: 'Pasted text' },
  pastePreview: { zh: '将新建的项目', en: 'Leads to be made' },
  pasteUnread: (headers: string) => ({
    zh: `没有认出的列，不会带入：${headers}`,
    en: `Columns not recognised and left out: ${headers}`,
  }),
  pasteRow: (row: number, field: string, value: string) => ({
    zh: `第 ${row} 行“${field}”没读懂：${value}`,
    en: `Row ${row}: could not read ${field}: ${value}`,
  }),
  pasteNoName: (row: number) => ({
    zh: `第 ${row} 行没有项目名称，不会带入`,
    en: `Row ${row} has no name and is left out`,
  }),
  pasteTooMany: (most: number) => ({
    zh: `一次最多粘贴 ${most} 行；更多请用“导入台账”。`,
    en: `At most ${plural(most, 'row')} at a time; for more, import the ledger.`,
  }),
  pasteCreate: (n: number) => ({ zh: `新建 ${count(n)} 个项目`, en: `Create ${leads(n)}` }),
  pasteDone: (n: number) => ({ zh: `已新建 ${count(n)} 个储备项目`, en: `${leads(n)} entered in reserve` }),
} satisfies Words;
