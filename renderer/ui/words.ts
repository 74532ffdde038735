// The sentences of the shared parts.
import { plural } from '../lib/plural.ts';
import type { Words } from '../lib/use-words.ts';

const count = (n: number) => n.toLocaleString('en-US');

export const words = {
  again: { zh: '重试', en: 'Try again' },
  reload: { zh: '重新载入', en: 'Reload' },
  loading: { zh: '正在载入…', en: 'Loading…' },
  crashTitle: { zh: '这个界面出错了', en: 'This screen has failed' },
  crashText: {
    zh: '数据没有受到影响；正在填写的内容已存为草稿，重新打开即可继续。可以重新载入本界面，或用左侧导航去别处。',
    en: 'Your data is unharmed, and what you were typing is kept as a draft. Reload this screen, or go elsewhere with the rail on the left.',
  },
  crashDetail: { zh: '错误信息', en: 'Details' },
  close: { zh: '关闭', en: 'Close' },
  closePanel: { zh: '关闭侧栏', en: 'Close panel' },
  openFull: { zh: '整页打开', en: 'Open in full' },
  unknown: { zh: '未填', en: 'Not given' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },

  moneyRead: (text: string) => ({ zh: `读作 ${text}`, en: `Read as ${text}` }),
  moneyUnread: {
    zh: '没读懂这个金额，可写作 1.5亿、8910万、500万美元',
    en: 'Not an amount. Write 1.5亿, 8910万 or 500万美元',
  },
  dayRead: (text: string) => ({ zh: `即 ${text}`, en: `That is ${text}` }),
  dayUnread: {
    zh: '没读懂这个日期，可写作 明天、下周五、9月15日、2026-09',
    en: 'Not a date. Write 明天, 下周五, 9月15日 or 2026-09',
  },
  dayNeedsDay: { zh: '请写到日', en: 'Give the day as well' },
  openCalendar: { zh: '打开日历', en: 'Open calendar' },
  nextMonth: { zh: '下个月', en: 'Next month' },
  previousMonth: { zh: '上个月', en: 'Previous month' },
  nextYear: { zh: '下一年', en: 'Next year' },
  previousYear: { zh: '上一年', en: 'Previous year' },
  nextDecade: { zh: '下一个十年', en: 'Next decade' },
  previousDecade: { zh: '上一个十年', en: 'Previous decade' },
  wholeMonth: { zh: '只知道月份', en: 'Only the month is known' },
  numberUnread: { zh: '请填数字', en: 'Enter a number' },
  numberWhole: { zh: '请填整数', en: 'Enter a whole number' },
  numberPlaces: (places: number) => ({
    zh: `最多 ${places} 位小数`,
    en: `At most ${plural(places, 'decimal')}`,
  }),

  clear: { zh: '清除', en: 'Clear' },
  choose: { zh: '请选择', en: 'Choose' },
  searchRef: { zh: '输入名称查找', en: 'Type a name' },
  searchRegion: { zh: '输入地名查找', en: 'Type a place' },
  nothingFound: { zh: '没有找到', en: 'Nothing found' },
  searching: { zh: '正在查找…', en: 'Searching…' },
  create: (name: string) => ({ zh: `新建“${name}”`, en: `Create “${name}”` }),
  remove: (name: string) => ({ zh: `移除 ${name}`, en: `Remove ${name}` }),
  addText: { zh: '输入后按回车添加', en: 'Type and press Enter' },
  deleted: { zh: '已删除', en: 'deleted' },

  showTable: { zh: '看表格', en: 'Show as table' },
  showChart: { zh: '看图', en: 'Show as chart' },

  late: (days: number) => ({ zh: `逾期 ${days} 天`, en: `${plural(days, 'day')} late` }),
  soon: (days: number) => ({
    zh: days === 0 ? '今天到期' : `还有 ${days} 天`,
    en: days === 0 ? 'due today' : `due in ${plural(days, 'day')}`,
  }),

  table: { zh: '表格', en: 'Table' },
  rowsTotal: (n: number) => ({ zh: `共 ${count(n)} 行`, en: plural(count(n), 'row') }),
  total: { zh: '合计', en: 'Total' },
  selectRow: (name: string) => ({ zh: `选择 ${name}`, en: `Select ${name}` }),
  selectAll: { zh: '全选', en: 'Select all' },
  selected: (n: number) => ({ zh: `已选 ${count(n)} 行`, en: `${count(n)} selected` }),
  clearSelection: { zh: '取消选择', en: 'Clear selection' },
  copyRows: { zh: '复制', en: 'Copy' },
  copied: (n: number) => ({
    zh: `已复制 ${count(n)} 行，可直接粘贴到 Excel`,
    en: `${plural(count(n), 'row')} copied; paste them into Excel`,
  }),
  copyFailed: { zh: '剪贴板不可用，未能复制', en: 'The clipboard is not available; nothing was copied' },
  columnMenu: (name: string) => ({ zh: `“${name}”列的菜单`, en: `Menu of column “${name}”` }),
  sortAscending: { zh: '升序', en: 'Sort ascending' },
  sortDescending: { zh: '降序', en: 'Sort descending' },
  sortNone: { zh: '取消排序', en: 'Clear sorting' },
  filterColumn: { zh: '筛选…', en: 'Filter…' },
  pinColumn: { zh: '固定在左侧', en: 'Pin to the left' },
  unpinColumn: { zh: '取消固定', en: 'Unpin' },
  hideColumn: { zh: '隐藏此列', en: 'Hide column' },
  moveLeft: { zh: '左移', en: 'Move left' },
  moveRight: { zh: '右移', en: 'Move right' },
  columns: { zh: '列', en: 'Columns' },
  resetColumns: { zh: '恢复默认列', en: 'Reset columns' },
} satisfies Words;
