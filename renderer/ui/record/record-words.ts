// The sentences of forms and records, whatever they are about.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const words = {
  cancel: { zh: '取消', en: 'Cancel' },
  edit: { zh: '编辑', en: 'Edit' },
  remove: { zh: '删除', en: 'Delete' },
  restore: { zh: '恢复', en: 'Restore' },
  save: { zh: '保存', en: 'Save' },
  restored: { zh: '已恢复上次没有保存的内容。', en: 'What you typed last time and did not save is back.' },
  startOver: { zh: '清空重填', en: 'Start over' },
  needed: { zh: '请填写此项', en: 'This is needed' },
  fixFields: (n: number) => ({
    zh: `还有 ${n} 处需要修改，已在各项下标出。`,
    en: `${plural(n, 'field needs', 'fields need')} attention, marked below.`,
  }),
  unknown: { zh: '未填', en: 'Not given' },
  deleted: { zh: '已删除', en: 'deleted' },

  moreFields: (n: number) => ({ zh: `另有 ${n} 项`, en: `${n} more` }),
  someone: { zh: '未署名', en: 'Unsigned' },
  changes: { zh: '修改记录', en: 'Changes' },
  noChanges: { zh: '还没有修改。', en: 'No changes yet.' },
  loadMore: { zh: '更早的', en: 'Earlier' },
  wasAdded: { zh: '新增', en: 'added' },
  wasRemoved: { zh: '删除', en: 'deleted' },
  wasRestored: { zh: '恢复', en: 'restored' },
  empty: { zh: '空', en: 'empty' },
} satisfies Words;
