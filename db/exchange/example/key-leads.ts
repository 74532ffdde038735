// The 32 key projects of this year, all signed and landed in earlier years or landed since: 6 in trial or production,
// 16 under construction, 10 in paperwork, none suspended.
import type { BuildStatus } from '#model/stage';
import type { Day } from '#model/day';
import { addDays, monthsOfYear, type Calendar } from './calendar.ts';
import { addFund } from './funds.ts';
import { addHistory, addLead, type Book } from './lead-rows.ts';
import { buildingLines, placeholderLeads, preliminaryLines, producingLines } from './placeholders.ts';
import { fromTenths } from './rows.ts';
import { aluminium, erythritol, foamedWall, jingChen, type LeadSpec } from './spec.ts';

/** The day field of each status that building passes. */
const dayFields = {
  started: 'startedOn',
  suspended: 'suspendedOn',
  resumed: 'resumedOn',
  trial: 'trialOn',
  production: 'productionOn',
} as const;

type BuildStep = { readonly to: keyof typeof dayFields; readonly on: Day; readonly reason?: string };

/** How a key project came to where it stands. */
type Course = {
  readonly signedOn: Day;
  readonly landedOn: Day;
  /** After the paperwork that landing begins. */
  readonly build: readonly BuildStep[];
  /** Share of the agreed amount that has arrived, in twentieths. */
  readonly arrived: number;
};

export function addKeyProjects(book: Book): void {
  const { calendar, nodes } = book;
  [foamedWall, aluminium, ...placeholderLeads(producingLines, nodes, 60)].forEach((spec, at) =>
    addKeyProject(book, spec, producingCourse(calendar, at)),
  );
  placeholderLeads(buildingLines, nodes, 64).forEach((spec, at) =>
    addKeyProject(book, spec, buildingCourse(calendar, at)),
  );
  [jingChen, erythritol, ...placeholderLeads(preliminaryLines, nodes, 90)].forEach((spec, at) =>
    addKeyProject(book, spec, preliminaryCourse(calendar, at)),
  );
}

/** 建能兴辉 began in 2018; the others three years ago. Even ones produce since this year, odd ones are on trial. */
function producingCourse(calendar: Calendar, at: number): Course {
  const begun = at === 0 ? Math.max(2, calendar.year - 2018) : 3;
  const started: BuildStep = { to: 'started', on: calendar.earlier(begun, 5, 12) };
  const build: readonly BuildStep[] =
    at % 2 === 0
      ? [
          started,
          { to: 'trial', on: calendar.earlier(1, 9, 20) },
          { to: 'production', on: calendar.thisYear(0.3 + at * 0.1) },
        ]
      : [started, { to: 'trial', on: calendar.thisYear(0.25 + at * 0.1) }];
  return {
    signedOn: calendar.earlier(begun, 1, 18),
    landedOn: calendar.earlier(begun, 3, 5),
    build,
    arrived: 17,
  };
}

/** The first nine began this year; seven began last year, stood still over winter and are resumed. */
function buildingCourse(calendar: Calendar, at: number): Course {
  if (at < 9) {
    return {
      signedOn: calendar.earlier(1, 1 + at, 16),
      landedOn: calendar.earlier(1, 11, 3 + at),
      build: [{ to: 'started', on: calendar.thisYear(0.1 + at * 0.08) }],
      arrived: 6,
    };
  }
  return {
    signedOn: calendar.earlier(2, at - 8, 22),
    landedOn: calendar.earlier(2, 10, at),
    build: [
      { to: 'started', on: calendar.earlier(1, 4, at) },
      { to: 'suspended', on: calendar.earlier(1, 11, 15), reason: '季节性' },
      { to: 'resumed', on: calendar.thisYear(0.15 + (at - 9) * 0.05) },
    ],
    arrived: 11,
  };
}

/** Half of them landed this year. */
function preliminaryCourse(calendar: Calendar, at: number): Course {
  const landedOn = at % 2 === 0 ? calendar.earlier(1, 12, 5 + at) : calendar.thisYear(0.108 * at);
  return { signedOn: calendar.earlier(1, 3 + (at % 6), 9 + at), landedOn, build: [], arrived: 1 };
}

function addKeyProject(book: Book, spec: LeadSpec, course: Course): void {
  const { calendar } = book;
  const { signedOn, landedOn, build } = course;
  const firstContactOn = addDays(signedOn, -110);
  const status = build.at(-1)?.to ?? 'preliminary';
  const days = Object.fromEntries(build.map(({ to, on }) => [dayFields[to], on]));
  const isBuilding = status === 'started' || status === 'resumed';
  const lead = addLead(book, spec, {
    stage: 'landed',
    enteredOn: firstContactOn,
    buildStatus: status,
    firstContactOn,
    signedOn,
    agreementKind: 'contract',
    contractSignedOn: signedOn,
    localEntityOn: addDays(landedOn, -12),
    siteSecuredOn: landedOn,
    siteSecuredKind: spec.tenths < 20 ? 'plant' : 'land',
    landedOn,
    ...days,
    sourceType: 'referral',
    approvalCode: null,
    plannedProductionOn: calendar.fromToday(isBuilding ? 200 : 420).slice(0, 7),
    nextAction: isBuilding
      ? '调度施工进度（示例）'
      : status === 'preliminary'
        ? '办理环评和用地手续（示例）'
        : '服务达产和纳统（示例）',
    nextActionOn: calendar.fromToday(4 + (book.rows.lead.length % 24)),
    progress: progressWords(status, 0),
  });
  addHistory(book, lead.id, 'stage', [
    { to: 'negotiating', on: firstContactOn },
    { to: 'signed', on: signedOn },
    { to: 'landed', on: landedOn },
  ]);
  addHistory(book, lead.id, 'buildStatus', [{ to: 'preliminary', on: landedOn }, ...build]);
  addFunds(book, { leadId: lead.id, spec, course });
  addYear(book, lead.id, spec, status);
}

function addFunds(
  book: Book,
  { leadId, spec, course }: { leadId: string; spec: LeadSpec; course: Course },
): void {
  const { calendar } = book;
  const { regionCode, tenths } = spec;
  const total = Math.max(1, Math.floor((tenths * course.arrived) / 20));
  const thisYear = course.arrived > 5 ? Math.floor(total / 4) : 0;
  addFund(book, { leadId, arrivedOn: course.landedOn, tenths: total - thisYear, kind: 'land', regionCode });
  addFund(book, {
    leadId,
    arrivedOn: calendar.thisYear(0.7),
    tenths: thisYear,
    kind: 'equipment',
    regionCode,
  });
}

const progressByStatus = {
  preliminary: ['取得项目备案', '环评报告编制完成', '用地预审通过', '能评评审中'],
  building: ['基础施工', '主体结构施工', '钢结构安装', '设备订货和进场'],
  producing: ['设备联调', '试生产负荷提升', '产品送检', '产线稳定运行'],
} as const;

function progressWords(status: BuildStatus, month: number): string {
  const group =
    status === 'preliminary'
      ? 'preliminary'
      : status === 'started' || status === 'resumed'
        ? 'building'
        : 'producing';
  const words = progressByStatus[group];
  return `${words[month % words.length] ?? ''}（示例）`;
}

/** The key-project entry of this year and its newest three months. */
function addYear(book: Book, leadId: string, spec: LeadSpec, status: BuildStatus): void {
  const { rows, nextId, calendar, team } = book;
  const level =
    spec.tenths >= 100 ? 'region' : spec.tenths >= 60 ? 'city' : spec.tenths >= 30 ? 'banner' : 'zone';
  rows.keyProject.push({
    id: nextId(),
    leadId,
    year: calendar.year,
    level,
    plannedThisYear: fromTenths(Math.max(1, Math.floor(spec.tenths / 4))),
    isPreparatory: false,
    contentThisYear: status === 'preliminary' ? '完成前期手续（示例）' : '完成年度建设任务（示例）',
    typeText: '产业项目',
  });
  monthsOfYear(calendar)
    .slice(0, 3)
    .forEach((month, back) => {
      const invested = status === 'preliminary' ? 0 : Math.floor(spec.tenths / 40);
      rows.monthProgress.push({
        id: nextId(),
        leadId,
        month,
        invested: fromTenths(invested),
        progress: progressWords(status, Number(month.slice(5)) + rows.lead.length),
        filledById: team.recruiters[0] ?? null,
        filledOn: back === 0 ? filledThisMonth(calendar, rows.lead.length) : `${month}-26`,
      });
    });
}

/** Some of this month’s reports are a while old, none before the month. */
function filledThisMonth(calendar: Calendar, at: number): Day {
  const day = calendar.fromToday(-(at % 20));
  const first = `${calendar.today.slice(0, 7)}-01`;
  return day < first ? first : day;
}
