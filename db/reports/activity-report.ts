// R6 招商考察(展会)情况报告 (handbook 8): its parts as text, made of what is recorded and of the yield.
import type { Activity } from '#model/activity';
import type { ActivityYield } from '#model/activity-yield';
import { formatDay, monthOf, partsOf, type Day } from '#model/day';
import { withoutPhones } from './phones.ts';
import { chineseOrdinal, exactWords, fullWidth } from './wording.ts';

/** What a line about a call needs; nothing personal is among it. */
export type ReportVisit = {
  readonly day: Day;
  readonly firm: string;
  readonly nextStep: string | null;
  readonly nextOn: Day | null;
};

export type ReportMatter = {
  readonly activity: Activity;
  readonly figures: ActivityYield;
  readonly zoneName: string;
  readonly leaderName: string | null;
  readonly memberNames: readonly string[];
  /** Oldest first. */
  readonly visits: readonly ReportVisit[];
  readonly today: Day;
};

export type ActivityReport = {
  readonly title: string;
  readonly parts: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly table: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly footnote: string;
  readonly issuer: string;
  readonly date: string;
};

const numerals = ['一', '二', '三', '四', '五', '六', '七'] as const;
const nothing = '暂无。';

export function activityReportOf(matter: ReportMatter): ActivityReport {
  const { activity, leaderName, memberNames, figures, zoneName, today } = matter;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['时间', [dates(activity)]],
    ['地点', [activity.destinations.map(({ text }) => text).join('、')]],
    ['带队领导', [leaderName ?? '']],
    ['主要成员', [memberNames.join('、')]],
    ['主要开展活动和拜访企业', [activity.purpose ?? '', ...calls(matter)]],
    ['取得成果', [activity.results ?? '', outcome(figures)]],
    ['下一步打算', [activity.nextPlan ?? '', ...nextSteps(matter.visits)]],
  ];
  return {
    title: `${zoneName}${titleOf(activity)}`,
    parts: parts.map(([title, paragraphs], index) => {
      const said = paragraphs.map((text) => sentence(withoutPhones(text))).filter(Boolean);
      return { title: `${numerals[index]}、${title}`, paragraphs: said.length > 0 ? said : [nothing] };
    }),
    table: yieldTable(figures),
    footnote: footnoteOf(figures, today),
    issuer: zoneName,
    date: formatDay(today, 'zh'),
  };
}

/** 赴北京、上海招商考察情况报告; an event goes by its own name with its session. */
function titleOf({ kind, name, sessionNo, destinations }: Activity): string {
  const isTravel = kind === 'trip' || kind === 'residency';
  const places = destinations.map(({ text }) => text);
  if (isTravel && places.length > 0) {
    const named = places.length > 4 ? `${places.slice(0, 3).join('、')}等地` : places.join('、');
    return `赴${named}${kind === 'trip' ? '招商考察' : '驻点招商'}情况报告`;
  }
  const session = sessionNo === null ? '' : chineseOrdinal(sessionNo);
  return `${name.includes(session) ? '' : session}${name}情况报告`;
}

function dates({ startOn, endOn }: Activity): string {
  const [first, last] = [startOn ?? endOn, endOn ?? startOn];
  if (first === null || last === null) return '';
  if (first === last) return formatDay(first, 'zh');
  if (monthOf(first) === monthOf(last)) return `${formatDay(first, 'zh')}—${partsOf(last).day}日`;
  return `${formatDay(first, 'zh')}—${formatDay(last, 'zh')}`;
}

/** A list longer than this is summed up: an expo has hundreds of cards. */
const namedPerDay = 12;
const namedDays = 20;

function calls({ visits, figures }: ReportMatter): string[] {
  if (visits.length === 0) return [];
  const byDay = new Map<Day, Set<string>>();
  for (const { day, firm } of visits) byDay.set(day, (byDay.get(day) ?? new Set()).add(firm));
  const lines = [...byDay].slice(0, namedDays).map(([day, firms]) => {
    const { month, day: date } = partsOf(day);
    const names = [...firms].slice(0, namedPerDay).join('、');
    return `${month}月${date}日，拜访${names}${firms.size > namedPerDay ? `等${firms.size}家企业` : ''}`;
  });
  return [`共拜访企业${figures.firms}家、${figures.visits}次`, ...lines];
}

function outcome({ firms, source, place }: ActivityYield): string {
  if (firms === 0 && source.leads === 0 && place.signed.count === 0) return '';
  const begun = `拜访企业${firms}家，由本次活动新增线索${source.leads}个，其中转在谈${source.negotiating}个、签约${source.signed.count}个`;
  const agreed = source.signed.amount > 0 ? `，协议总投资${exactWords(source.signed.amount)}` : '';
  if (place.signed.count === 0) return begun + agreed;
  const amount = place.signed.amount > 0 ? `，协议总投资${exactWords(place.signed.amount)}` : '';
  return `${begun}${agreed}；在本次活动现场签约${place.signed.count}个${amount}`;
}

const namedSteps = 20;

function nextSteps(visits: readonly ReportVisit[]): string[] {
  const open = visits.filter(({ nextStep }) => nextStep !== null);
  return open.slice(0, namedSteps).map(({ firm, nextStep, nextOn }, index) => {
    const due = nextOn === null ? '' : `（${formatDay(nextOn, 'zh')}前）`;
    return `（${index + 1}）${firm}：${(nextStep ?? '').replace(/[。；;.]+$/, '')}${due}`;
  });
}

const amountIn = (amount: number) => (amount / 100_000_000).toFixed(2);

/** Two rows that are never added: what began here, and what was signed here. */
function yieldTable({ firms, source, place }: ActivityYield): ActivityReport['table'] {
  return {
    headers: ['统计方式', '拜访企业(家)', '新增线索(个)', '转在谈(个)', '签约(个)', '协议总投资(亿元)'].map(
      fullWidth,
    ),
    rows: [
      [
        '按线索来源',
        `${firms}`,
        `${source.leads}`,
        `${source.negotiating}`,
        `${source.signed.count}`,
        amountIn(source.signed.amount),
      ],
      ['按签约场合', '—', '—', '—', `${place.signed.count}`, amountIn(place.signed.amount)],
    ],
  };
}

function footnoteOf({ both, footnote, place }: ActivityYield, today: Day): string {
  const parts = [
    `截止${formatDay(today, 'zh')}`,
    '按线索来源统计来源活动为本次活动的项目，按签约场合统计在本次活动签约的项目，两行不相加',
    place.signed.count > 0 && `其中${both}个同时计入两行`,
    '转在谈含已签约、已落地的项目',
    footnote.terminated > 0 && `终止${footnote.terminated}个未计入转在谈和签约`,
    footnote.withoutAmount > 0 && `金额未填${footnote.withoutAmount}个`,
    footnote.confidential > 0 && `含涉密项目${footnote.confidential}个`,
  ];
  return fullWidth(`统计口径：${parts.filter(Boolean).join('；')}。`);
}

function sentence(text: string): string {
  const said = text.trim();
  return said === '' || /[。！？；…]$/.test(said) ? said : `${said}。`;
}
