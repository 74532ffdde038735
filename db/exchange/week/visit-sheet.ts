// R7 拜访客商周报表 (handbook 8): eight columns in their printed order.
import { withheld } from '#model/confidential';
import { dayOfInstant, formatDay, partsOf } from '#model/day';
import { moneyText } from '#model/money';
import { interests } from '#model/visit';
import type { Reader } from '../../connection.ts';
import { printedText } from '../../reports/phones.ts';
import { weekVisit, type WeekVisit } from '../../reports/week-visits.ts';
import { textsIn } from '../../rows.ts';
import type { Cell, SheetColumn } from '../write/sheet-layout.ts';

export const visitColumns: readonly SheetColumn[] = [
  { header: '组别', width: 16, kind: 'text', align: 'center' },
  { header: '周期', width: 19, kind: 'text', align: 'center' },
  { header: '日期', width: 11, kind: 'date' },
  { header: '企业', width: 24, kind: 'text' },
  { header: '对象', width: 15, kind: 'text' },
  { header: '内容', width: 36, kind: 'text' },
  { header: '意向', width: 14, kind: 'text' },
  { header: '下一步', width: 32, kind: 'text' },
];

export type VisitPrint = { readonly withPhones: boolean; readonly weekName: string };

/** The cells of one visit. Of a confidential lead neither the people nor what was said is printed. */
export function visitCells(reader: Reader, id: string, { withPhones, weekName }: VisitPrint): Cell[] {
  const visit = weekVisit(reader, id);
  if (!visit) return [];
  const said = (text: string | null) => printedText(text, withPhones);
  const isHidden = visit.isConfidential !== 0;
  return [
    visit.team,
    weekName,
    dayOfInstant(visit.happenedAt),
    visit.firm,
    isHidden ? withheld : peopleOf(reader, visit, withPhones),
    isHidden ? withheld : said(contentOf(visit)),
    interestOf(visit),
    said(stepOf(visit)),
  ];
}

/** What was said, and what came of it where that is another text. */
function contentOf({ summary, progress }: WeekVisit): string | null {
  const parts = [summary, progress === summary ? null : progress].filter(Boolean);
  return parts.length > 0 ? parts.join('\n') : null;
}

function peopleOf(reader: Reader, { contactIds }: WeekVisit, withPhones: boolean): string | null {
  const ids = textsIn(contactIds);
  const people = ids.flatMap((id) => {
    const contact = reader.one<{ name: string; title: string | null; mobiles: string }>(
      'SELECT "name", "title", "mobiles" FROM "contact" WHERE "id" = ?',
      id,
    );
    if (!contact) return [];
    const numbers = withPhones ? textsIn(contact.mobiles) : [];
    return [[`${contact.name}${contact.title ?? ''}`, ...numbers].join(' ')];
  });
  return people.length > 0 ? people.join('、') : null;
}

/** 高；意向投资5亿元；新能源装备. */
function interestOf({ interest, heardInvestment, heardInvestmentText, chain }: WeekVisit): string | null {
  const amount = heardInvestment === null ? heardInvestmentText : moneyText(heardInvestment, 'zh');
  const parts = [interest && interests[interest].zh, amount && `意向投资${amount}`, chain].filter(Boolean);
  return parts.length > 0 ? parts.join('；') : null;
}

/** 寄送材料（12月1日前）; the year is said where it is not the visit’s own. */
function stepOf({ nextStep, nextOn, happenedAt }: WeekVisit): string | null {
  if (nextOn === null) return nextStep;
  const { year, month, day } = partsOf(nextOn);
  const isSame = year === partsOf(dayOfInstant(happenedAt)).year;
  const until = isSame ? `${month}月${day}日前` : `${formatDay(nextOn)}前`;
  return nextStep ? `${nextStep}（${until}）` : until;
}
