// No stale screen: after each write, any read whose answer changed must list a noun that the write said it changed.
import { expect, test } from 'vitest';
import { channels, type ChannelName } from '../../db/model/channels.ts';
import { localDay } from '../../db/model/day.ts';
import type { Channel } from '../../db/model/contract.ts';
import { startApp, type TestApp } from './app.ts';

type Ids = Record<
  | 'lead'
  | 'company'
  | 'otherCompany'
  | 'contact'
  | 'otherContact'
  | 'person'
  | 'chain'
  | 'node'
  | 'activity'
  | 'plan'
  | 'visit'
  | 'booth'
  | 'card',
  string
>;

/** Reads whose answers a screen shows, with inputs that reach the rows the writes touch. */
function reads(ids: Ids): [ChannelName, unknown][] {
  return [
    ['leads.list', {}],
    ['leads.board', {}],
    ['leads.get', { id: ids.lead }],
    ['leads.history', { id: ids.lead }],
    ['leads.changes', { id: ids.lead }],
    ['leads.needs', { id: ids.lead, to: 'negotiating' }],
    ['funds.list', { leadId: ids.lead }],
    ['keyProjects.list', {}],
    ['monthProgress.list', { leadId: ids.lead }],
    ['companies.list', {}],
    ['companies.get', { id: ids.company }],
    ['companies.timeline', { id: ids.company }],
    ['companies.links', { id: ids.company }],
    ['companies.changes', { id: ids.company }],
    ['companies.duplicates', { id: ids.company }],
    ['companies.allDuplicates', {}],
    ['companies.compare', { survivorId: ids.company, loserId: ids.otherCompany }],
    ['contacts.timeline', { id: ids.contact }],
    ['contacts.links', { id: ids.contact }],
    ['contacts.changes', { id: ids.contact }],
    ['contacts.duplicates', { id: ids.contact }],
    ['contacts.compare', { survivorId: ids.contact, loserId: ids.otherContact }],
    ['warnings.list', { entity: 'company', id: ids.company }],
    ['contacts.list', {}],
    ['people.list', {}],
    ['chains.list', {}],
    ['chainNodes.list', {}],
    ['activities.list', {}],
    ['activities.yield', { id: ids.activity }],
    ['activityPlans.list', { activityId: ids.activity }],
    ['visits.list', {}],
    ['cards.list', { activityId: ids.activity }],
    ['cards.suggest', { noun: 'contact', text: '赵' }],
    ['cards.hints', { companyText: '恒远新材料', name: '赵工', mobiles: ['13900000002'] }],
    ['cards.untidy', { activityId: ids.activity }],
    ['followups.list', {}],
    ['followups.people', {}],
    ['followups.own', {}],
    ['savedViews.list', {}],
    ['search.all', { text: '国电联合' }],
    ['search.all', { text: '李工' }],
    ['search.all', { text: '博览会' }],
    ['search.named', { refs: [{ kind: 'lead', id: ids.lead }] }],
    ['search.nearby', { regionCode: '110000' }],
    ['search.state', {}],
    ['settings.get', {}],
    ['home.figures', {}],
    ['workspace.info', {}],
    ['bin.list', {}],
    ['reports.figures', { from: '2026-01-01', to: '2026-11-24' }],
    ['reports.week', { report: 'R5', on: localDay(new Date()), withPhones: true }],
    ['reports.week', { report: 'R7', on: '2026-09-02', withPhones: true }],
    ['attachments.list', { ownerType: 'lead', ownerId: ids.lead }],
  ];
}

async function create(app: TestApp, channel: string, input: unknown): Promise<string> {
  return (await app.cli<{ id: string }>(channel, input)).id;
}

async function somebody(app: TestApp): Promise<Ids> {
  const person = await create(app, 'people.create', { name: '王五' });
  const chain = await create(app, 'chains.create', { name: '新能源装备' });
  const node = await create(app, 'chainNodes.create', { chainId: chain, name: '风电装备' });
  const company = await create(app, 'companies.create', {
    name: '国电联合动力技术有限公司',
    regionCode: '110000',
    ownership: 'centralSoe',
  });
  const otherCompany = await create(app, 'companies.create', {
    name: '联合动力技术股份有限公司',
    uscc: '1234',
    acknowledged: [{ field: 'uscc', rule: 'usccForm:1234' }],
  });
  const otherContact = await create(app, 'contacts.create', {
    name: '李工',
    companyId: otherCompany,
    mobiles: ['13900000001'],
  });
  const contact = await create(app, 'contacts.create', {
    name: '李工',
    companyId: company,
    mobiles: ['13900000001'],
  });
  const activity = await create(app, 'activities.create', {
    kind: 'expo',
    name: '煤炭博览会',
    startOn: '2026-09-01',
  });
  const plan = await create(app, 'activityPlans.create', {
    activityId: activity,
    companyText: '远景能源',
    plannedOn: '2026-09-01',
  });
  const lead = await create(app, 'leads.create', {
    name: '风电主机制造',
    investors: [{ companyId: company }],
    contacts: [{ contactId: contact }],
    chainNodeId: node,
    leaderId: person,
  });
  const visit = await create(app, 'visits.create', {
    mode: 'call',
    leadId: lead,
    summary: '通话',
    contactIds: [contact],
    happenedAt: '2026-09-02T02:00:00.000Z',
  });
  const card = await create(app, 'cards.save', {
    activityId: activity,
    companyText: '恒远新材料有限公司',
    name: '赵工',
    mobiles: ['13900000001'],
  });
  const booth = await create(app, 'visits.create', {
    mode: 'booth',
    activityId: activity,
    companyText: '宁德时代',
    happenedAt: '2026-09-01T02:00:00.000Z',
  });
  return {
    lead,
    company,
    otherCompany,
    contact,
    otherContact,
    person,
    chain,
    node,
    activity,
    plan,
    visit,
    booth,
    card,
  };
}

const writes = (ids: Ids): [ChannelName, unknown][] => [
  ['leads.update', { id: ids.lead, progress: '已考察', nextAction: '赴京', nextActionOn: '2026-10-01' }],
  [
    'leads.move',
    {
      id: ids.lead,
      to: 'negotiating',
      on: '2026-08-01',
      firstContactOn: '2026-07-01',
      plannedInvestment: 3_000_000_000,
      dutyUnit: '招商局',
      dutyPersonId: ids.person,
    },
  ],
  ['leads.setOutcome', { id: ids.lead, outcome: 'on_hold', endedReason: 'season' }],
  ['leads.setOutcome', { id: ids.lead, outcome: 'active' }],
  [
    'leads.move',
    {
      id: ids.lead,
      to: 'signed',
      signedOn: '2026-09-01',
      agreementKind: 'framework',
      agreedInvestment: 3_000_000_000,
      content: '风电主机',
      buildNature: 'newBuild',
      landMode: 'newLand',
    },
  ],
  ['funds.create', { leadId: ids.lead, arrivedOn: '2026-09-10', amount: 1_000_000 }],
  ['keyProjects.set', { leadId: ids.lead, year: 2026, level: 'zone' }],
  ['monthProgress.set', { leadId: ids.lead, month: '2026-09', progress: '场平' }],
  [
    'leads.move',
    {
      id: ids.lead,
      to: 'landed',
      landedOn: '2026-10-01',
      localEntityOn: '2026-09-20',
      siteSecuredOn: '2026-09-25',
      siteSecuredKind: 'land',
    },
  ],
  ['leads.setBuildStatus', { id: ids.lead, buildStatus: 'started', on: '2026-10-10' }],
  ['companies.update', { id: ids.company, name: '国电联合动力（改名）有限公司', regionCode: '310000' }],
  ['contacts.update', { id: ids.contact, name: '李工程师' }],
  ['companies.update', { id: ids.company, uscc: '5678', acknowledged: [] }],
  [
    'warnings.acknowledge',
    { entity: 'company', id: ids.company, warnings: [{ field: 'uscc', rule: 'usccForm:5678' }] },
  ],
  ['companies.keepApart', { leftId: ids.company, rightId: ids.otherCompany, reason: '不同集团' }],
  ['undo.last', {}],
  ['contacts.keepApart', { leftId: ids.contact, rightId: ids.otherContact, reason: '不是同一人' }],
  ['contacts.merge', { survivorId: ids.contact, loserId: ids.otherContact }],
  ['companies.merge', { survivorId: ids.company, loserId: ids.otherCompany }],
  ['undo.last', {}],
  ['undo.redo', {}],
  ['people.update', { id: ids.person, name: '王五六' }],
  ['chains.update', { id: ids.chain, name: '新能源' }],
  ['chainNodes.update', { id: ids.node, name: '风电' }],
  ['activities.update', { id: ids.activity, name: '煤炭及能源博览会' }],
  ['activityPlans.update', { id: ids.plan, purpose: '谈风机' }],
  [
    'activityPlans.reorder',
    { activityId: ids.activity, days: [{ plannedOn: '2026-09-02', ids: [ids.plan] }] },
  ],
  ['visits.create', { planId: ids.plan, mode: 'booth', happenedAt: '2026-09-02T02:00:00.000Z' }],
  ['visits.startLead', { id: ids.booth, name: '储能电池' }],
  ['activityPlans.remove', { id: ids.plan }],
  ['activityPlans.restore', { id: ids.plan }],
  ['visits.update', { id: ids.visit, summary: '面谈' }],
  ['followups.move', { kind: 'lead', id: ids.lead, on: '2026-10-09' }],
  ['followups.handOver', { kind: 'lead', id: ids.lead, personId: ids.person }],
  [
    'followups.done',
    { kind: 'lead', id: ids.lead, outcome: '已谈妥', nextStep: '签约', nextOn: '2030-01-01' },
  ],
  ['settings.set', { remindBeforeDays: 20 }],
  ['visits.remove', { id: ids.visit }],
  ['cards.save', { activityId: ids.activity, name: '钱工', draftKey: 'expo', photoKey: 'expo-photo' }],
  ['cards.update', { id: ids.card, title: '总监', chainId: ids.chain }],
  ['cards.keepApart', { id: ids.card, noun: 'contact', otherId: ids.contact }],
  ['cards.linkCompany', { id: ids.card, companyId: null }],
  ['cards.startLead', { id: ids.card }],
  ['cards.linkContact', { id: ids.card, contactId: ids.contact }],
  ['cards.remove', { id: ids.card }],
  ['savedViews.create', { name: '我的', state: { filter: {}, sort: 'name', columns: [] } }],
  ['settings.set', { zoneName: '示范区', landedRule: 'started' }],
  ['leads.remove', { id: ids.lead }],
  ['leads.restore', { id: ids.lead }],
  ['undo.last', {}],
  ['undo.redo', {}],
  ['contacts.remove', { id: ids.contact }],
  ['bin.empty', {}],
];

test('a read whose answer a write changed lists a noun of that write', async () => {
  const app = startApp();
  const ids = await somebody(app);
  const answers = async () =>
    new Map(
      await Promise.all(
        reads(ids).map(async ([name, input]) => {
          const answer = await app.router.call({ kind: 'cli' }, name, input);
          return [name, JSON.stringify(answer)] as const;
        }),
      ),
    );
  let before = await answers();
  for (const [name, input] of writes(ids)) {
    app.events.length = 0;
    await app.cli(name, input);
    const announced = new Set(app.events.flatMap((event) => (event.type === 'changed' ? event.nouns : [])));
    const declared: Channel = channels[name];
    const allowed: readonly string[] = 'changes' in declared ? declared.changes : [];
    for (const noun of announced)
      expect(allowed, `${name} changed ${noun} without saying so`).toContain(noun);
    const after = await answers();
    for (const [read, answer] of after) {
      if (answer === before.get(read)) continue;
      const { reads: shown = [] } = channels[read] as { reads?: readonly string[] };
      expect(
        shown.some((noun) => announced.has(noun as never)),
        `${read} went stale after ${name}, which announced ${[...announced].join(', ')}`,
      ).toBe(true);
    }
    before = after;
  }
}, 60_000);
