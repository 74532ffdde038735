/** Every noun that has a table of its own; also what a read shows and a write changes. */
export const nounNames = [
  'company',
  'contact',
  'lead',
  'leadInvestor',
  'leadContact',
  'stageChange',
  'fundArrival',
  'keyProject',
  'monthProgress',
  'activity',
  'activityPlan',
  'visit',
  'person',
  'chain',
  'chainNode',
  'attachment',
  'setting',
  'savedView',
  'importBatch',
  'importRow',
  'importMapping',
  'warningAck',
  'duplicateDecision',
  'draft',
] as const;

export type NounName = (typeof nounNames)[number];
