// The sentences of the forms and dialogs around a lead.
import type { Words } from '../../lib/use-words.ts';

export const words = {
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },

  newLead: { zh: '录入项目', en: 'New lead' },
  editLead: { zh: '编辑项目', en: 'Edit lead' },
  created: (name: string) => ({ zh: `已录入“${name}”`, en: `“${name}” is in` }),
  changed: (name: string) => ({ zh: `已修改“${name}”`, en: `“${name}” is changed` }),
  open: { zh: '打开', en: 'Open' },
  needed: { zh: '必填', en: 'Needed' },
  stage: { zh: '录入到阶段', en: 'Enter it at stage' },
  stageHint: {
    zh: '已在推进的项目可直接补录到当前阶段，并填写该阶段所需内容。',
    en: 'A lead already under way can be entered where it stands, with what that stage needs.',
  },
  stageDays: { zh: '各阶段日期', en: 'Days of the stages' },
  enteredOn: (stage: string) => ({ zh: `进入${stage}的日期`, en: `Entered ${stage}` }),
  negotiatingDayHint: { zh: '不填则取首次对接时间', en: 'Left empty, the first contact counts' },
  reserveDayHint: { zh: '不知道可不填', en: 'Leave empty if unknown' },
  fixFields: (n: number) => ({
    zh: `还有 ${n} 处需要修改，已在各项下标出。`,
    en: n === 1 ? 'One field needs attention; it is marked.' : `${n} fields need attention; each is marked.`,
  }),

  investors: { zh: '投资方', en: 'Investors' },
  investor: (n: number) => ({ zh: `投资方 ${n}`, en: `Investor ${n}` }),
  company: { zh: '企业名称', en: 'Company' },
  companyHint: { zh: '输入名称查找', en: 'Type a name' },
  newCompany: { zh: '新企业，保存时建档', en: 'New: added when you save' },
  addInvestor: { zh: '添加投资方', en: 'Add an investor' },
  removeInvestor: (n: number) => ({ zh: `移除投资方 ${n}`, en: `Remove investor ${n}` }),
  fromCompany: { zh: '取自企业资料', en: 'From the company record' },
  contacts: { zh: '联系人', en: 'Contacts' },
  contact: (n: number) => ({ zh: `联系人 ${n}`, en: `Contact ${n}` }),
  newContact: { zh: '新联系人，保存时建档', en: 'New: added when you save' },
  addContact: { zh: '添加联系人', en: 'Add a contact' },
  removeContact: (n: number) => ({ zh: `移除联系人 ${n}`, en: `Remove contact ${n}` }),
  shareLimit: { zh: '持股比例应在 0 到 100% 之间', en: 'A share lies between 0 and 100%' },
  shareTotal: (percent: string) => ({ zh: `合计 ${percent}`, en: `${percent} in all` }),

  nothingFound: { zh: '没有找到', en: 'Nothing found' },
  clear: { zh: '清除', en: 'Clear' },
  nodeHint: { zh: '输入“产业链/环节”可新建', en: 'Type “chain/node” to make one' },
  nodeCreate: (chain: string, node: string) => ({
    zh: `新建“${chain} / ${node}”`,
    en: `Create “${chain} / ${node}”`,
  }),
  noFiles: { zh: '还没有文件', en: 'No files yet' },
  addFile: { zh: '添加文件', en: 'Add a file' },

  repeats: { zh: '与已有项目重复', en: 'This repeats a lead' },
  openExisting: { zh: '打开已有项目', en: 'Open the existing lead' },
  separateReason: { zh: '视为新项目的理由', en: 'Why it is a lead of its own' },
  separateHint: { zh: '例如：二期工程，另签协议', en: 'Such as: second phase, with an agreement of its own' },
  separate: { zh: '视为新项目', en: 'Keep both' },

  moveTitle: (name: string, to: string) => ({ zh: `${name}：移到${to}`, en: `${name}: move to ${to}` }),
  move: (to: string) => ({ zh: `移到${to}`, en: `Move to ${to}` }),
  moved: (name: string, to: string) => ({ zh: `“${name}”已移到${to}`, en: `“${name}” moved to ${to}` }),
  stepNeeds: (n: number, to: string) => ({
    zh: `进入${to}还需填写 ${n} 项。`,
    en: n === 1 ? `One thing is needed for ${to}.` : `${n} things are needed for ${to}.`,
  }),
  stepReady: (to: string) => ({
    zh: `进入${to}所需内容已经齐备，请确认日期。`,
    en: `All that ${to} needs is there; confirm the day.`,
  }),
  jump: (stages: string) => ({
    zh: `补录：一次经过 ${stages}，每级都记入历史，请写明原因。`,
    en: `Entered late: it passes ${stages}, each written into its history. Give the reason.`,
  }),
  back: { zh: '退回上一阶段，须写明原因。', en: 'A move back needs a reason.' },
  backClears: (fields: string) => ({
    zh: `将清空并存入历史：${fields}。`,
    en: `Cleared, and kept in the history: ${fields}.`,
  }),
  never: {
    zh: '项目不能这样移动。需要停下来时，请用“暂停”或“终止”。',
    en: 'A lead can’t move this way. Put it on hold or end it instead.',
  },
  endedFirst: {
    zh: '项目已暂停或终止，请先恢复推进，再移动阶段。',
    en: 'The lead is on hold or ended. Make it active again before moving it.',
  },
  close: { zh: '关闭', en: 'Close' },
  businessDay: { zh: '发生日期', en: 'Business day' },
  businessDayHint: {
    zh: '事情发生的那一天，不是今天录入的日子。',
    en: 'The day it happened, not the day it is typed in.',
  },
  reason: { zh: '原因', en: 'Reason' },
  isCorrection: { zh: '更正：当初录入有误', en: 'Correction: it was entered by mistake' },
  correctionHint: {
    zh: '更正会改写各日的统计；真实发生的退回不要勾选。',
    en: 'A correction changes past figures; leave it off for a move that really happened.',
  },
  document: { zh: '依据文件', en: 'Document it rests on' },
  documentHint: {
    zh: '从项目文件中选择，或勾选更正。',
    en: 'Choose one of the lead’s files, or mark a correction.',
  },
  later: { zh: '可以稍后再补', en: 'Can wait' },
  landedProposed: { zh: '按已填日期推算，请核对。', en: 'Worked out from the days given; check it.' },
  reserveKind: { zh: '退回后', en: 'Afterwards it is' },

  hold: { zh: '暂停', en: 'Put on hold' },
  terminate: { zh: '终止', en: 'End' },
  resume: { zh: '恢复推进', en: 'Make active again' },
  holdHint: {
    zh: '预计 90 天内恢复的，用暂停；洽谈阶段预计更久的，退回储备、列为暂缓更合适。',
    en: 'On hold suits a pause of under 90 days; a longer one during talks is better parked in reserve.',
  },
  terminateHint: {
    zh: '终止后不再计入各项统计，阶段保留，可查到曾走到哪一步。',
    en: 'An ended lead leaves all counts; its stage stays, so one can see how far it came.',
  },
  reopenHint: { zh: '恢复后回到储备，列为回流。', en: 'It comes back to reserve, as returned.' },
  reopenSigned: {
    zh: '签约以后终止的项目不直接恢复：请另建项目并关联本项目；若当初终止是误操作，请勾选更正。',
    en: 'A lead ended after signing is not reopened: start a new one that points to it, or mark a correction if it was ended by mistake.',
  },
  startNew: { zh: '另建后续项目', en: 'Start a follow-on lead' },
  outcomeDone: (name: string, outcome: string) => ({
    zh: `“${name}”：${outcome}`,
    en: `“${name}”: ${outcome}`,
  }),

  buildStatus: { zh: '变更建设状态', en: 'Change build status' },
  statusNext: { zh: '可直接变更', en: 'Next' },
  statusOther: { zh: '不按顺序（更正）', en: 'Out of order (correction)' },
  statusOutOfOrder: {
    zh: '不按顺序变更须写明原因，记为更正。',
    en: 'Out of order it is a correction, which needs a reason.',
  },
  winterHint: { zh: '冬季停工，原因可写“季节性”。', en: 'For a winter stop, the reason is “seasonal”.' },
} satisfies Words;
