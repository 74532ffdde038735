// What the lines around a ledger’s table are about, in words.
import type { Label } from './field.ts';

export const ledgerFactLabels = {
  title: { zh: '标题', en: 'Title' },
  year: { zh: '年度', en: 'Year' },
  place: { zh: '地区', en: 'Place' },
  team: { zh: '片组', en: 'Team' },
  filledBy: { zh: '填报人', en: 'Filled in by' },
  filledUnit: { zh: '填报单位', en: 'Filled in at' },
  phone: { zh: '联系电话', en: 'Telephone' },
  filledOn: { zh: '填报时间', en: 'Filled in on' },
  asAt: { zh: '截至', en: 'As at' },
  reportedCount: { zh: '上报个数', en: 'Leads reported' },
  newCount: { zh: '新增个数', en: 'New leads reported' },
} as const satisfies Record<string, Label>;
export type LedgerFact = keyof typeof ledgerFactLabels;
