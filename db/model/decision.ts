// What a person decided about a warning or a likely repetition, so that it does not nag twice (handbook 3.1, 5.3).
import { choice, count, ref, required, text, type Fields } from './field.ts';

export const decisions = {
  overwrite: { zh: '覆盖', en: 'Overwrite' },
  merge: { zh: '合并', en: 'Merge' },
  ignore: { zh: '忽略', en: 'Ignore' },
  separate: { zh: '视为新项目', en: 'Keep both' },
} as const;

export const decisionFields = {
  entity: required(text('类别', 'Kind', 30)),
  leftId: required(text('记录', 'Record', 60)),
  rightId: required(text('相似记录', 'Similar record', 60)),
  level: required(text('级别', 'Level', 4)),
  rule: required(text('规则', 'Rule', 200)),
  similarity: count('相似度', 'Similarity', '%'),
  decision: required(choice('决定', 'Decision', decisions)),
  reason: text('理由', 'Reason', 200),
} as const satisfies Fields;

export const warningAckFields = {
  entity: required(text('类别', 'Kind', 30)),
  entityId: required(text('记录', 'Record', 60)),
  field: required(text('字段', 'Field', 60)),
  rule: required(text('规则', 'Rule', 60)),
  personId: ref('确认人', 'Acknowledged by', 'person'),
} as const satisfies Fields;
