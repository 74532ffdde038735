// The example's leads before landing: 储备, 对接洽谈, and those signed this year.
import { addDays, earlierOf, laterOf } from './calendar.ts';
import { addFund } from './funds.ts';
import { addHistory, addLead, type Book } from './lead-rows.ts';
import { negotiatingLines, placeholderLeads, reserveLines, signedLines } from './placeholders.ts';
import { hydrogen, shengHao, windPower, type LeadSpec } from './spec.ts';
import { isOnTheWay } from './trip-plan.ts';

const nextSteps = [
  '寄送用地和能耗条件',
  '约请企业来园考察',
  '答复电价和蒸汽价格',
  '会商准入和环评路径',
  '起草框架协议',
  '核实企业资信',
  '商定选址',
  '回访并落实考察时间',
];
const steps = (at: number) => `${nextSteps[at % nextSteps.length] ?? ''}（示例）`;

/** Days from today on which something is due: some past, some soon. */
const dueIn = [3, -2, 7, 12, 1, 21, -5, 5, 15, 2, 30, 0, 9, -1, 18, 6, 25, 14, 28];
const dueOf = (at: number) => dueIn[at % dueIn.length] ?? 7;

export function addReserve(book: Book): void {
  placeholderLeads(reserveLines, book.nodes, 80).forEach((spec, at) => {
    const { calendar } = book;
    const enteredOn = calendar.fromToday(-(12 + at * 17));
    const kind = at < 7 ? 'planned' : at < 9 ? 'parked' : 'returned';
    const wasInTalks = kind !== 'planned';
    const talksOn = addDays(enteredOn, -120);
    const lead = addLead(book, spec, {
      stage: 'reserve',
      enteredOn: wasInTalks ? talksOn : enteredOn,
      reserveKind: kind,
      sourceType: wasInTalks ? 'visit' : 'own',
      investorText: wasInTalks ? spec.investor : null,
      firstContactOn: wasInTalks ? talksOn : null,
      progress: wasInTalks ? '企业暂缓投资，列入储备（示例）' : '完成项目谋划和包装（示例）',
    });
    const reason = kind === 'parked' ? '企业投资计划推迟（示例）' : '洽谈未果，企业表示后续再议（示例）';
    addHistory(
      book,
      lead.id,
      'stage',
      wasInTalks
        ? [
            { to: 'negotiating', on: talksOn },
            { to: 'reserve', on: enteredOn, reason },
          ]
        : [{ to: 'reserve', on: enteredOn }],
    );
  });
}

/** Where a lead in talks came from: the expo, every other firm on the way of the trip, or others in turn. */
function sourceOf({ activities }: Book, at: number, regionCode: string) {
  if (at % 5 === 1)
    return {
      sourceType: 'expo',
      sourceActivityId: activities.expo.id,
      since: activities.expo.startOn,
    } as const;
  if (at % 2 === 1 && isOnTheWay(activities.trip, regionCode))
    return {
      sourceType: 'trip',
      sourceActivityId: activities.trip.id,
      since: activities.trip.startOn,
    } as const;
  const sourceType = at % 5 === 0 ? 'visit' : at % 5 === 2 ? 'referral' : 'superior';
  return { sourceType, sourceActivityId: null, since: null } as const;
}

export function addNegotiating(book: Book): void {
  const { calendar } = book;
  [windPower, ...placeholderLeads(negotiatingLines, book.nodes, 12)].forEach((spec, at) => {
    const { since, ...source } = sourceOf(book, at, spec.regionCode);
    const age = at >= 38 ? 3 + (at - 38) * 2 : 60 + ((at * 37) % 240);
    const firstContactOn = since ?? calendar.fromToday(-age);
    const lead = addLead(book, spec, {
      ...source,
      stage: 'negotiating',
      enteredOn: firstContactOn,
      firstContactOn,
      nextAction: steps(at),
      nextActionOn: calendar.fromToday(dueOf(at)),
      progress: at % 4 === 0 ? '已实地考察，正在商谈条件（示例）' : '已建立联系，企业有投资意向（示例）',
      triage: at % 3 === 0 ? '重点推进' : '跟踪',
    });
    const ideaOn = addDays(firstContactOn, -40);
    addHistory(book, lead.id, 'stage', [
      ...(at % 6 === 5 ? [{ to: 'reserve', on: ideaOn }] : []),
      { to: 'negotiating', on: firstContactOn },
    ]);
  });
}

/** Signed this year: the published two and twelve more, three frameworks in all, in the order of their signing. */
export function addSigned(book: Book): void {
  const others = placeholderLeads(signedLines, book.nodes, 0).map((spec, at) => ({
    ...spec,
    isFramework: at < 2,
  }));
  [shengHao, hydrogen, ...others].forEach((spec, at) => addSignedLead(book, spec, at));
}

function addSignedLead(book: Book, spec: LeadSpec, at: number): void {
  const { calendar, activities } = book;
  const event = at === 1 || at === 3 ? activities.promotion : at === 4 || at === 7 ? activities.expo : null;
  const signedOn = event?.startOn ?? calendar.thisYear(0.12 + at * 0.066);
  const firstContactOn = addDays(signedOn, -(75 + at * 9));
  const lead = addLead(book, spec, {
    stage: 'signed',
    enteredOn: firstContactOn,
    firstContactOn,
    signedOn,
    agreementKind: spec.isFramework ? 'framework' : 'contract',
    contractSignedOn: spec.isFramework ? null : signedOn,
    signedActivityId: event?.id ?? null,
    sourceType: at % 2 === 0 ? 'visit' : 'referral',
    nextAction: spec.isFramework ? '推动转签投资合同（示例）' : '办理公司注册和项目备案（示例）',
    nextActionOn: calendar.fromToday(dueOf(at + 4)),
    progress: '已签约，正在落实注册和选址（示例）',
    plannedStartOn: calendar.fromToday(150 + at * 10).slice(0, 7),
    plannedFinishOn: calendar.fromToday(600 + at * 10).slice(0, 7),
    plannedProductionOn: calendar.fromToday(690 + at * 10).slice(0, 7),
  });
  addHistory(book, lead.id, 'stage', [
    ...(at % 3 === 2 ? [{ to: 'reserve', on: addDays(firstContactOn, -30) }] : []),
    { to: 'negotiating', on: firstContactOn },
    { to: 'signed', on: signedOn },
  ]);
  if (spec.isFramework || at % 3 !== 0) return;
  const arrivedOn = laterOf(signedOn, earlierOf(addDays(signedOn, 15), calendar.today));
  addFund(book, {
    leadId: lead.id,
    arrivedOn,
    tenths: Math.max(1, Math.floor(spec.tenths / 20)),
    kind: 'land',
    regionCode: spec.regionCode,
  });
}
