// The sentences of what hangs on a lead: visits, funds, years, months, files, history.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  more: { zh: '更多内容', en: 'More' },
  loadMore: { zh: '更早的', en: 'Earlier' },
  actions: { zh: '操作', en: 'Actions' },

  visits: { zh: '拜访与跟进', en: 'Visits and follow-up' },
  newVisit: { zh: '记一次跟进', en: 'Log a visit' },
  editVisit: { zh: '修改跟进', en: 'Edit the visit' },
  editVisitOf: (day: string) => ({ zh: `修改 ${day} 的跟进`, en: `Edit the visit of ${day}` }),
  removeVisitOf: (day: string) => ({ zh: `删除 ${day} 的跟进`, en: `Delete the visit of ${day}` }),
  noVisits: {
    zh: '还没有跟进记录。每次拜访、来访、电话之后记上一笔，诉求、答复和下一步都在这里。',
    en: 'No visits yet. Log each call or meeting: what they asked, what was answered, what comes next.',
  },
  visitAdded: { zh: '已记下这次跟进', en: 'The visit is logged' },
  visitChanged: { zh: '已修改跟进记录', en: 'The visit is changed' },
  visitRemoved: { zh: '已删除跟进记录', en: 'The visit is deleted' },
  others: { zh: '对方', en: 'Their side' },
  ours: { zh: '我方', en: 'Our side' },

  buildStatus: { zh: '建设状态', en: 'Build status' },
  changeStatus: { zh: '变更', en: 'Change' },
  notLanded: {
    zh: '项目落地后在这里登记建设状态。',
    en: 'The build status is kept here once the lead has landed.',
  },

  funds: { zh: '到位资金', en: 'Funds arrived' },
  addFund: { zh: '登记到位资金', en: 'Record an arrival' },
  noFunds: {
    zh: '还没有到位资金。登记后自动计入累计到位。',
    en: 'No funds yet. What you record counts towards the total.',
  },
  fundsLater: { zh: '签约以后才能登记到位资金。', en: 'Funds are recorded once the lead is signed.' },
  fundAdded: { zh: '已登记到位资金', en: 'The arrival is recorded' },
  fundRemoved: { zh: '已删除到位资金', en: 'The arrival is deleted' },
  removeFundOf: (day: string) => ({ zh: `删除 ${day} 的到位资金`, en: `Delete the arrival of ${day}` }),
  arrivedTotal: { zh: '累计到位（计入的）', en: 'Arrived in all (counted)' },
  notCounted: { zh: '不计入', en: 'Not counted' },

  keyProjects: { zh: '重点项目(年度)', en: 'Key project, by year' },
  addKeyYear: { zh: '列入年度', en: 'Add a year' },
  editKeyYear: (year: number) => ({ zh: `修改 ${year} 年`, en: `Edit ${year}` }),
  removeKeyYear: (year: number) => ({ zh: `移出 ${year} 年`, en: `Remove ${year}` }),
  noKeyYears: {
    zh: '还没有列入重点项目。列入后，年度计划和进展进入重点项目报表。',
    en: 'Not a key project yet. Once it is, its yearly plan enters the key-project report.',
  },
  keyYearSaved: (year: number) => ({ zh: `已列入 ${year} 年重点项目`, en: `Key project of ${year}` }),
  keyYearRemoved: (year: number) => ({
    zh: `已移出 ${year} 年重点项目`,
    en: `No longer a key project of ${year}`,
  }),
  preparatory: { zh: '前期', en: 'Preparatory' },

  months: { zh: '月度进展', en: 'Progress by month' },
  addMonth: { zh: '填写月度进展', en: 'Write down a month' },
  editMonth: (month: string) => ({ zh: `修改 ${month}`, en: `Edit ${month}` }),
  noMonths: {
    zh: '还没有月度进展。每月填一次完成投资和进展，报表自动汇总。',
    en: 'No months yet. Fill in investment and progress once a month; reports add them up.',
  },
  monthSaved: (month: string) => ({ zh: `已保存 ${month} 的进展`, en: `Progress of ${month} is saved` }),
  copyProgress: { zh: '同时更新项目的最近进展和问题', en: 'Also set the lead’s latest progress and problem' },
  yearTotal: (year: string) => ({ zh: `${year} 年累计完成投资`, en: `Invested in ${year}` }),

  files: { zh: '文件', en: 'Files' },
  addFile: { zh: '添加文件', en: 'Add a file' },
  fileKind: { zh: '类别', en: 'Kind' },
  noFiles: {
    zh: '还没有文件。把协议、佐证、纪要拖到这里，或点“添加文件”；文件存在工作区里，随工作区一起备份。',
    en: 'No files yet. Drop agreements, proofs and minutes here, or add them; they are kept and backed up with the workspace.',
  },
  dropHere: (kind: string) => ({
    zh: `可把文件拖到这里，归入“${kind}”。doc、xls、ppt、pdf、jpg、png，每个不超过 50 MB。`,
    en: `Files can be dropped here, as “${kind}”: doc, xls, ppt, pdf, jpg, png, up to 50 MB each.`,
  }),
  openFile: (name: string) => ({ zh: `打开 ${name}`, en: `Open ${name}` }),
  removeFile: (name: string) => ({ zh: `删除 ${name}`, en: `Delete ${name}` }),
  fileRemoved: (name: string) => ({ zh: `已删除 ${name}`, en: `${name} is deleted` }),
  added: { zh: '添加时间', en: 'Added' },

  stageHistory: { zh: '阶段历史', en: 'Stage history' },
  day: { zh: '发生日期', en: 'Business day' },
  change: { zh: '变更', en: 'Change' },
  by: { zh: '经办人', en: 'By' },
  reason: { zh: '原因', en: 'Reason' },
  recorded: { zh: '录入', en: 'Recorded' },
  correction: { zh: '更正', en: 'Correction' },
  cleared: { zh: '当时清空', en: 'Cleared then' },
  document: { zh: '依据', en: 'Document' },
  someone: { zh: '未署名', en: 'Unsigned' },
  noStageHistory: { zh: '还没有阶段变更。', en: 'No stage changes yet.' },
} satisfies Words;
