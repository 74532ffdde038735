// The sentences of the board and the table.
import { plural } from '../../lib/plural.ts';
import type { Label } from '#model/field';
import type { Words } from '../../lib/use-words.ts';

const count = (n: number) => n.toLocaleString('en-US');

export const words = {
  title: { zh: '项目', en: 'Leads' },
  mode: { zh: '显示方式', en: 'Show as' },
  board: { zh: '看板', en: 'Board' },
  table: { zh: '表格', en: 'Table' },
  newLead: { zh: '录入项目', en: 'New lead' },
  importLedger: { zh: '导入台账', en: 'Import a ledger' },
  search: { zh: '搜索项目', en: 'Search leads' },
  searchHint: {
    zh: '可搜名称、投资方、编号、建设内容，或拼音首字母',
    en: 'Looks in name, investor, number and scope; pinyin initials work too',
  },
  clearSearch: { zh: '清除搜索', en: 'Clear the search' },
  panel: { zh: '侧栏预览', en: 'Preview panel' },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },

  noLeads: {
    zh: '这里放所有招商项目，从储备、洽谈到签约、落地。录入第一个项目，或导入现有的台账。',
    en: 'All leads live here, from reserve and talks to signing and landing. Enter the first one, or import the ledger you have.',
  },
  noneFound: { zh: '没有符合条件的项目。', en: 'No lead meets these conditions.' },
  clearFilter: { zh: '清除条件', en: 'Clear conditions' },

  filter: { zh: '筛选', en: 'Filter' },
  filterCount: (n: number) => ({
    zh: `筛选 ${n} 个条件`,
    en: `Filter ${plural(n, 'condition', 'conditions')}`,
  }),
  minAmount: { zh: '金额不低于', en: 'Amount from' },
  maxAmount: { zh: '金额不高于', en: 'Amount to' },
  clear: { zh: '清除', en: 'Clear' },
  conditions: { zh: '筛选条件', en: 'Conditions' },
  sentence: (parts: string) => ({ zh: `只看${parts}的项目`, en: `Leads where ${parts}` }),
  and: { zh: '且', en: 'and' },
  removeCondition: (phrase: string) => ({ zh: `去掉条件：${phrase}`, en: `Remove the condition: ${phrase}` }),
  amountFrom: (from: string) => ({ zh: `金额不低于${from}`, en: `the amount is at least ${from}` }),
  amountTo: (to: string) => ({ zh: `金额不高于${to}`, en: `the amount is at most ${to}` }),
  amountBetween: (from: string, to: string) => ({
    zh: `金额在${from}至${to}之间`,
    en: `the amount is between ${from} and ${to}`,
  }),
  tally: (n: number, sum: string) => ({
    zh: `${count(n)} 个项目，${sum}`,
    en: `${plural(count(n), 'lead')}, ${sum}`,
  }),

  boardOrder: { zh: '卡片顺序', en: 'Order of cards' },
  columnName: (stage: string, n: number, sum: string) => ({
    zh: `${stage}，${count(n)} 个项目，${sum}`,
    en: `${stage}, ${plural(count(n), 'lead')}, ${sum}`,
  }),
  cardsOf: (stage: string) => ({ zh: `${stage}的项目`, en: `Leads in ${stage}` }),
  columnCount: (n: number) => ({ zh: `${count(n)} 个`, en: count(n) }),
  emptyColumn: {
    zh: '还没有项目。从左边一栏拖过来，或选中卡片按 M。',
    en: 'Nothing here yet. Drag a card over, or press M on one.',
  },
  emptyReserve: { zh: '还没有储备项目。按 N 录入一个。', en: 'No reserve yet. Press N to enter a lead.' },
  emptyFiltered: { zh: '这一阶段没有符合条件的项目。', en: 'No lead of this stage meets the conditions.' },
  noAmount: { zh: '金额未填', en: 'No amount' },
  noInvestor: { zh: '投资方未填', en: 'No investor' },
  noOfficer: { zh: '未定负责人', en: 'No officer' },
  noNextStep: { zh: '没有下一步', en: 'No next step' },
  confidential: { zh: '涉密', en: 'Confidential' },
  missing: (n: number) => ({ zh: `待补全 ${n} 项`, en: `${n} missing` }),
  noNewsYet: { zh: '暂无进展记录', en: 'No news yet' },
  newsToday: { zh: '今天有进展', en: 'News today' },
  noNewsFor: (days: number) => ({
    zh: `${days} 天没有进展`,
    en: `${plural(days, 'day')} quiet`,
  }),
  lateNoNews: (days: number) => ({
    zh: `${days} 天没有进展，已超期`,
    en: `${plural(days, 'day')} quiet, late`,
  }),
  soonNoNews: (days: number) => ({
    zh: `${days} 天没有进展，将超期`,
    en: `${plural(days, 'day')} quiet, nearly late`,
  }),

  dropHere: (stage: string) => ({ zh: `放到“${stage}”`, en: `Drop into ${stage}` }),
  dropNeeds: (n: number, names: string) => ({
    zh: `放下后填写 ${n} 项：${names}`,
    en: `Asks for ${n}: ${names}`,
  }),
  dropReady: { zh: '所需信息已齐', en: 'Nothing is missing' },
  dropReason: { zh: '退回需要说明原因', en: 'Going back needs a reason' },
  investors: { zh: '投资企业', en: 'investor company' },
  whySame: { zh: '现在就在这一阶段', en: 'It is here now' },
  whyJump: {
    zh: '跨阶段不能拖动。按 M 选“补录”，一次补齐经过的各阶段。',
    en: 'No skipping a stage by dragging. Press M and choose to back-fill the stages passed.',
  },
  whyBackTwo: { zh: '只能退回上一阶段。', en: 'A lead goes back one stage at a time.' },
  whySignedReserve: {
    zh: '签约项目不退回储备，请改用暂停或终止。',
    en: 'A signed lead never returns to reserve. Put it on hold or end it.',
  },
  whyEnded: {
    zh: '项目已暂停或终止，请先恢复推进。',
    en: 'The lead is on hold or ended. Make it active first.',
  },
  dragHelp: {
    zh: '方向键走动，回车打开，空格预览，M 移动阶段，Shift 加左右方向键拿起卡片带到另一栏。',
    en: 'Arrow keys walk, Enter opens, Space previews, M moves to a stage, Shift with left or right picks the card up and carries it.',
  },
  lifted: (name: string, stagesOpen: string) => ({
    zh: `已拿起“${name}”。可放到：${stagesOpen}。左右方向键选择，回车放下，Esc 放回。`,
    en: `Picked up “${name}”. It may go to: ${stagesOpen}. Left and right choose, Enter drops, Esc puts it back.`,
  }),
  liftedStuck: (name: string) => ({
    zh: `“${name}”现在不能移到别的阶段。`,
    en: `“${name}” can’t move to another stage now.`,
  }),
  carriedOver: (stage: string) => ({
    zh: `在“${stage}”上方。回车放下，Esc 放回。`,
    en: `Over ${stage}. Enter drops, Esc puts it back.`,
  }),
  carriedNowhere: { zh: '不在任何一栏上方', en: 'Over no column' },
  dropped: (name: string, stage: string) => ({
    zh: `已把“${name}”放到“${stage}”，请填写移动所需的信息。`,
    en: `Dropped “${name}” into ${stage}. Fill in what the move needs.`,
  }),
  putBack: (name: string) => ({ zh: `已把“${name}”放回原处。`, en: `“${name}” is back where it was.` }),

  move: { zh: '移动阶段', en: 'Move to a stage' },
  moveOf: (name: string) => ({ zh: `移动“${name}”`, en: `Move “${name}”` }),
  moveHere: { zh: '当前阶段', en: 'Now here' },
  moveMissing: (n: number) => ({ zh: `还缺 ${n} 项`, en: `${n} to fill in` }),
  moveBack: { zh: '退回，需说明原因', en: 'Back; needs a reason' },
  moveJump: { zh: '补录经过的各阶段，需说明原因', en: 'Back-fill the stages passed; needs a reason' },

  previewEmpty: { zh: '选一个项目，在这里看它的要点。', en: 'Choose a lead to see its essentials here.' },
  nextStep: { zh: '下一步', en: 'Next step' },
  latest: { zh: '最近进展', en: 'Latest progress' },
  stillMissing: { zh: '待补全', en: 'Still missing' },
  notGiven: { zh: '未填', en: 'Not given' },
} satisfies Words;

/** The orders a board can stand in. */
export const boardOrders = {
  '-amount': { zh: '金额从大到小', en: 'Largest amount first' },
  nextActionOn: { zh: '下一步时间从近到远', en: 'Next step due first' },
  lastUpdateOn: { zh: '最久没有进展的在前', en: 'Longest without news first' },
  '-updatedAt': { zh: '最近改动的在前', en: 'Changed last first' },
  name: { zh: '按名称', en: 'By name' },
} as const satisfies Record<string, Label>;

/** The keys that the board handles itself, for the key list. */
export const boardKeyHints = [
  {
    keys: 'ArrowUp',
    label: { zh: '看板：在卡片之间走动（四个方向键）', en: 'Board: walk the cards (all four arrows)' },
  },
  { keys: 'Enter', label: { zh: '看板：打开项目', en: 'Board: open the lead' } },
  { keys: 'Space', label: { zh: '看板：预览项目', en: 'Board: preview the lead' } },
  {
    keys: 'Shift+ArrowRight',
    label: { zh: '看板：拿起卡片带到右边一栏', en: 'Board: carry the card one column on' },
  },
  {
    keys: 'Shift+ArrowLeft',
    label: { zh: '看板：拿起卡片带到左边一栏', en: 'Board: carry the card one column back' },
  },
] as const;
