// Contacts and visits of the example: people invented, numbers invented.
import { earlierOf, laterOf } from './calendar.ts';
import type { Book, LeadRow } from './lead-rows.ts';
import { planCall } from './trip-plan.ts';

const familyNames = [...'陈杨黄赵吴徐孙胡朱何郭罗梁宋郑谢'];
const givenNames = [
  '启明',
  '若溪',
  '文博',
  '嘉言',
  '思源',
  '海川',
  '雨桐',
  '景行',
  '一鸣',
  '清扬',
  '致远',
  '书航',
  '晓楠',
];
const titles = ['董事长', '总经理', '投资总监', '项目负责人', '总工程师'];
const modes = ['outgoing', 'incoming', 'call', 'meeting', 'wechat'] as const;
const summaries = [
  '介绍园区产业和要素条件，企业介绍投资计划（示例）',
  '商谈用地、用电和蒸汽条件（示例）',
  '沟通准入和环评要求（示例）',
  '商谈协议条款（示例）',
];
const asks = ['希望落实直供电和蒸汽价格（示例）', '希望预留二期用地（示例）', null, '希望协助招工（示例）'];

/** Days since the last visit, in turn; some leads have gone quiet. */
const quietFor = [2, 5, 9, 12, 15, 18, 20, 22, 25, 28, 36, 44];

const pick = <T>(list: readonly T[], at: number): T | null => list[at % list.length] ?? null;

/** A contact of each investor in talks or signed this year, and what was said last. */
export function addFollowUps(book: Book): void {
  const open = book.rows.lead.filter(({ stage }) => stage === 'negotiating' || stage === 'signed');
  open.forEach((lead, at) => {
    const companyId = book.rows.leadInvestor.find(({ leadId }) => leadId === lead.id)?.companyId;
    if (companyId)
      addVisit(book, { lead, at, companyId, contactId: addContact(book, { lead, at, companyId }) });
  });
}

type Subject = { readonly lead: LeadRow; readonly at: number; readonly companyId: string };

function addContact({ rows, nextId }: Book, { lead, at, companyId }: Subject): string {
  const id = nextId();
  rows.contact.push({
    id,
    name: `${pick(familyNames, at) ?? ''}${pick(givenNames, at) ?? ''}`,
    companyId,
    title: pick(titles, at),
    mobiles: [`13900010${String(at + 1).padStart(3, '0')}`],
    phones: [],
    wechat: [],
    emails: [],
    decisionRole: at % 3 === 0 ? 'decides' : 'liaison',
    metActivityId: lead.sourceActivityId ?? null,
    useNote: '示例：虚构人员和号码',
  });
  rows.leadContact.push({ id: nextId(), leadId: lead.id, contactId: id, isPrimary: true });
  return id;
}

/** The calls of a day, two hours apart from nine o’clock in Beijing on. */
const momentOf = (day: string, turn: number) =>
  `${day}T${String(1 + 2 * (turn - 1)).padStart(2, '0')}:00:00.000Z`;

function addVisit(book: Book, { lead, at, companyId, contactId }: Subject & { contactId: string }): void {
  const { rows, nextId, calendar, team, activities } = book;
  const personId = pick(team.recruiters, at);
  const since = lead.firstContactOn ?? calendar.today;
  const common = {
    companyId,
    leadId: lead.id,
    contactIds: [contactId],
    personIds: personId === null ? [] : [personId],
  };
  const yesterday = calendar.fromToday(-1);
  const at8 = (day: string) => `${earlierOf(day, yesterday)}T00:05:00.000Z`;
  const activity = [activities.expo, activities.trip].find(({ id }) => id === lead.sourceActivityId);
  if (activity?.startOn) {
    const id = nextId();
    const isTrip = activity === activities.trip;
    const call = isTrip ? planCall(book, { lead, companyId, ownerId: personId, visitId: id }) : null;
    rows.visit.push({
      ...common,
      id,
      happenedAt: call ? momentOf(earlierOf(call.on, yesterday), call.sortOrder) : at8(activity.startOn),
      mode: isTrip ? 'outgoing' : 'booth',
      activityId: activity.id,
      place: call ? call.place : (activity.destinations[0]?.text ?? null),
      summary: '初次见面，交换名片（示例）',
      interest: 'medium',
      heardInvestment: lead.plannedInvestment ?? null,
    });
  }
  rows.visit.push({
    ...common,
    id: nextId(),
    happenedAt: at8(laterOf(since, calendar.fromToday(-(quietFor[at % quietFor.length] ?? 2)))),
    mode: pick(modes, at) ?? 'call',
    summary: pick(summaries, at),
    asks: pick(asks, at),
    reply: pick(asks, at) === null ? null : '会同相关部门研究后答复（示例）',
    interest: at % 4 === 0 ? 'high' : 'medium',
    nextStep: lead.nextAction ?? null,
    nextOn: laterOf(lead.nextActionOn ?? calendar.today, calendar.today),
  });
}
