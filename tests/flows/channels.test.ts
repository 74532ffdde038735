// Every channel has a headless call, and what crosses is plain.
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { channels, type ChannelName } from '../../db/model/channels.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp, type TestApp } from './app.ts';

const ledgers = join(import.meta.dirname, '../fixtures/ledgers');
const period = { from: '2026-01-01', to: '2026-12-31' };

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

type Made = Record<string, string>;

/** The newest record of a noun and the one made before it. */
const pairOf = (made: Made, plural: string) => ({
  survivorId: made[plural],
  loserId: made[`${plural}Before`],
});
const apart = (made: Made, plural: string) => ({
  leftId: made[plural],
  rightId: made[`${plural}Before`],
  reason: '注册地不同',
});

/** One call of every channel, in an order that works; `made` holds the ids of earlier ones. */
const calls: [ChannelName, (made: Made, dir: string) => unknown][] = [
  ['workspace.state', () => ({})],
  ['workspace.info', () => ({})],
  ['settings.get', () => ({})],
  ['settings.set', () => ({ zoneName: '示范区' })],
  ['regions.list', () => ({ text: '北京' })],
  ['people.create', () => ({ name: '王五' })],
  ['people.get', ({ people }) => ({ id: people })],
  ['people.list', () => ({})],
  ['people.update', ({ people }) => ({ id: people, title: '科长' })],
  ['people.remove', ({ people }) => ({ id: people })],
  ['people.restore', ({ people }) => ({ id: people })],
  ['chains.create', () => ({ name: '新能源' })],
  ['chains.get', ({ chains }) => ({ id: chains })],
  ['chains.list', () => ({})],
  ['chains.update', ({ chains }) => ({ id: chains, code: 'XNY' })],
  ['chains.remove', ({ chains }) => ({ id: chains })],
  ['chains.restore', ({ chains }) => ({ id: chains })],
  ['chainNodes.create', ({ chains }) => ({ chainId: chains, name: '风电' })],
  ['chainNodes.get', ({ chainNodes }) => ({ id: chainNodes })],
  ['chainNodes.list', () => ({})],
  ['chainNodes.update', ({ chainNodes }) => ({ id: chainNodes, state: 'weak' })],
  ['chainNodes.remove', ({ chainNodes }) => ({ id: chainNodes })],
  ['chainNodes.restore', ({ chainNodes }) => ({ id: chainNodes })],
  ['companies.create', () => ({ name: '国电联合动力集团' })],
  [
    'companies.create',
    () => ({
      separateReason: '另一家',
      name: '国电联合动力技术有限公司',
      regionCode: '110000',
      ownership: 'centralSoe',
    }),
  ],
  ['companies.get', ({ companies }) => ({ id: companies })],
  ['companies.list', () => ({ text: 'gdlhdl' })],
  ['companies.update', ({ companies }) => ({ id: companies, shortName: '国电联合动力' })],
  ['companies.remove', ({ companies }) => ({ id: companies })],
  ['companies.restore', ({ companies }) => ({ id: companies })],
  ['contacts.create', () => ({ name: '李工', mobiles: ['12'] })],
  ['contacts.create', ({ companies }) => ({ name: '李工', companyId: companies })],
  ['contacts.get', ({ contacts }) => ({ id: contacts })],
  ['contacts.list', () => ({})],
  ['contacts.update', ({ contacts }) => ({ id: contacts, title: '经理' })],
  ['contacts.remove', ({ contacts }) => ({ id: contacts })],
  ['contacts.restore', ({ contacts }) => ({ id: contacts })],
  ['companies.timeline', ({ companies }) => ({ id: companies })],
  ['companies.links', ({ companies }) => ({ id: companies })],
  ['companies.changes', ({ companies }) => ({ id: companies })],
  ['companies.duplicates', ({ companies }) => ({ id: companies })],
  ['companies.allDuplicates', () => ({})],
  ['companies.compare', (made) => pairOf(made, 'companies')],
  ['companies.keepApart', (made) => apart(made, 'companies')],
  ['companies.merge', (made) => ({ ...pairOf(made, 'companies'), values: { shortName: '国电' } })],
  ['contacts.timeline', ({ contacts }) => ({ id: contacts })],
  ['contacts.links', ({ contacts }) => ({ id: contacts })],
  ['contacts.changes', ({ contacts }) => ({ id: contacts })],
  ['contacts.duplicates', ({ contacts }) => ({ id: contacts })],
  ['contacts.compare', (made) => pairOf(made, 'contacts')],
  ['contacts.keepApart', (made) => apart(made, 'contacts')],
  ['contacts.merge', (made) => pairOf(made, 'contacts')],
  ['warnings.list', ({ contacts }) => ({ entity: 'contact', id: contacts })],
  [
    'warnings.acknowledge',
    ({ contacts }) => ({
      entity: 'contact',
      id: contacts,
      warnings: [{ field: 'mobiles', rule: 'mobileForm:12' }],
    }),
  ],
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
  ['leads.create', ({ companies }) => ({ name: '风电主机制造', investors: [{ companyId: companies }] })],
  ['leads.get', ({ leads }) => ({ id: leads })],
  ['leads.list', () => ({ text: '风电' })],
  ['leads.board', () => ({})],
  ['leads.update', ({ leads }) => ({ id: leads, progress: '考察' })],
  ['leads.needs', ({ leads }) => ({ id: leads, to: 'negotiating' })],
  [
    'leads.move',
    ({ leads, people }) => ({
      id: leads,
      to: 'negotiating',
      on: '2026-02-01',
      firstContactOn: '2026-01-10',
      plannedInvestment: 3_000_000_000,
      dutyUnit: '招商局',
      dutyPersonId: people,
    }),
  ],
  ['leads.setOutcome', ({ leads }) => ({ id: leads, outcome: 'on_hold', endedReason: 'season' })],
  ['leads.setOutcome', ({ leads }) => ({ id: leads, outcome: 'active' })],
  [
    'leads.move',
    ({ leads, chainNodes }) => ({
      id: leads,
      to: 'signed',
      signedOn: '2026-03-01',
      agreementKind: 'contract',
      agreedInvestment: 3_000_000_000,
      content: '风电',
      buildNature: 'newBuild',
      chainNodeId: chainNodes,
      landMode: 'newLand',
    }),
  ],
  ['funds.create', ({ leads }) => ({ leadId: leads, arrivedOn: '2026-04-01', amount: 100_000 })],
  ['funds.list', ({ leads }) => ({ leadId: leads })],
  ['funds.remove', ({ funds }) => ({ id: funds })],
  [
    'leads.move',
    ({ leads }) => ({
      id: leads,
      to: 'landed',
      landedOn: '2026-06-01',
      localEntityOn: '2026-05-01',
      siteSecuredOn: '2026-05-01',
      siteSecuredKind: 'land',
    }),
  ],
  ['leads.setBuildStatus', ({ leads }) => ({ id: leads, buildStatus: 'started', on: '2026-07-01' })],
  ['leads.history', ({ leads }) => ({ id: leads })],
  ['leads.changes', ({ leads }) => ({ id: leads })],
  ['leads.remove', ({ leads }) => ({ id: leads })],
  ['leads.restore', ({ leads }) => ({ id: leads })],
  ['keyProjects.set', ({ leads }) => ({ leadId: leads, year: 2026, level: 'zone' })],
  ['keyProjects.list', () => ({ year: 2026 })],
  ['keyProjects.remove', ({ keyProjects }) => ({ id: keyProjects })],
  ['monthProgress.set', ({ leads }) => ({ leadId: leads, month: '2026-07', progress: '开工' })],
  ['monthProgress.list', ({ leads }) => ({ leadId: leads })],
  ['visits.create', ({ leads }) => ({ mode: 'call', leadId: leads, summary: '通话' })],
  ['visits.get', ({ visits }) => ({ id: visits })],
  ['visits.list', () => ({})],
  ['visits.update', ({ visits }) => ({ id: visits, asks: '用地' })],
  ['followups.list', () => ({})],
  ['followups.people', () => ({})],
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
  [
    'attachments.add',
    ({ leads }, dir) => {
      writeFileSync(join(dir, '协议.pdf'), '%PDF-1.4');
      return { ownerType: 'lead', ownerId: leads, path: join(dir, '协议.pdf'), kind: 'agreement' };
    },
  ],
  ['attachments.list', ({ leads }) => ({ ownerType: 'lead', ownerId: leads })],
  [
    'photos.add',
    ({ contacts }) => ({ ownerType: 'contact', ownerId: contacts, bytes: onePixel, fileName: '名片.png' }),
  ],
  ['photos.thumbnail', ({ photos }) => ({ id: photos })],
  ['photos.read', ({ photos }) => ({ id: photos })],
  [
    'contacts.importVcf',
    (_made, dir) => {
      writeFileSync(join(dir, '通讯录.vcf'), 'BEGIN:VCARD\nFN:赵铁柱\nEND:VCARD\n');
      return { path: join(dir, '通讯录.vcf') };
    },
  ],
  ['attachments.remove', ({ attachments }) => ({ id: attachments })],
  ['savedViews.create', () => ({ name: '我的', state: { filter: {}, sort: 'name', columns: [] } })],
  ['savedViews.get', ({ savedViews }) => ({ id: savedViews })],
  ['savedViews.list', () => ({})],
  ['savedViews.update', ({ savedViews }) => ({ id: savedViews, name: '改名' })],
  ['savedViews.remove', ({ savedViews }) => ({ id: savedViews })],
  ['savedViews.restore', ({ savedViews }) => ({ id: savedViews })],
  ['ledger.preview', () => ({ path: join(ledgers, 'signed-and-in-talks.xlsx') })],
  ['ledger.import', () => ({ path: join(ledgers, 'signed-and-in-talks.xlsx') })],
  ['importBatches.list', () => ({})],
  ['ledger.saveProblems', ({ ledger }, dir) => ({ batchId: ledger, path: join(dir, '问题.xlsx') })],
  ['importMappings.save', () => ({ name: '月报', headerKey: '项目名称', mapping: { A: 'name' } })],
  ['importMappings.list', () => ({})],
  ['importMappings.remove', ({ importMappings }) => ({ id: importMappings })],
  ['ledger.export', (_made, dir) => ({ path: join(dir, 'a.xlsx'), format: 'xlsx' })],
  ['home.figures', () => ({})],
  ['reports.figures', () => period],
  ['reports.sentences', () => period],
  ['reports.preview', () => period],
  [
    'reports.export',
    (_made, dir) => ({ ...period, report: 'R1', format: 'docx', path: join(dir, 'a.docx') }),
  ],
  ['workspace.check', () => ({})],
  ['workspace.backup', () => ({})],
  ['workspace.backups', () => ({})],
  ['drafts.set', () => ({ key: 'lead:new', value: { name: '半' } })],
  ['drafts.get', () => ({ key: 'lead:new' })],
  ['drafts.clear', () => ({ key: 'lead:new' })],
  ['undo.last', () => ({})],
  ['undo.redo', () => ({})],
  ['undo.act', ({ act }) => ({ actId: act })],
  ['leads.remove', ({ leads }) => ({ id: leads })],
  ['bin.list', () => ({})],
  ['bin.restore', ({ leads }) => ({ noun: 'lead', id: leads })],
  ['bin.empty', () => ({})],
  ['files.reveal', (_made, dir) => ({ path: dir })],
  ['window.language', () => ({ language: 'en' })],
  ['links.open', () => ({ url: 'https://example.com' })],
  ['jobs.cancel', () => ({ jobId: 'none' })],
];

/** Channels that belong to a window, or need a workspace of their own. */
const elsewhere: readonly ChannelName[] = [
  'attachments.open',
  'dialogs.openFile',
  'dialogs.saveFile',
  'workspace.open',
  'workspace.restore',
  'workspace.example',
];

function remember(made: Made, name: ChannelName, value: unknown): void {
  const { id, batchId, actId } = value as { id?: string; batchId?: string; actId?: string };
  const [noun = '', verb = ''] = name.split('.');
  if (id && ['create', 'set', 'add', 'save'].includes(verb)) {
    made[`${noun}Before`] = made[noun] ?? id;
    made[noun] = id;
  }
  if (batchId) made['ledger'] = batchId;
  if (name === 'ledger.import' && actId) made['act'] = actId;
}

test('every channel answers a call without a window', async () => {
  const app: TestApp = startApp();
  const dir = temporaryFolder();
  const made: Made = {};
  for (const [name, input] of calls) {
    const value = await app.cli(name, input(made, dir)).catch((error: unknown) => {
      throw new Error(`${name}: ${JSON.stringify(error)}`);
    });
    remember(made, name, value);
  }
  const called = new Set<string>([...calls.map(([name]) => name), ...elsewhere]);
  expect(Object.keys(channels).filter((name) => !called.has(name))).toEqual([]);
}, 60_000);

test('what crosses is plain: no dates, maps, sets, bigints or functions in any schema', () => {
  const plain = new Set([
    'string',
    'number',
    'int',
    'boolean',
    'null',
    'array',
    'object',
    'enum',
    'literal',
    'union',
    'optional',
    'nullable',
    'default',
    'record',
    'lazy',
    'pipe',
    'nonoptional',
  ]);
  const kinds = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (schema: unknown): void => {
    if (!(schema instanceof z.ZodType) || seen.has(schema)) return;
    seen.add(schema);
    const definition = schema.def as { type: string } & Record<string, unknown>;
    kinds.add(definition.type);
    if (schema instanceof z.ZodObject) Object.values(schema.shape as Record<string, unknown>).forEach(walk);
    if (schema instanceof z.ZodUnion) schema.options.forEach(walk);
    for (const key of ['innerType', 'element', 'valueType', 'keyType', 'in', 'out']) walk(definition[key]);
    if (schema instanceof z.ZodLazy) walk(schema.unwrap());
  };
  for (const { input, output } of Object.values(channels)) {
    walk(input);
    walk(output);
  }
  expect([...kinds].filter((kind) => !plain.has(kind))).toEqual([]);
});
