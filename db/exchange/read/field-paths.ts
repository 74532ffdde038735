// Where a column can go, and how its cells are read.
import { z } from 'zod';
import { companyFields } from '#model/company';
import type { Field } from '#model/field';
import { leadFields, type LeadField } from '#model/lead';
import { keyLevels } from '#model/lead-parts';

export type CellKind =
  | 'text'
  | 'progress'
  | 'money'
  | 'fund'
  | 'plannedDay'
  | 'actualDay'
  | 'exactDay'
  | 'span'
  | 'choice'
  | 'flag'
  | 'stage'
  | 'buildStatus'
  | 'landArea'
  | 'floorArea'
  | 'powerKva'
  | 'powerKwh'
  | 'waterM3'
  | 'gasM3'
  | 'steamKgH'
  | 'energyTce'
  | 'count'
  | 'ratio'
  | 'capacity'
  | 'investors'
  | 'people'
  | 'contact'
  | 'sector'
  | 'industry'
  | 'uscc'
  | 'honors'
  | 'rowNumber'
  | 'ignored';

/** Paths that are no field of the lead or the company itself. */
const otherPaths = {
  rowNumber: 'rowNumber',
  investment: 'money',
  investors: 'investors',
  localCompany: 'text',
  'contact.name': 'contact',
  'contact.title': 'contact',
  'contact.mobiles': 'contact',
  leader: 'people',
  dutyPerson: 'people',
  chain: 'text',
  signedActivity: 'text',
  referrer: 'text',
  capacity: 'capacity',
  buildSpan: 'span',
  'company.ownershipFlag': 'choice',
  'fundArrival.total': 'fund',
  'fundArrival.year': 'fund',
  'fundArrival.month': 'fund',
  'fundArrival.total.ours': 'fund',
  'fundArrival.total.outOfRegion': 'fund',
  'fundArrival.total.otherCity': 'fund',
  'fundArrival.total.local': 'fund',
  'fundArrival.total.overseas': 'fund',
  'fundArrival.year.ours': 'fund',
  'fundArrival.year.outOfRegion': 'fund',
  'fundArrival.year.otherCity': 'fund',
  'fundArrival.year.local': 'fund',
  'fundArrival.year.overseas': 'fund',
  'keyProject.plannedThisYear': 'money',
  'keyProject.level': 'choice',
  'keyProject.typeText': 'text',
  'monthProgress.invested': 'fund',
  'monthProgress.progress': 'text',
  'check.yearInvested': 'fund',
  'check.totalInvested': 'fund',
  'check.subtotal': 'ignored',
  'check.lastUpdateOn': 'ignored',
  'check.overdueDays': 'ignored',
  'issue.title': 'text',
  'issue.kind': 'text',
  'issue.task': 'text',
  'issue.leadUnit': 'text',
  'issue.coUnit': 'text',
  'issue.person': 'people',
  'issue.supervisor': 'people',
  'issue.dueOn': 'plannedDay',
  'issue.progress': 'text',
  'issue.status': 'text',
  'issue.answer': 'text',
  'activity.name': 'text',
  'activity.members': 'people',
  'activity.destinations': 'text',
  'activity.purpose': 'text',
  'activity.results': 'text',
  'activity.nextPlan': 'text',
  'activity.leader': 'people',
  'activity.startOn': 'actualDay',
  'visit.on': 'actualDay',
  'visit.contact': 'text',
  'visit.company': 'text',
  'visit.summary': 'text',
  'visit.interest': 'text',
  'visit.nextStep': 'text',
  'visit.team': 'text',
  'visit.period': 'text',
} as const satisfies Record<string, CellKind>;

type CompanyPath = `company.${keyof typeof companyFields}`;
export type FieldPath = LeadField | CompanyPath | keyof typeof otherPaths;

const others = new Map<string, CellKind>(Object.entries(otherPaths));
const special = new Map<string, CellKind>([
  ['stage', 'stage'],
  ['progress', 'progress'],
  ['outcome', 'stage'],
  ['buildStatus', 'buildStatus'],
  ['sector', 'sector'],
  ['industryGb', 'industry'],
  ['company.uscc', 'uscc'],
  ['company.honors', 'honors'],
  ['landArea', 'landArea'],
  ['buildingArea', 'floorArea'],
  ['powerKva', 'powerKva'],
  ['powerKwh', 'powerKwh'],
  ['waterM3', 'waterM3'],
  ['gasM3', 'gasM3'],
  ['steamKgH', 'steamKgH'],
  ['energyTce', 'energyTce'],
  ['plotRatio', 'ratio'],
  ['resumeOn', 'plannedDay'],
  ['neededOn', 'plannedDay'],
]);
const owned = new Map<string, Field>([
  ...Object.entries(leadFields),
  ...Object.entries(companyFields).map(([name, field]): [string, Field] => [`company.${name}`, field]),
]);

/** Whether a text names a place a column can go. */
export function isFieldPath(path: string): path is FieldPath {
  return others.has(path) || owned.has(path);
}

/** How the cells of a column are read. */
export function kindOf(path: FieldPath): CellKind {
  const known = special.get(path) ?? others.get(path);
  const field = owned.get(path);
  if (known || !field) return known ?? 'text';
  if (field.kind === 'money') return 'money';
  if (field.kind === 'day') return path === 'nextActionOn' ? 'plannedDay' : 'exactDay';
  if (field.kind === 'dayOrMonth') return path.startsWith('planned') ? 'plannedDay' : 'actualDay';
  if (field.kind === 'choice') return 'choice';
  if (field.kind === 'flag') return 'flag';
  return field.kind === 'count' ? 'count' : 'text';
}

/** The choices of a field, code to Chinese label. */
export function choicesOf(path: FieldPath): readonly (readonly [code: string, label: string])[] {
  const choices =
    path === 'keyProject.level'
      ? keyLevels
      : path === 'company.ownershipFlag'
        ? owned.get('company.ownership')?.choices
        : owned.get(path)?.choices;
  return Object.entries(choices ?? {}).map(([code, { zh }]) => [code, zh]);
}

/** The longest text a field holds. */
export function maxLengthOf(path: FieldPath): number {
  if (path === 'keyProject.typeText') return 60;
  if (path === 'monthProgress.progress') return 500;
  if (path === 'localCompany' || path === 'referrer') return 100;
  if (path === 'chain') return 60;
  const schema = owned.get(path)?.schema;
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  return (inner instanceof z.ZodString ? inner.maxLength : null) ?? 20_000;
}

/** Which kind of unit a column’s plain numbers need; null for columns that need none. */
export function unitKindOf(kind: CellKind): 'money' | Exclude<UnitKind, 'money'> | null {
  return kind === 'fund' ? 'money' : unitKinds.has(kind) ? (kind as UnitKind) : null; // the set holds exactly these
}

export type UnitKind =
  | 'money'
  | 'landArea'
  | 'floorArea'
  | 'powerKva'
  | 'powerKwh'
  | 'waterM3'
  | 'gasM3'
  | 'steamKgH'
  | 'energyTce';
const unitKinds: ReadonlySet<string> = new Set<UnitKind>([
  'money',
  'landArea',
  'floorArea',
  'powerKva',
  'powerKwh',
  'waterM3',
  'gasM3',
  'steamKgH',
  'energyTce',
]);
