// A large workspace of realistic leads, made as it is read: the same seed gives the same rows.
import { addDays } from '../../db/exchange/example/calendar.ts';
import { chainRows } from '../../db/exchange/example/chains.ts';
import { personRows, teamOf } from '../../db/exchange/example/people.ts';
import { idsFrom, type ExampleRow } from '../../db/exchange/example/rows.ts';
import type { Day } from '../../db/model/day.ts';
import { money } from '../../db/model/money.ts';
import type { Stage } from '../../db/model/stage.ts';
import { allRegions } from '../../db/regions/divisions.ts';
import { courseOf, historyRows } from './course.ts';
import { leadRow } from './lead-row.ts';
import { chanceOf } from './random.ts';
import { companyName, personName, summaries } from './words.ts';
import { filled, type Firm, type World } from './world.ts';

export type GenerateOptions = {
  /** The day the workspace is as at. */
  readonly today?: Day;
  /** Mean number of visits a lead. */
  readonly visits?: number;
};

/** One lead with all that hangs on it; `company` and `contact` hold only the new ones. */
export type GeneratedLead = {
  readonly lead: ExampleRow<'lead'>;
  readonly company: readonly ExampleRow<'company'>[];
  readonly contact: readonly ExampleRow<'contact'>[];
  readonly leadInvestor: readonly ExampleRow<'leadInvestor'>[];
  readonly leadContact: readonly ExampleRow<'leadContact'>[];
  readonly stageChange: readonly ExampleRow<'stageChange'>[];
  readonly fundArrival: readonly ExampleRow<'fundArrival'>[];
  readonly keyProject: readonly ExampleRow<'keyProject'>[];
  readonly visit: readonly ExampleRow<'visit'>[];
};

const baseDay = '2026-06-30';

/** People, chains and nodes that the leads refer to. */
export function generateBase(options: GenerateOptions = {}) {
  const nextId = idsFrom(options.today ?? baseDay);
  const person = personRows(nextId);
  const team = teamOf(person);
  return { person, team, ...chainRows(nextId, team.leaders) };
}

/** Makes `count` leads, one at a time. Four in ten firms come back with another lead, the older ones more often. */
export function* generateLeads(
  count: number,
  seed: number,
  options: GenerateOptions = {},
): Generator<GeneratedLead> {
  const { team, nodes } = generateBase(options);
  const today = options.today ?? baseDay;
  const world: World = {
    chance: chanceOf(seed),
    nextId: idsFrom(today, 1_000_000 * (1 + (seed % 50))),
    today,
    visits: options.visits ?? 1.5,
    team,
    nodes: filled([...nodes.values()]),
    places: filled([...allRegions().values()].filter(({ level }) => level !== 'province')),
    firms: [],
  };
  for (let number = 1; number <= count; number += 1) yield oneLead(world, number);
}

const stageShares: readonly (readonly [Stage, number])[] = [
  ['reserve', 0.4],
  ['negotiating', 0.75],
  ['signed', 0.9],
  ['landed', 1],
];

function oneLead(world: World, number: number): GeneratedLead {
  const { chance } = world;
  const draw = chance.next();
  const stage = stageShares.find(([, upTo]) => draw < upTo)?.[0] ?? 'landed';
  const { firm, company, contact } = firmFor(world);
  const course = courseOf(world, stage);
  const lead = {
    ...leadRow(world, { number, stage, course }),
    localCompanyId: stage === 'landed' ? firm.id : null,
    referrerCompanyId: number % 7 === 0 ? (world.firms[number % 500]?.id ?? null) : null,
  };
  const leadId = lead.id;
  const hasFirm = stage !== 'reserve' || chance.happens(0.7);
  return {
    lead,
    company,
    contact,
    leadInvestor: hasFirm
      ? [{ id: world.nextId(), leadId, companyId: firm.id, role: 'principal', share: 10_000 }]
      : [],
    leadContact: hasFirm ? [{ id: world.nextId(), leadId, contactId: firm.contactId, isPrimary: true }] : [],
    stageChange: historyRows(world, leadId, course),
    fundArrival: fundRows(world, lead),
    keyProject:
      stage === 'landed' && chance.happens(0.3)
        ? [
            {
              id: world.nextId(),
              leadId,
              year: Number(world.today.slice(0, 4)),
              level: 'banner',
              plannedThisYear: lead.agreedInvestment ?? null,
              isPreparatory: false,
            },
          ]
        : [],
    visit: hasFirm ? visitRows(world, { leadId, firm, since: course.days[0] }) : [],
  };
}

function firmFor(world: World): {
  firm: Firm;
  company: ExampleRow<'company'>[];
  contact: ExampleRow<'contact'>[];
} {
  const { chance, firms, nextId } = world;
  const known = chance.happens(0.4) ? firms[Math.floor(chance.next() ** 2 * firms.length)] : undefined;
  if (known) return { firm: known, company: [], contact: [] };
  const place = chance.pick(world.places);
  const node = chance.pick(world.nodes);
  const firm: Firm = { id: nextId(), regionCode: place.code, contactId: nextId() };
  firms.push(firm);
  const mobile = `1${chance.pick(['3', '5', '7', '8'])}${String(chance.below(1_000_000_000)).padStart(9, '0')}`;
  return {
    firm,
    company: [
      {
        id: firm.id,
        name: companyName(chance, place.name.replace(/(?:自治州|地区|市|县|区|旗|盟)$/, '')),
        nameNorm: '',
        nameCore: '',
        country: 'CN',
        regionCode: place.code,
        ownership: chance.pick(['private', 'private', 'private', 'localSoe', 'centralSoe', 'jointVenture']),
        industryGb: node.industryGb,
        roles: ['investor'],
        formerNames: [],
        honors: [],
      },
    ],
    contact: [
      {
        id: firm.contactId,
        name: personName(chance),
        companyId: firm.id,
        title: chance.pick(['总经理', '投资总监', '项目经理', '董事长']),
        mobiles: [mobile],
        phones: [],
        wechat: [],
        emails: [],
      },
    ],
  };
}

function fundRows({ chance, nextId, today }: World, lead: ExampleRow<'lead'>): ExampleRow<'fundArrival'>[] {
  if (!lead.landedOn || !lead.agreedInvestment) return [];
  const amount = money.parse(
    Math.round((lead.agreedInvestment * (5 + chance.below(60))) / 100 / 10_000) * 10_000,
  );
  const arrivedOn = lead.startedOn ?? lead.landedOn;
  return [
    {
      id: nextId(),
      leadId: lead.id,
      arrivedOn: arrivedOn > today ? today : arrivedOn,
      amount,
      kind: 'building',
      source: 'outOfRegion',
      isCounted: true,
      proofKind: 'bank',
    },
  ];
}

function visitRows(
  world: World,
  { leadId, firm, since }: { leadId: string; firm: Firm; since: Day },
): ExampleRow<'visit'>[] {
  const { chance, nextId, today, team } = world;
  const count = Math.floor(world.visits) + (chance.happens(world.visits % 1) ? 1 : 0);
  const personId = team.recruiters[chance.below(team.recruiters.length)] ?? '';
  const span = Math.max(1, Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000));
  return Array.from({ length: count }, () => ({
    id: nextId(),
    leadId,
    companyId: firm.id,
    contactIds: [firm.contactId],
    personIds: [personId],
    happenedAt: `${addDays(since, chance.below(span))}T02:30:00.000Z`,
    mode: chance.pick(['outgoing', 'incoming', 'call', 'meeting', 'wechat']),
    summary: `${chance.pick(summaries)}，${chance.pick(summaries)}`,
    interest: chance.pick(['high', 'medium', 'low']),
  }));
}
