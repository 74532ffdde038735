// Visits, follow-ups and business cards.
import { join } from 'node:path';
import type { Call } from './call.ts';

export const fieldCalls: readonly Call[] = [
  ['visits.create', ({ leads }) => ({ mode: 'call', leadId: leads, summary: '通话' })],
  ['visits.get', ({ visits }) => ({ id: visits })],
  ['visits.list', () => ({})],
  ['visits.update', ({ visits }) => ({ id: visits, asks: '用地' })],
  ['followups.list', () => ({})],
  ['followups.people', () => ({})],
  ['followups.own', () => ({})],
  ['followups.move', ({ leads }) => ({ kind: 'lead', id: leads, on: '2026-12-01' })],
  ['followups.handOver', ({ leads, people }) => ({ kind: 'lead', id: leads, personId: people })],
  ['followups.exportIcs', (_made, dir) => ({ path: join(dir, '跟进.ics') })],
  ['followups.done', ({ leads }) => ({ kind: 'lead', id: leads, outcome: '已谈妥' })],
  ['visits.remove', ({ visits }) => ({ id: visits })],
  ['visits.restore', ({ visits }) => ({ id: visits })],
  ['cards.suggest', () => ({ noun: 'company', text: 'gdlhdl' })],
  [
    'cards.save',
    ({ activities }) => ({
      activityId: activities,
      companyText: '国电联合动力技术公司',
      name: '李工',
      mobiles: ['13900000001'],
      draftKey: 'expo-card',
    }),
  ],
  ['cards.list', ({ activities }) => ({ activityId: activities })],
  ['cards.hints', () => ({ companyText: '国电联合动力技术公司' })],
  ['cards.untidy', ({ activities }) => ({ activityId: activities })],
  ['cards.update', ({ cards }) => ({ id: cards, title: '经理' })],
  ['cards.keepApart', ({ cards, companies }) => ({ id: cards, noun: 'company', otherId: companies })],
  ['cards.linkCompany', ({ cards, companies }) => ({ id: cards, companyId: companies })],
  ['contacts.create', () => ({ name: '孙经理' })],
  ['cards.linkContact', ({ cards, contacts }) => ({ id: cards, contactId: contacts })],
  ['cards.startLead', ({ cards }) => ({ id: cards })],
  ['cards.remove', ({ cards }) => ({ id: cards })],
  ['visits.create', () => ({ mode: 'incoming', companyText: '金风科技', summary: '谈叶片' })],
  ['visits.startLead', ({ visits }) => ({ id: visits, name: '叶片制造' })],
];
