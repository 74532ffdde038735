// The closed list of what can be refused, each with a sentence that says what to do.
import type { Label } from './field.ts';

/** What a sentence is filled with; a label is said in the sentence’s own language. */
type Values = Readonly<Record<string, string | number | Label>>;

const refusals = {
  'unknown-channel': {
    zh: '没有名为“{channel}”的功能。请用 channels 查看全部名称。',
    en: 'There is no channel “{channel}”. Run “channels” to list them all.',
  },
  invalid: {
    zh: '有 {count} 处填写需要修改，请按各项提示更正后再试。',
    en: '{count} field(s) need attention. Correct them as each message says and try again.',
  },
  'not-allowed': {
    zh: '此操作不允许从这里进行。请在落地的窗口中操作。',
    en: 'This is not allowed from here. Use Luodi’s own window.',
  },
  'path-not-chosen': {
    zh: '该文件不是在对话框中选定的。请重新选择文件。',
    en: 'That file was not chosen in a dialog. Please choose the file again.',
  },
  'not-found': {
    zh: '找不到这条记录，可能已被删除。请到回收站查看，或刷新列表。',
    en: 'That record can’t be found; it may have been deleted. Look in the recycle bin or refresh the list.',
  },
  'stage-order': {
    zh: '项目不能从“{from}”移到“{to}”。请逐级推进，或改用暂停、终止。',
    en: 'A lead can’t move from “{from}” to “{to}”. Move it step by step, or put it on hold or end it.',
  },
  'stage-needs': {
    zh: '移到“{to}”还缺 {count} 项，补齐后即可移动。',
    en: '{count} item(s) are missing for “{to}”. Fill them in to move the lead.',
  },
  'lead-ended': {
    zh: '项目已暂停或终止，请先恢复推进再移动阶段。',
    en: 'The lead is on hold or ended. Make it active again before moving it.',
  },
  'funds-exist': {
    zh: '该项目已有计入的到位资金，不能退回洽谈。请先更正到资记录。',
    en: 'Counted funds have arrived for this lead, so it can’t go back to talks. Correct the fund records first.',
  },
  duplicate: {
    zh: '与已有记录重复：{name}。请打开已有记录，或说明理由后另存。',
    en: 'This repeats an existing record: {name}. Open that one, or give a reason to keep both.',
  },
  'merge-itself': {
    zh: '“{name}”不能与自己合并。请另选一条记录。',
    en: '“{name}” can’t be merged with itself. Choose another record.',
  },
  'merge-deleted': {
    zh: '“{name}”已删除或已并入别的记录，不能合并。请先恢复，或另选一条。',
    en: '“{name}” is deleted or already merged, so it can’t be merged. Restore it first, or choose another.',
  },
  'changed-meanwhile': {
    zh: '这条记录刚被别处改动。请刷新后再改，您的输入仍然保留。',
    en: 'The record was changed elsewhere just now. Refresh and edit again; what you typed is kept.',
  },
  'undo-nothing': { zh: '没有可以撤销的操作。', en: 'There is nothing to undo.' },
  'redo-nothing': { zh: '没有可以重做的操作。', en: 'There is nothing to redo.' },
  'undo-conflict': {
    zh: '不能撤销：之后又改动了{what}。请直接修改该处。',
    en: 'Can’t undo: {what} was changed afterwards. Edit it directly instead.',
  },
  'workspace-not-empty': {
    zh: '示例数据只能放进空白工作区。请先新建一个工作区。',
    en: 'Example data goes into an empty workspace only. Create a new workspace first.',
  },
  'workspace-missing': {
    zh: '找不到工作区文件夹：{path}。请检查磁盘是否连接，或另选文件夹。',
    en: 'The workspace folder is missing: {path}. Check that the disk is connected, or choose another folder.',
  },
  'workspace-read-only': {
    zh: '工作区只读，无法保存：{path}。请换一个可写的文件夹，或解除只读。',
    en: 'The workspace is read-only and can’t be saved to: {path}. Choose a writable folder or lift the protection.',
  },
  'workspace-synced': {
    zh: '工作区在网络盘或同步盘中（{path}），同时写入会损坏数据。请移到本机磁盘。',
    en: 'The workspace lies on a network drive or in a sync folder ({path}), which can damage it. Move it to a local disk.',
  },
  'database-not-sqlite': {
    zh: '{path} 不是落地的数据库，未作任何改动。请另选工作区，或用备份恢复。',
    en: '{path} is not a Luodi database; nothing was changed. Choose another workspace or restore a backup.',
  },
  'database-damaged': {
    zh: '数据库已损坏，未作任何改动。最近的备份：{backup}。请用备份恢复。',
    en: 'The database is damaged; nothing was changed. Newest backup: {backup}. Restore it.',
  },
  'database-locked': {
    zh: '数据库正被另一个程序占用。请关闭该程序后重试。',
    en: 'Another program holds the database. Close it and try again.',
  },
  'database-from-newer-app': {
    zh: '数据由更新版本的落地写成，本版本打不开，未作任何改动。请升级软件。',
    en: 'A newer Luodi wrote this data; this version can’t open it and changed nothing. Please update the app.',
  },
  'history-differs': {
    zh: '数据库的升级记录与本软件不一致，未作任何改动。请联系维护人员并保留原文件。',
    en: 'The database’s upgrade history differs from this app’s; nothing was changed. Keep the file and ask for support.',
  },
  'migration-failed': {
    zh: '升级数据库失败，已恢复到升级前的状态。备份：{backup}。',
    en: 'Upgrading the database failed; it was put back as it was. Backup: {backup}.',
  },
  busy: {
    zh: '正在保存另一项操作，请稍候再试。',
    en: 'Another operation is being saved. Try again in a moment.',
  },
  'job-cancelled': { zh: '已取消，没有改动任何数据。', en: 'Cancelled; nothing was changed.' },
  'job-died': {
    zh: '后台任务意外中止，没有改动任何数据。请重试。',
    en: 'The background job stopped unexpectedly; nothing was changed. Please try again.',
  },
  'file-missing': {
    zh: '找不到文件：{path}。请检查它是否被移动或删除。',
    en: 'The file can’t be found: {path}. Check whether it was moved or deleted.',
  },
  'file-unreadable': {
    zh: '无法读取文件：{path}。请检查权限，或先关闭占用它的程序。',
    en: 'The file can’t be read: {path}. Check its permissions or close the program that holds it.',
  },
  'file-empty': {
    zh: '文件是空的：{path}。请选择有内容的台账。',
    en: 'The file is empty: {path}. Choose a ledger with content.',
  },
  'file-not-spreadsheet': {
    zh: '这不是能读的表格文件：{path}。请选择 .xlsx 或 .csv。',
    en: 'This is no spreadsheet Luodi can read: {path}. Choose an .xlsx or .csv file.',
  },
  'file-xls-old': {
    zh: '这是旧版 .xls 文件：{path}。请在 Excel 或 WPS 中另存为 .xlsx 后再导入。',
    en: 'This is an old .xls file: {path}. Save it as .xlsx in Excel or WPS and import that.',
  },
  'file-encrypted': {
    zh: '文件有打开密码：{path}。请去掉密码另存后再导入。',
    en: 'The file is protected by a password: {path}. Save a copy without it and import that.',
  },
  'file-too-large': {
    zh: '文件过大：{path}（上限 {limit}）。请拆分后分次导入。',
    en: 'The file is too large: {path} (limit {limit}). Split it and import the parts.',
  },
  'file-damaged': {
    zh: '文件已损坏，读不出内容：{path}。请重新导出或另存后再试。',
    en: 'The file is damaged and can’t be read: {path}. Export or save it again and retry.',
  },
  'file-hostile': {
    zh: '文件结构异常，为安全起见不予读取：{path}。请用 Excel 或 WPS 另存后再试。',
    en: 'The file’s structure is abnormal, so it was not read: {path}. Save it again in Excel or WPS and retry.',
  },
  'file-type-refused': {
    zh: '不接受这种文件：{name}。可用的类型：{types}。',
    en: 'This kind of file is not accepted: {name}. Accepted: {types}.',
  },
  'photo-not-image': {
    zh: '这不是照片：{name}。请选择 JPEG、PNG 或 WebP 图片。',
    en: 'This is no photo: {name}. Choose a JPEG, PNG or WebP picture.',
  },
  'photo-heic': {
    zh: '读不了 HEIC 照片：{name}。iPhone 请在“设置—相机—格式”中选“兼容性最佳”后重拍，或把照片转存为 JPEG。',
    en: 'HEIC photos can’t be read: {name}. On an iPhone choose Settings, Camera, Formats, “Most Compatible” and take it again, or save the photo as JPEG.',
  },
  'photo-too-large': {
    zh: '照片过大：{name}（{size}，上限 {limit}）。请用较低的分辨率重拍，或缩小后再添加。',
    en: 'The photo is too large: {name} ({size}, limit {limit}). Take it at a lower resolution, or make it smaller first.',
  },
  'photo-damaged': {
    zh: '照片已损坏，读不出画面：{name}。请重新拍摄或重新传送。',
    en: 'The photo is damaged and can’t be shown: {name}. Take it or send it again.',
  },
  'photo-reader-missing': {
    zh: '本机缺少处理照片的部件，照片未保存。请重新安装与本机处理器相符的版本；文字可照常填写。',
    en: 'The part that handles photos is missing on this computer; the photo was not saved. Install the version for this processor; typing works as usual.',
  },
  'vcard-none': {
    zh: '文件里没有名片：{path}。请选择通讯录导出的 .vcf 文件。',
    en: 'There are no contacts in {path}. Choose a .vcf file exported from an address book.',
  },
  'file-repeated': { zh: '这个文件已经在这里了：{name}。', en: 'This file is already here: {name}.' },
  'no-table-found': {
    zh: '没有找到可识别的表头：{path}。请确认表中有“项目名称”等列。',
    en: 'No known header row was found in {path}. Check that it has columns such as 项目名称.',
  },
  'encoding-unknown': {
    zh: '认不出文本编码：{path}。请另存为 UTF-8 或 GBK 后再试。',
    en: 'The text encoding of {path} is unknown. Save it as UTF-8 or GBK and retry.',
  },
  'sheet-unknown': {
    zh: '文件中没有工作表“{sheet}”。现有：{sheets}。',
    en: 'The file has no sheet “{sheet}”. It has: {sheets}.',
  },
  'target-missing': {
    zh: '保存位置不存在：{path}。请另选文件夹。',
    en: 'The target folder doesn’t exist: {path}. Choose another.',
  },
  'target-read-only': {
    zh: '无法写入：{path}。请另选文件夹，或解除只读。',
    en: 'Can’t write to {path}. Choose another folder or lift the protection.',
  },
  'target-locked': {
    zh: '文件正被占用：{path}。请先在 Excel 或 WPS 中关闭它。',
    en: 'The file is in use: {path}. Close it in Excel or WPS first.',
  },
  'disk-full': {
    zh: '磁盘空间不足，未写完的文件已删除。请清理后重试。',
    en: 'The disk is full; the unfinished file was removed. Free some space and retry.',
  },
  'card-has-lead': {
    zh: '这张名片已经立项。请打开已有项目。',
    en: 'This card already has a lead. Open that one.',
  },
  'period-empty': {
    zh: '{from} 至 {to} 没有可报的数据，未生成文件。请换一个区间。',
    en: 'There is nothing to report from {from} to {to}; no file was made. Choose another period.',
  },
  'week-empty': {
    zh: '{from} 至 {to} 在所选范围内没有可报的内容，未生成文件。请换一周，或放宽片组、人员。',
    en: 'From {from} to {to} there is nothing to report for this choice; no file was made. Choose another week, or a wider choice of team or person.',
  },
  'format-refused': {
    zh: '报表 {report} 没有这种格式，可选 {formats}。',
    en: 'Report {report} has no such format; choose {formats}.',
  },
  'period-order': {
    zh: '结束日期早于开始日期。请调整区间。',
    en: 'The period ends before it begins. Adjust it.',
  },
} as const satisfies Record<string, Label>;

export type RefusalCode = keyof typeof refusals;

/** One field that is wrong, and how to mend it. */
export type Issue = { readonly path: readonly (string | number)[]; readonly message: Label };

/** Something a person can meet and act on. Everything else that is thrown is a crash. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly label: Label;
  readonly issues: readonly Issue[] | undefined;

  constructor(code: RefusalCode, values: Values = {}, issues?: readonly Issue[]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.label = fill(refusals[code], values);
    this.issues = issues;
  }
}

function fill(sentence: Label, values: Values): Label {
  const put = (language: keyof Label) =>
    sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'object' ? value[language] : String(value ?? whole);
    });
  return { zh: put('zh'), en: put('en') };
}

/** A refusal that names the fields at fault. */
export function invalid(issues: readonly Issue[]): Refusal {
  return new Refusal('invalid', { count: issues.length }, issues);
}

/** One field at fault, with its sentence in both languages. */
export const issueOf = (path: string, zh: string, en: string): Issue => ({
  path: [path],
  message: { zh, en },
});
