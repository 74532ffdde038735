// What can be asked of leads and done to them (handbook 4).
import { z } from 'zod';
import type { ChannelSet } from './contract.ts';
import {
  fundArrival,
  keyProject,
  monthProgress,
  newFundArrival,
  newKeyProject,
  newMonthProgress,
} from './lead-parts.ts';
import {
  boardColumn,
  fieldChange,
  finding,
  leadDetail,
  leadFilter,
  leadMove,
  leadPage,
  leadPatch,
  leadQuery,
  leadSort,
  newLead,
  outcomeMove,
  stageChangeRow,
  stageCode,
  statusMove,
} from './lead-shapes.ts';
import { idOnly, paging } from './paging.ts';

const shown = ['lead', 'company', 'chain', 'chainNode', 'person', 'leadInvestor'] as const;
/** What saving a lead may change. */
export const leadWritten = [
  'lead',
  'company',
  'contact',
  'leadInvestor',
  'leadContact',
  'stageChange',
  'duplicateDecision',
] as const;

export const leadChannels = {
  'leads.list': {
    kind: 'read',
    input: leadQuery,
    output: leadPage,
    reads: [...shown, 'keyProject', 'importRow'],
  },
  'leads.board': {
    kind: 'read',
    input: z.strictObject({ ...leadFilter.shape, limit: paging.limit, sort: leadSort.default('-amount') }),
    output: z.array(boardColumn),
    reads: [...shown, 'keyProject', 'importRow'],
  },
  'leads.get': {
    kind: 'read',
    input: idOnly,
    output: leadDetail,
    reads: [...shown, 'contact', 'leadContact', 'fundArrival', 'attachment', 'setting'],
  },
  'leads.create': { kind: 'write', input: newLead, output: leadDetail, changes: leadWritten },
  'leads.update': { kind: 'write', input: leadPatch, output: leadDetail, changes: leadWritten },
  'leads.move': { kind: 'write', input: leadMove, output: leadDetail, changes: leadWritten },
  'leads.setOutcome': { kind: 'write', input: outcomeMove, output: leadDetail, changes: leadWritten },
  'leads.setBuildStatus': { kind: 'write', input: statusMove, output: leadDetail, changes: leadWritten },
  'leads.remove': { kind: 'write', input: idOnly, output: leadDetail, changes: leadWritten },
  'leads.restore': { kind: 'write', input: idOnly, output: leadDetail, changes: leadWritten },
  'leads.history': {
    kind: 'read',
    input: idOnly,
    output: z.array(stageChangeRow),
    reads: ['stageChange', 'person'],
  },
  'leads.changes': {
    kind: 'read',
    input: z.strictObject({ ...idOnly.shape, ...paging }),
    output: z.strictObject({ rows: z.array(fieldChange), total: z.int() }),
    reads: [...leadWritten, 'person', 'fundArrival', 'keyProject', 'monthProgress'],
  },
  /** What a move would need, before it is tried: the board greys out by it, the dialog asks for it. */
  'leads.needs': {
    kind: 'read',
    input: z.strictObject({ id: z.string(), to: stageCode }),
    output: z.strictObject({
      kind: z.enum(['step', 'jump', 'back', 'never']),
      missing: z.array(finding),
      warnings: z.array(finding),
      needsReason: z.boolean(),
    }),
    reads: [...shown, 'fundArrival', 'setting', 'attachment'],
  },
  'funds.list': {
    kind: 'read',
    input: z.strictObject({ leadId: z.string() }),
    output: z.array(fundArrival),
    reads: ['fundArrival'],
  },
  'funds.create': {
    kind: 'write',
    input: newFundArrival,
    output: fundArrival,
    changes: ['fundArrival', 'lead'],
  },
  'funds.remove': { kind: 'write', input: idOnly, output: fundArrival, changes: ['fundArrival', 'lead'] },
  'keyProjects.list': {
    kind: 'read',
    input: z.strictObject({ leadId: z.string().optional(), year: z.int().optional() }),
    output: z.array(keyProject),
    reads: ['keyProject'],
  },
  'keyProjects.set': { kind: 'write', input: newKeyProject, output: keyProject, changes: ['keyProject'] },
  'keyProjects.remove': { kind: 'write', input: idOnly, output: keyProject, changes: ['keyProject'] },
  'monthProgress.list': {
    kind: 'read',
    input: z.strictObject({ leadId: z.string() }),
    output: z.array(monthProgress),
    reads: ['monthProgress'],
  },
  'monthProgress.set': {
    kind: 'write',
    input: newMonthProgress,
    output: monthProgress,
    changes: ['monthProgress', 'lead'],
  },
} as const satisfies ChannelSet;
