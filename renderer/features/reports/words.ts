// The sentences of the reports screen. What a report prints is Chinese in either language: it is handed in.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '报表', en: 'Reports' },
  list: { zh: '报表种类', en: 'Kinds of report' },
  settings: { zh: '区间和选项', en: 'Period and options' },

  work: { zh: '工作情况汇报', en: 'Work report' },
  workHint: { zh: 'Word · 公文格式', en: 'Word, official layout' },
  summary: { zh: '项目汇总表', en: 'Pipeline summary' },
  summaryHint: { zh: 'Excel · 汇总、分阶段、校验', en: 'Excel: totals, stages, checks' },
  ledger: { zh: '招商项目台账', en: 'Ledger' },
  ledgerHint: { zh: 'Excel 或 CSV · 19 列', en: 'Excel or CSV, 19 columns' },

  talks: { zh: '驻点信息采集表', en: 'Leads in talks, weekly' },
  talksHint: { zh: 'Excel · 每周，每片组一张', en: 'Excel: each week, a sheet a team' },
  visits: { zh: '拜访客商周报', en: 'Visits, weekly' },
  visitsHint: { zh: 'Excel · 周一至周日', en: 'Excel: Monday to Sunday' },

  exportWord: { zh: '导出 Word', en: 'Export to Word' },
  exportExcel: { zh: '导出 Excel', en: 'Export to Excel' },
  exportCsv: { zh: '导出 CSV', en: 'Export to CSV' },
  copyText: { zh: '复制文字', en: 'Copy text' },
  copyTable: { zh: '复制表格', en: 'Copy table' },
  print: { zh: '打印', en: 'Print' },
  copied: { zh: '已复制，可粘贴到文档或微信', en: 'Copied; paste it into a document or a chat' },
  copyFailed: { zh: '剪贴板不可用，未能复制', en: 'The clipboard is not available; nothing was copied' },
  exportJob: { zh: '导出报表', en: 'Export report' },
  exported: (name: string) => ({ zh: `已导出“${name}”`, en: `“${name}” exported` }),
  exportedWithChecks: (name: string) => ({
    zh: `已导出“${name}”，校验表在同一文件夹`,
    en: `“${name}” exported, its check sheet beside it`,
  }),
  reveal: { zh: '打开所在文件夹', en: 'Show in folder' },

  page: { zh: '页面', en: 'Page' },
  report: { zh: '正文', en: 'Report' },
  checks: { zh: '校验表', en: 'Check sheet' },
  paper: (title: string) => ({ zh: `${title}，打印样式`, en: `${title}, as it will print` }),

  period: { zh: '统计区间', en: 'Period' },
  yearToDate: { zh: '今年以来', en: 'Year to date' },
  thisMonth: { zh: '本月', en: 'This month' },
  lastMonth: { zh: '上月', en: 'Last month' },
  quarter: { zh: '本季度', en: 'This quarter' },
  lastYear: { zh: '去年全年', en: 'All of last year' },
  custom: { zh: '自定义', en: 'Any period' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  asAt: { zh: '截止日', en: 'As at' },
  asAtHint: {
    zh: '阶段按这一天的历史计算；不填即区间最后一天。',
    en: 'Stages are read from history at this day; empty means the last day of the period.',
  },
  asAtLedger: {
    zh: '台账按这一天的阶段和金额列出；不填即今天。',
    en: 'The ledger shows stages and amounts at this day; empty means today.',
  },
  periodUnset: { zh: '请先把区间填完整。', en: 'Complete the period first.' },

  examples: { zh: '点名的项目', en: 'Leads to name' },
  examplesHint: {
    zh: '默认按金额推荐，可以换；涉密项目不在其中。',
    en: 'Proposed by amount; swap them as you like. Confidential leads are not offered.',
  },
  exampleSigned: { zh: '签约', en: 'Signed' },
  exampleNegotiating: { zh: '在谈', en: 'In talks' },
  exampleTrial: { zh: '投产或试生产', en: 'In production or trial' },
  examplePreliminary: { zh: '前期手续', en: 'In paperwork' },
  reset: { zh: '恢复推荐', en: 'Back to the proposal' },
  none: { zh: '没有可点名的项目', en: 'No lead to name' },

  openPoints: { zh: '待核事项', en: 'Open points' },
  noOpenPoints: { zh: '没有待核事项，各项数字勾稽相符。', en: 'Nothing is open; all figures add up.' },
  pointMismatch: (figure: string) => ({ zh: `不相符：${figure}`, en: `Does not add up: ${figure}` }),
  pointWithoutAmount: (n: number) => ({
    zh: `${n} 个项目没有金额，按 0 计入`,
    en: `${plural(n, 'lead counts', 'leads count')} as 0 for want of an amount`,
  }),
  pointWithoutDay: (n: number) => ({
    zh: `${n} 个签约项目没有签约日期，未计入区间`,
    en: `${plural(n, 'signed lead')} without a signing date left out of the period`,
  }),
  pointForeign: (n: number, currency: string) => ({
    zh: `${n} 个项目的 ${currency} 金额没有汇率，未计入元合计`,
    en: `${plural(n, 'lead')} in ${currency} without a rate, left out of 元 totals`,
  }),
  pointTerminated: (n: number) => ({
    zh: `${n} 个已终止，未计入`,
    en: `${plural(n, 'ended lead')} not counted`,
  }),
  pointOnHold: (n: number) => ({
    zh: `${n} 个在谈项目暂停，未计入`,
    en: `${plural(n, 'lead')} in talks on hold, not counted`,
  }),
  pointConfidential: (n: number) => ({
    zh: `含 ${n} 个涉密项目`,
    en: `${plural(n, 'confidential lead')} included`,
  }),
  pointExcluded: (n: number) => ({
    zh: `${n} 个不计入考核的项目已计入本表`,
    en: `${plural(n, 'lead')} excluded from assessment, included here`,
  }),
  incomplete: { zh: '查看待补全的项目', en: 'Show leads that lack something' },

  rule: { zh: '口径', en: 'Rule' },
  figure: { zh: '指标', en: 'Figure' },
  formula: { zh: '计算方法', en: 'How it is counted' },
  count: { zh: '个数', en: 'Count' },
  amountYuan: { zh: '金额（元）', en: 'Amount (元)' },
  verdict: { zh: '结果', en: 'Verdict' },
  figureRules: { zh: '各项数字的口径与准确值', en: 'Each figure, its rule and its exact value' },
  crossFoots: { zh: '勾稽关系与待核事项', en: 'Cross-foots and open points' },
  agrees: { zh: '相符', en: 'Agrees' },
  differs: { zh: '不符', en: 'Differs' },
  open: { zh: '待核', en: 'Open' },

  ledgerToday: {
    zh: '这里按今天的数据显示每个阶段金额最大的几个项目；导出的文件包含全部项目，并按截止日计算。',
    en: 'Shown are the largest leads of each stage as they stand today; the file holds all of them, at the as-at day.',
  },
  ledgerEmpty: {
    zh: '还没有项目。导入台账或录入项目后，这里会列出台账。',
    en: 'There are no leads yet. Import a ledger or enter leads to list them here.',
  },
  ledgerMore: (n: string) => ({ zh: `… 另有 ${n} 个`, en: `… ${n} more` }),
} satisfies Words;
