// The sentences of the home screen.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '今日', en: 'Today' },
  print: { zh: '打印', en: 'Print' },
  asAt: (day: string) => ({ zh: `截至 ${day}`, en: `As of ${day}` }),

  emptyText: {
    zh: '这里显示每个阶段有多少项目、今天该做什么。先导入台账，或录入第一个项目。',
    en: 'This screen shows how many leads stand at each stage and what to do today. Import a ledger or enter the first lead.',
  },
  import: { zh: '导入台账', en: 'Import a ledger' },
  newLead: { zh: '录入项目', en: 'New lead' },

  todo: { zh: '要做的事', en: 'To do' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  today: { zh: '今天到期', en: 'Due today' },
  soon: { zh: '近期到期', en: 'Due soon' },
  stale: { zh: '久未更新', en: 'Stale' },
  goingStale: { zh: '即将超期', en: 'Going stale' },
  nothingToDo: { zh: '没有逾期、临期或久未更新的项目。', en: 'Nothing is overdue, due soon or going stale.' },
  incomplete: (n: number) => ({
    zh: `${n} 个项目待补全`,
    en: `${plural(n, 'lead lacks', 'leads lack')} something`,
  }),
  showMore: (n: number) => ({ zh: `另有 ${n} 个，继续显示`, en: `Show more of the ${plural(n, 'other')}` }),
  noNextStep: { zh: '没有写下一步', en: 'No next step written' },
  lastUpdate: { zh: '上次更新', en: 'Last update' },
  promised: { zh: '拜访时约定', en: 'Promised at a visit' },

  whose: { zh: '谁的', en: 'Whose' },
  everybody: { zh: '全部人员', en: 'Everybody' },
  nobody: { zh: '未指定负责人', en: 'Nobody in charge' },
  personDue: (name: string, n: number) => ({ zh: `${name}（${n}）`, en: `${name} (${n})` }),
  calendar: { zh: '导出到手机日历 (.ics)', en: 'Export for a phone’s calendar (.ics)' },
  calendarJob: { zh: '导出日历', en: 'Export calendar' },
  calendarFile: (who: string) => ({ zh: `跟进日历-${who}.ics`, en: `Follow-up-${who}.ics` }),
  calendarDone: (n: number, name: string) => ({
    zh: `已将 ${n} 件事写入“${name}”`,
    en: `${plural(n, 'step')} written to “${name}”`,
  }),
  reveal: { zh: '打开所在文件夹', en: 'Show in folder' },

  actions: (name: string) => ({ zh: `“${name}”的操作`, en: `Actions for “${name}”` }),
  open: { zh: '打开', en: 'Open' },
  finish: { zh: '完成这一步', en: 'Finish this step' },
  move: { zh: '改期', en: 'Move to another day' },
  handOver: { zh: '移交', en: 'Hand over' },
  walk: { zh: '上一项、下一项', en: 'Item before, item after' },
  outcome: { zh: '结果如何', en: 'What came of it' },
  outcomeHint: { zh: '记入跟进记录；可以不填。', en: 'Kept in the history; may be left empty.' },
  mode: { zh: '方式', en: 'How' },
  isProgress: { zh: '同时作为最近进展', en: 'Also as the latest progress' },
  nextStep: { zh: '下一步', en: 'Next step' },
  nextOn: { zh: '下一步时间', en: 'Next step due' },
  newDay: { zh: '改到', en: 'Move to' },
  newOfficer: { zh: '移交给', en: 'Hand over to' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  finished: (name: string) => ({ zh: `“${name}”的下一步已完成`, en: `The next step of “${name}” is done` }),
  moved: (name: string, day: string) => ({
    zh: `“${name}”已改到${day}`,
    en: `“${name}” moved to ${day}`,
  }),
  handedOver: (name: string, person: string) => ({
    zh: `“${name}”已移交${person}`,
    en: `“${name}” handed over to ${person}`,
  }),

  pipeline: { zh: '项目总览', en: 'Pipeline' },
  stage: { zh: '阶段', en: 'Stage' },
  count: { zh: '个数', en: 'Count' },
  planned: { zh: '计划 (亿元)', en: 'Planned (亿元)' },
  agreed: { zh: '协议 (亿元)', en: 'Agreed (亿元)' },
  plannedShort: { zh: '计划', en: 'planned' },
  agreedShort: { zh: '协议', en: 'agreed' },
  unit: { zh: '个', en: 'leads' },
  addedThisMonth: (n: number) => ({ zh: `本月 +${n}`, en: `+${n} this month` }),
  addedColumn: { zh: '本月', en: 'New' },
  stageLink: (stage: string, count: number) => ({
    zh: `${stage} ${count} 个，查看列表`,
    en: `${stage}: ${count}, open the list`,
  }),

  funnel: { zh: '各阶段项目', en: 'Leads by stage' },
  regions: { zh: '投资方来源地', en: 'Where investors come from' },
  chains: { zh: '产业链', en: 'Industry chains' },
  sizes: { zh: '投资规模', en: 'Size of investment' },
  region: { zh: '地区', en: 'Region' },
  chain: { zh: '产业链', en: 'Chain' },
  size: { zh: '规模', en: 'Size' },
  ownAmount: { zh: '项目金额 (亿元)', en: 'Own amount (亿元)' },
  amountNote: {
    zh: '只比较个数。金额为每个项目自己的金额：签约前计划总投资，签约后协议总投资，不作为合计上报。',
    en: 'Bars compare counts. Amounts are each lead’s own: planned before signing, agreed after; not a total to report.',
  },
  rest: (n: number, count: string) => ({
    zh: `其余 ${n} 项共 ${count} 个，见表格`,
    en: `${plural(n, 'other holds', 'others hold')} ${count}; see the table`,
  }),
  notGiven: { zh: '未填', en: 'Not given' },
  below: (to: string) => ({ zh: `${to}以下`, en: `Below ${to}` }),
  between: (from: string, to: string) => ({
    // 1亿元–10亿元 is said 1–10亿元; CNY 1B–CNY 3B is said CNY 1B–3B.
    zh: `${from.endsWith('亿元') && to.endsWith('亿元') ? from.slice(0, -2) : from}–${to}`,
    en: `${from}–${to.replace(/^CNY /, '')}`,
  }),
  above: (from: string) => ({ zh: `${from}以上`, en: `${from} and more` }),
  rowLink: (name: string, count: number) => ({
    zh: `${name} ${count} 个，查看列表`,
    en: `${name}: ${count}, open the list`,
  }),
} satisfies Words;
