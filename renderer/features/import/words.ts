// The sentences of the import screen.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '导入台账', en: 'Import a ledger' },

  drop: { zh: '把台账文件拖到这里', en: 'Drop a ledger here' },
  dropHint: {
    zh: 'Excel（.xlsx）或 CSV。标题行、多级表头、合并单元格、合计行、“万元/亿元”混写都能读；先预览，确认后才写入，随时可以撤销。',
    en: 'Excel (.xlsx) or CSV. Title lines, stacked headers, merged cells, totals and mixed units are read. You see everything first; nothing is written until you say so, and it can be undone.',
  },
  choose: { zh: '选择文件…', en: 'Choose a file…' },
  oneFile: { zh: '一次导入一个文件，请只拖一个。', en: 'One file at a time, please.' },

  readingTitle: (name: string) => ({ zh: `正在读取 ${name}`, en: `Reading ${name}` }),
  importingTitle: (name: string) => ({ zh: `正在导入 ${name}`, en: `Importing ${name}` }),
  readingJob: (name: string) => ({ zh: `读取 ${name}`, en: `Read ${name}` }),
  importingJob: (name: string) => ({ zh: `导入 ${name}`, en: `Import ${name}` }),
  preparing: { zh: '正在准备…', en: 'Preparing…' },
  rowsDone: (done: string, total: string) => ({
    zh: `${done} / ${total} 行`,
    en: `${done} / ${plural(total, 'row')}`,
  }),
  cancel: { zh: '取消', en: 'Cancel' },
  cancelling: { zh: '正在取消…', en: 'Cancelling…' },
  goesOn: { zh: '可以去做别的事，导入会继续。', en: 'You can work elsewhere meanwhile; the import goes on.' },

  otherFile: { zh: '换一个文件', en: 'Another file' },
  importRows: (n: string) => ({ zh: `导入 ${n} 行`, en: `Import ${plural(n, 'row')}` }),
  scope: { zh: '导入范围', en: 'What to import' },
  allSheets: (n: number) => ({ zh: `全部 ${n} 张表`, en: `All of ${plural(n, 'sheet')}` }),
  onlySheet: (name: string) => ({ zh: `只导入“${name}”`, en: `Only “${name}”` }),
  sheets: { zh: '工作表', en: 'Sheets' },
  sheetTab: (name: string, rows: string) => ({
    zh: `${name}（${rows} 行）`,
    en: `${name} (${plural(rows, 'row')})`,
  }),

  found: { zh: '读到的内容', en: 'What was found' },
  headerRows: { zh: '表头', en: 'Header' },
  headerAt: (rows: string) => ({ zh: `第 ${rows} 行`, en: `row ${rows}` }),
  unit: { zh: '单位', en: 'Unit' },
  unitUnknown: { zh: '未写明', en: 'not said' },
  encoding: { zh: '编码', en: 'Encoding' },
  rowCount: { zh: '数据', en: 'Data' },
  rows: (n: string) => ({ zh: `${n} 行`, en: plural(n, 'row') }),
  noRows: { zh: '这张表有表头，但没有一行数据。', en: 'This sheet has a header but not one row of data.' },
  noSheets: {
    zh: '文件里没有可导入的表。请换一个文件。',
    en: 'The file holds no table to import. Choose another.',
  },

  grid: { zh: '列对应和前几行', en: 'Columns and first rows' },
  gridHint: {
    zh: '灰底是表中原有的表头，下面选它归入哪一项；不归入任何一项的内容会写入项目备注，不会丢失。',
    en: 'The shaded cells are the sheet’s own header; choose beneath where each column goes. What goes nowhere is kept in the lead’s notes.',
  },
  row: { zh: '行', en: 'Row' },
  result: { zh: '结果', en: 'Result' },
  toNotes: { zh: '写入备注', en: 'To the notes' },
  fieldOf: (header: string, column: string) => ({
    zh: `${column} 列“${header}”归入`,
    en: `Column ${column} “${header}” goes to`,
  }),
  unitOf: (header: string, column: string) => ({
    zh: `${column} 列“${header}”的单位`,
    en: `Unit of column ${column} “${header}”`,
  }),
  unitAsk: { zh: '选单位', en: 'Unit?' },
  guess: { zh: '推测', en: 'Guess' },
  confirm: { zh: '确认', en: 'Confirm' },
  confirmGuess: (header: string, field: string) => ({
    zh: `确认“${header}”归入“${field}”`,
    en: `Confirm that “${header}” goes to “${field}”`,
  }),
  guesses: (n: number) => ({
    zh: `${n} 列是按相近的说法推测的：确认后才归入，否则写入备注。`,
    en: `${plural(n, 'column')} matched by likeness only: unless you confirm, the text goes to the notes.`,
  }),
  noHeader: { zh: '（无表头）', en: '(no header)' },
  nothingFound: { zh: '没有找到', en: 'Nothing found' },
  firstRows: (shown: string, total: string) => ({
    zh: `显示前 ${shown} 行，共 ${total} 行`,
    en: `The first ${shown} of ${plural(total, 'row')}`,
  }),
  changed: (field: string) => ({ zh: `${field}：`, en: `${field}: ` }),
  becomes: { zh: '改为', en: 'becomes' },
  empty: { zh: '空', en: 'empty' },
  cellProblem: (value: string, reason: string) => ({ zh: `${value}：${reason}`, en: `${value}: ${reason}` }),
  sheetStage: { zh: '没写阶段的行归入', en: 'Rows without a stage go to' },
  sheetStageFound: { zh: '没写阶段的行：按表名和标题', en: 'Rows without a stage: by sheet name' },
  notLeads: {
    zh: '这张表不是项目台账（如问题清单、活动、拜访记录），这次不导入。',
    en: 'This sheet is no ledger of leads (but issues, events or visits) and is not imported.',
  },

  repeats: (name: string) => ({ zh: `与“${name}”疑似重复`, en: `Looks like “${name}”` }),
  decision: (row: number) => ({ zh: `第 ${row} 行怎么处理`, en: `What to do with row ${row}` }),
  undecided: { zh: '以后再定（这次不写入）', en: 'Decide later (not written now)' },
  overwrite: { zh: '更新已有项目', en: 'Update the lead that is here' },
  separate: { zh: '作为新项目导入', en: 'Import as a new lead' },
  ignore: { zh: '不导入这一行', en: 'Leave this row out' },

  created: { zh: '新增', en: 'New' },
  updated: { zh: '更新', en: 'Update' },
  unchanged: { zh: '未变', en: 'Same' },
  waiting: { zh: '待定', en: 'Undecided' },
  waitingHint: {
    zh: '与已有项目疑似重复，需要人来判断，这次不写入。',
    en: 'Looks like a lead that is already here; a person must decide, so it is not written now.',
  },

  savedName: { zh: '名称', en: 'Name' },
  saveMapping: { zh: '保存列对应', en: 'Save this mapping' },
  saveMappingHint: {
    zh: '以后遇到相同表头的表，可以直接使用。',
    en: 'It is offered for any sheet with the same header row.',
  },
  save: { zh: '保存', en: 'Save' },
  mappingSaved: (name: string) => ({ zh: `已保存列对应“${name}”`, en: `Mapping “${name}” saved` }),
  mappingOffer: (name: string) => ({
    zh: `这张表的表头与保存过的列对应“${name}”相同。`,
    en: `This sheet has the header of your saved mapping “${name}”.`,
  }),
  useMapping: { zh: '使用', en: 'Use it' },
  removeMapping: (name: string) => ({ zh: `删除列对应“${name}”`, en: `Delete mapping “${name}”` }),
  mappingRemoved: (name: string) => ({ zh: `已删除列对应“${name}”`, en: `Mapping “${name}” deleted` }),

  totals: { zh: '合计核对', en: 'Totals checked' },
  totalField: { zh: '项目', en: 'Figure' },
  printed: { zh: '表中合计', en: 'Printed' },
  readSum: { zh: '读到的合计', en: 'Read' },
  verdict: { zh: '核对结果', en: 'Verdict' },
  same: { zh: '相符', en: 'Agree' },
  differs: (gap: string) => ({ zh: `相差 ${gap}`, en: `Differ by ${gap}` }),
  textCells: (cells: string) => ({
    zh: `${cells} 是以文本存放的金额，表格软件求和时没有算进去；这里已读入。`,
    en: `${cells} hold amounts as text, which a spreadsheet leaves out of its sum; they were read here.`,
  }),
  unexplained: { zh: '请对照原表核对。', en: 'Please check against the sheet.' },

  problems: (n: number) => ({ zh: `需要留意的单元格（${n}）`, en: `Cells to look at (${n})` }),
  noProblems: { zh: '每个单元格都读懂了。', en: 'Every cell was read.' },
  problemSheet: { zh: '工作表', en: 'Sheet' },
  problemCell: { zh: '单元格', en: 'Cell' },
  problemHeader: { zh: '列', en: 'Column' },
  problemValue: { zh: '原文', en: 'Text' },
  problemReason: { zh: '原因', en: 'Reason' },
  allReasons: (n: number) => ({ zh: `全部 ${n}`, en: `All ${n}` }),
  reasonFilter: { zh: '按原因筛选', en: 'Filter by reason' },
  problemsShown: (shown: string, total: string) => ({
    zh: `显示前 ${shown} 条，共 ${total} 条；导入后可保存完整清单。`,
    en: `The first ${shown} of ${total}; the full list can be saved after the import.`,
  }),

  done: (leads: string, cells: number) => ({
    zh:
      cells === 0
        ? `已导入 ${leads} 个项目，每个单元格都读懂了`
        : `已导入 ${leads} 个项目，${cells} 个单元格未读懂`,
    en:
      cells === 0
        ? `${plural(leads, 'lead')} imported; every cell was read`
        : `${plural(leads, 'lead')} imported; ${plural(cells, 'cell')} could not be read`,
  }),
  nothingNew: { zh: '没有新内容，与已有的项目一致', en: 'Nothing new: it agrees with what is already here' },
  nothingWritten: { zh: '没有写入任何项目', en: 'No lead was written' },
  tally: (created: string, updated: string, unchanged: string) => ({
    zh: `新增 ${created}，更新 ${updated}，未变 ${unchanged}`,
    en: `${created} new, ${updated} updated, ${unchanged} unchanged`,
  }),
  waitingRows: (n: string) => ({ zh: `${n} 行待定：`, en: `${n} undecided: ` }),
  incomplete: (n: string) => ({
    zh: `${n} 个项目还缺所在阶段需要的内容`,
    en: `${plural(n, 'lead lacks', 'leads lack')} something their stage needs`,
  }),
  undone: { zh: '这次导入已撤销', en: 'This import was undone' },
  undoneText: {
    zh: '写入的内容已全部退回，可按 Ctrl+Shift+Z 重做。',
    en: 'Everything it wrote was taken back. Ctrl+Shift+Z does it again.',
  },
  showLeads: { zh: '查看导入的项目', en: 'Show the imported leads' },
  undo: { zh: '撤销导入', en: 'Undo the import' },
  saveProblems: { zh: '保存问题清单', en: 'Save the problem list' },
  problemsSaved: (n: string) => ({ zh: `已保存 ${n} 条问题`, en: `${plural(n, 'problem')} saved` }),
  problemsFile: (name: string) => ({ zh: `${name}-问题清单.xlsx`, en: `${name}-problems.xlsx` }),
  reveal: { zh: '打开所在文件夹', en: 'Show in folder' },
  saveProblemsJob: { zh: '保存问题清单', en: 'Save problem list' },
  again: { zh: '再导入一个文件', en: 'Import another file' },
  close: { zh: '完成', en: 'Done' },
  look: { zh: '查看', en: 'Show' },

  earlier: { zh: '以前的导入', en: 'Earlier imports' },
  noEarlier: { zh: '还没有导入过台账。', en: 'No ledger has been imported yet.' },
  when: { zh: '时间', en: 'When' },
  file: { zh: '文件', en: 'File' },
  problemCount: { zh: '问题', en: 'Problems' },
  actions: { zh: '操作', en: 'Actions' },
  showLeadsOf: (name: string) => ({ zh: `查看 ${name} 导入的项目`, en: `Show the leads of ${name}` }),
  saveProblemsOf: (name: string) => ({
    zh: `保存 ${name} 的问题清单`,
    en: `Save the problem list of ${name}`,
  }),
} satisfies Words;
