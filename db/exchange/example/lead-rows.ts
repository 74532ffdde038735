// One lead of the example with its investor and its history; what the stages share stands here.
import type { Day } from '#model/day';
import type { Stage } from '#model/stage';
import type { Calendar } from './calendar.ts';
import type { NodeInfo } from './chains.ts';
import type { Activities } from './activities.ts';
import type { Team } from './people.ts';
import { fromMu, fromTenths, type ExampleRow, type ExampleRows } from './rows.ts';
import type { LeadSpec } from './spec.ts';

/** What is being written, and what it may refer to. */
export type Book = {
  readonly rows: ExampleRows;
  readonly nextId: () => string;
  readonly calendar: Calendar;
  readonly team: Team;
  readonly nodes: ReadonlyMap<string, NodeInfo>;
  readonly activities: Activities;
  /** The last number given out, by year. */
  readonly numbers: Map<number, number>;
};

export type LeadRow = ExampleRow<'lead'>;
type Facts = { readonly stage: Stage; readonly enteredOn: Day } & Partial<LeadRow>;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

/** Adds a lead and, unless it is a mere idea, the company behind it. */
export function addLead(book: Book, spec: LeadSpec, { enteredOn, ...facts }: Facts): LeadRow {
  const { rows, team } = book;
  const at = rows.lead.length;
  const officer = pick(team.officers, at);
  const isSigned = facts.stage === 'signed' || facts.stage === 'landed';
  const amount = fromTenths(spec.tenths);
  const lead: LeadRow = {
    id: book.nextId(),
    code: codeOf(book, enteredOn),
    name: spec.name,
    outcome: 'active',
    nameNorm: '',
    missingCount: 0,
    plannedInvestment: amount,
    agreedInvestment: isSigned ? amount : null,
    ...contentOf(book, spec),
    ...scaleOf(spec),
    leaderId: pick(team.leaders, at) ?? null,
    dutyUnit: officer?.unit ?? null,
    dutyPersonId: officer?.id ?? null,
    serviceUnit: isSigned ? '项目服务中心（示例）' : null,
    sourceType: 'visit',
    isFixedAsset: true,
    notes: '示例数据：除公开的项目名称、投资方和阶段外，均为占位内容。',
    ...(isSigned ? fundingOf(spec) : {}),
    ...facts,
  };
  rows.lead.push(lead);
  if (facts.stage !== 'reserve') addInvestor(book, lead.id, spec);
  return lead;
}

type Step = { readonly to: string; readonly on: Day; readonly reason?: string };

/** Writes the history of one kind; the first step comes from nothing. */
export function addHistory(
  book: Book,
  leadId: string,
  kind: 'stage' | 'buildStatus',
  steps: readonly Step[],
): void {
  let from: string | null = null;
  for (const { to, on, reason = null } of steps) {
    book.rows.stageChange.push({
      id: book.nextId(),
      leadId,
      kind,
      fromValue: from,
      toValue: to,
      changedOn: on,
      reason,
      isCorrection: false,
      source: 'manual',
      before: null,
    });
    from = to;
  }
}

function codeOf({ numbers, calendar }: Book, enteredOn: Day): string {
  const year = Math.min(Number(enteredOn.slice(0, 4)), calendar.year);
  const number = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, number);
  return `DLT-${year}-${String(number).padStart(4, '0')}`;
}

/** What a node proposes for its chain (handbook 3.8). */
const roleByState = { present: 'strengthen', weak: 'strengthen', missing: 'fill' } as const;

function contentOf({ nodes }: Book, spec: LeadSpec): Partial<LeadRow> {
  const node = nodes.get(spec.node);
  if (!node) throw new Error(`No node ${spec.node} in the example`);
  return {
    product: spec.product,
    capacityValue: spec.capacityValue,
    capacityUnit: spec.capacityUnit,
    content: spec.content,
    sector: 'secondary',
    industryGb: node.industryGb,
    chainNodeId: node.id,
    chainRole: spec.chainRole ?? roleByState[node.state],
    buildNature: spec.tenths < 20 ? 'leaseFit' : 'newBuild',
    method: 'chain',
    cooperation: 'sole',
    capitalNature: 'domestic',
  };
}

/** Sizes that fit the amount: placeholders all. */
function scaleOf({ tenths }: LeadSpec): Partial<LeadRow> {
  const fixed = Math.max(1, Math.floor(tenths * 0.8));
  const isLease = tenths < 20;
  return {
    fixedInvestment: fromTenths(fixed),
    equipmentInvestment: fromTenths(Math.floor(fixed / 2)),
    expectedOutput: fromTenths(Math.ceil(tenths * 1.2)),
    expectedTax: fromTenths(Math.ceil(tenths / 20)),
    expectedJobs: 40 + Math.min(2000, tenths * 2),
    landMode: isLease ? 'leasePlant' : 'newLand',
    landArea: isLease ? 0 : fromMu(Math.min(3000, 30 + tenths)),
    powerKva: 2000 + tenths * 25,
    powerKwh: (2000 + tenths * 25) * 5000,
    waterM3: tenths * 3000,
    steamKgH: tenths * 20,
    siteText: isLease ? '标准化厂房（示例）' : '三晌梁园区（示例）',
  };
}

function fundingOf({ regionCode, tenths }: LeadSpec): Partial<LeadRow> {
  const amount = fromTenths(tenths);
  if (regionCode.startsWith('1506')) return { fundingLocal: amount };
  return regionCode.startsWith('15') ? { fundingOtherCity: amount } : { fundingOutOfRegion: amount };
}

function addInvestor({ rows, nextId, nodes }: Book, leadId: string, spec: LeadSpec): void {
  const companyId = nextId();
  rows.company.push({
    id: companyId,
    name: spec.investor,
    nameNorm: '',
    nameCore: '',
    country: 'CN',
    regionCode: spec.regionCode,
    hqRegionCode: spec.regionCode,
    ownership: spec.ownership,
    industryGb: nodes.get(spec.node)?.industryGb ?? null,
    chainNodeId: nodes.get(spec.node)?.id ?? null,
    roles: ['investor'],
    formerNames: [],
    honors: [],
    notes: '示例数据：注册地、企业性质为占位内容。',
  });
  rows.leadInvestor.push({ id: nextId(), leadId, companyId, role: 'principal', share: 10_000 });
}
