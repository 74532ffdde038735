// The row of a generated lead, with what its stage needs.
import { addDays } from '../../db/exchange/example/calendar.ts';
import { fromMu, type ExampleRow } from '../../db/exchange/example/rows.ts';
import { agreementKinds, buildNatures, landModes, methods } from '../../db/model/lead-choices.ts';
import { money } from '../../db/model/money.ts';
import type { BuildStatus, Stage } from '../../db/model/stage.ts';
import type { Course } from './course.ts';
import { nextSteps, productOf, summaries } from './words.ts';
import { filled, type World } from './world.ts';

type LeadInput = { readonly number: number; readonly stage: Stage; readonly course: Course };

export function leadRow(world: World, { number, stage, course }: LeadInput): ExampleRow<'lead'> {
  const { chance, today, team, nextId } = world;
  const { name, product, capacityValue, capacityUnit } = productOf(chance);
  const node = chance.pick(world.nodes);
  const officer = team.officers[chance.below(team.officers.length)];
  const planned = money.parse(
    Math.min(9_000_000, Math.max(100, Math.round(chance.logNormal(20_000, 1.3)))) * 10_000,
  );
  const isOpen = stage !== 'reserve';
  const keys = <C extends string>(choices: Readonly<Record<C, unknown>>) =>
    filled(Object.keys(choices) as C[]); // an object’s own codes
  return {
    id: nextId(),
    code: `DLT-2026-${String(number).padStart(6, '0')}`,
    name,
    nameNorm: '',
    missingCount: 0,
    stage,
    outcome: course.outcome,
    endedReason: course.outcome === 'active' ? null : 'market',
    reserveKind: stage === 'reserve' ? 'planned' : null,
    plannedInvestment: planned,
    product,
    capacityValue,
    capacityUnit,
    content: `建设${name.replace(/项目$/, '')}及配套的公用工程、环保设施和办公用房`,
    sector: 'secondary',
    industryGb: node.industryGb,
    chainNodeId: node.id,
    chainRole: node.state === 'missing' ? 'fill' : 'strengthen',
    buildNature: chance.pick(keys(buildNatures)),
    method: chance.pick(keys(methods)),
    cooperation: 'sole',
    capitalNature: 'domestic',
    isFixedAsset: true,
    landMode: chance.pick(keys(landModes)),
    landArea: fromMu(20 + chance.below(800)),
    powerKva: 1000 + chance.below(50_000),
    sourceType: chance.pick(['visit', 'referral', 'own', 'superior']),
    leaderId: team.leaders[chance.below(team.leaders.length)] ?? null,
    dutyUnit: isOpen ? (officer?.unit ?? null) : null,
    dutyPersonId: isOpen ? (officer?.id ?? null) : null,
    nextAction: chance.happens(0.7) ? chance.pick(nextSteps) : null,
    nextActionOn: chance.happens(0.6) ? addDays(today, chance.below(90) - 15) : null,
    progress: chance.pick(summaries),
    ...daysOf(world, { stage, course, planned }),
  };
}

function daysOf(
  { chance }: World,
  { stage, course, planned }: { stage: Stage; course: Course; planned: number },
): Partial<ExampleRow<'lead'>> {
  const on = (wanted: Stage) => course.days[course.stages.indexOf(wanted)] ?? null;
  const signedOn = on('signed');
  const landedOn = on('landed');
  const built = (status: BuildStatus) => course.build.find(({ to }) => to === status)?.on ?? null;
  const agreementKind =
    signedOn === null
      ? null
      : chance.pick(filled(Object.keys(agreementKinds) as (keyof typeof agreementKinds)[])); // its codes
  const agreed = money.parse(Math.round((planned * (90 + chance.below(21))) / 100 / 10_000) * 10_000);
  return {
    firstContactOn: stage === 'reserve' ? null : on('negotiating'),
    signedOn,
    agreementKind,
    agreedInvestment: signedOn === null ? null : agreed,
    contractSignedOn: agreementKind === 'contract' ? signedOn : null,
    fundingOutOfRegion: signedOn === null ? null : agreed,
    landedOn,
    localEntityOn: landedOn,
    siteSecuredOn: landedOn,
    siteSecuredKind: landedOn === null ? null : 'land',
    buildStatus: course.build.at(-1)?.to ?? null,
    startedOn: built('started'),
    trialOn: built('trial'),
    productionOn: built('production'),
    fullOn: built('full'),
  };
}
