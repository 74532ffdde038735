// Activities, their plans and what they gave.
import { join } from 'node:path';
import type { Call } from './call.ts';

export const activityCalls: readonly Call[] = [
  ['activities.create', () => ({ kind: 'expo', name: '博览会', startOn: '2026-09-01' })],
  ['activities.get', ({ activities }) => ({ id: activities })],
  ['activities.list', () => ({})],
  ['activities.update', ({ activities }) => ({ id: activities, sessionNo: 16 })],
  ['activities.remove', ({ activities }) => ({ id: activities })],
  ['activities.restore', ({ activities }) => ({ id: activities })],
  ['activityPlans.create', ({ activities }) => ({ activityId: activities, companyText: '远景能源' })],
  ['activityPlans.get', ({ activityPlans }) => ({ id: activityPlans })],
  ['activityPlans.list', ({ activities }) => ({ activityId: activities })],
  ['activityPlans.update', ({ activityPlans }) => ({ id: activityPlans, purpose: '谈风机' })],
  [
    'activityPlans.reorder',
    ({ activities, activityPlans }) => ({
      activityId: activities,
      days: [{ plannedOn: '2026-09-01', ids: [activityPlans] }],
    }),
  ],
  ['activityPlans.remove', ({ activityPlans }) => ({ id: activityPlans })],
  ['activityPlans.restore', ({ activityPlans }) => ({ id: activityPlans })],
  ['activities.yield', ({ activities }) => ({ id: activities })],
  ['activities.report', ({ activities }, dir) => ({ id: activities, path: join(dir, '考察.docx') })],
];
