// The sentences of the recycle bin.
import { plural } from '../../lib/plural.ts';
import type { NounName } from '#model/noun-names';
import type { Label } from '#model/field';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  title: { zh: '回收站', en: 'Recycle bin' },
  table: { zh: '已删除的记录', en: 'Deleted records' },
  none: {
    zh: '删除的记录放在这里，可以随时恢复；清空以后就找不回来了。现在是空的。',
    en: 'What is deleted waits here and can be restored, until the bin is emptied. It is empty now.',
  },
  noun: { zh: '种类', en: 'Kind' },
  name: { zh: '名称', en: 'Name' },
  deletedAt: { zh: '删除时间', en: 'Deleted' },
  by: { zh: '删除人', en: 'By' },
  action: { zh: '操作', en: 'Action' },
  unnamed: { zh: '（无名称）', en: '(no name)' },
  restore: { zh: '恢复', en: 'Restore' },
  restoreOf: (name: string) => ({ zh: `恢复 ${name}`, en: `Restore ${name}` }),
  restoreKey: { zh: '恢复选中的这一行', en: 'Restore this row' },
  restored: (name: string) => ({ zh: `已恢复“${name}”`, en: `“${name}” is restored` }),
  restoredMany: (n: number) => ({ zh: `已恢复 ${n} 项`, en: `${n} restored` }),
  empty: { zh: '清空回收站…', en: 'Empty the bin…' },
  emptyTitle: { zh: '清空回收站？', en: 'Empty the recycle bin?' },
  emptyText: (n: string) => ({
    zh: `${n} 条记录会被彻底删除，连同它们的历史内容。这是唯一不能撤销的操作；仍被其他记录引用的会留下。`,
    en: `${plural(n, 'record')} will be gone for good, with what their history says. This is the one thing that can’t be undone; what other records still refer to stays.`,
  }),
  emptyConfirm: { zh: '彻底删除', en: 'Delete for good' },
  cancel: { zh: '取消', en: 'Cancel' },
  emptied: (n: number, kept: number) => ({
    zh: `已彻底删除 ${n} 条记录${kept > 0 ? `；另有 ${kept} 条仍被引用，留在回收站` : ''}`,
    en: `${plural(n, 'record')} deleted for good${kept > 0 ? `; ${kept} still referred to, kept` : ''}`,
  }),
} satisfies Words;

/** What a record of each noun is called. */
export const nounLabels: Readonly<Record<NounName, Label>> = {
  company: { zh: '企业', en: 'Company' },
  contact: { zh: '联系人', en: 'Contact' },
  lead: { zh: '项目', en: 'Lead' },
  leadInvestor: { zh: '投资方', en: 'Investor' },
  leadContact: { zh: '项目联系人', en: 'Contact of a lead' },
  stageChange: { zh: '阶段历史', en: 'Stage history' },
  fundArrival: { zh: '到位资金', en: 'Funds' },
  keyProject: { zh: '重点项目', en: 'Key project' },
  monthProgress: { zh: '月度进度', en: 'Monthly progress' },
  activity: { zh: '招商活动', en: 'Trip or event' },
  activityPlan: { zh: '拟访企业', en: 'Planned call' },
  visit: { zh: '拜访', en: 'Visit' },
  person: { zh: '人员', en: 'Person' },
  chain: { zh: '产业链', en: 'Chain' },
  chainNode: { zh: '环节', en: 'Chain node' },
  attachment: { zh: '附件', en: 'Attachment' },
  setting: { zh: '设置', en: 'Setting' },
  savedView: { zh: '视图', en: 'Saved view' },
  importBatch: { zh: '导入批次', en: 'Import' },
  importRow: { zh: '导入行', en: 'Imported row' },
  importMapping: { zh: '导入对应关系', en: 'Import mapping' },
  warningAck: { zh: '提示确认', en: 'Acknowledgement' },
  duplicateDecision: { zh: '查重结论', en: 'Decision on a repetition' },
  draft: { zh: '草稿', en: 'Draft' },
};
