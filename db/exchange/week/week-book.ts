// A week’s report as sheets, made once for the screen and for the file.
import { formatDay, type Day } from '#model/day';
import type { Settings } from '#model/setting';
import { weekName, weekOf, yearOfWeek, type Week } from '#model/week';
import type { WeekScope, WeekTeam } from '#model/week-report';
import { weekReports } from '#model/week-report';
import type { Reader } from '../../connection.ts';
import { readSettings } from '../../queries/settings.ts';
import { teamsOf, weekTalksOf, type WeekFact, type WeekTalks } from '../../reports/week-talks.ts';
import { leftOutVisits, weekVisitsOf } from '../../reports/week-visits.ts';
import type { Cell, SheetColumn } from '../write/sheet-layout.ts';
import { talkCells, talkColumns } from './talk-sheet.ts';
import { visitCells, visitColumns } from './visit-sheet.ts';

export type WeekBook = {
  readonly week: Week;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** In the order they are printed, team after team; their cells are read when it is their turn. */
  readonly rows: readonly WeekFact[];
  readonly teams: readonly WeekTeam[];
  /** R5 has a sheet for each team, R7 one for all. */
  readonly isByTeam: boolean;
  readonly notesOf: (teams: readonly WeekTeam[]) => readonly string[];
  readonly footnotes: readonly string[];
  readonly cellsOf: (row: WeekFact, position: number) => readonly Cell[];
};

type Moment = { readonly week: Week; readonly today: Day; readonly settings: Settings };

/** Gathers the report of the week that `on` lies in. */
export function weekBookOf(reader: Reader, scope: WeekScope, today: Day): WeekBook {
  const moment = { week: weekOf(scope.on), today, settings: readSettings(reader) };
  return scope.report === 'R5' ? talkBook(reader, scope, moment) : visitBook(reader, scope, moment);
}

const spaces = '　　';

/** Who fills it in, the phone to ask at, and the day. */
function filledLine({ filledBy, phone }: WeekScope, today: Day): string {
  return [`填报人：${filledBy}`, `联系电话：${phone}`, `填报时间：${formatDay(today)}`].join(spaces);
}

function talkBook(reader: Reader, scope: WeekScope, { week, today, settings }: Moment): WeekBook {
  const asAt = week.to < today ? week.to : today;
  const talks = weekTalksOf(reader, scope, { week, asAt, today, settings });
  return {
    week,
    title: `${yearOfWeek(week)}年${settings.zoneName}驻点招商项目信息采集表`,
    columns: talkColumns,
    rows: talks.leads,
    teams: teamsOf(talks.leads),
    isByTeam: true,
    notesOf: (teams) => {
      const [count, added] = [sumOf(teams, 'count'), sumOf(teams, 'added')];
      const names = teams.map(({ name }) => name).filter((name) => name !== null);
      return [
        `共上报在谈项目${count}个（新增${added}个）`,
        [`所属片组：${names.join('、')}`, filledLine(scope, today)].join(spaces),
      ];
    },
    footnotes: [
      '备注：由组长审核后统一上报；有新增或进度更新时填报；一月内无进度更新须说明原因。',
      talksFootnote(talks, { week, asAt }),
    ],
    cellsOf: (row, position) => talkCells(reader, { lead: row, position }, scope),
  };
}

function sumOf(teams: readonly WeekTeam[], part: 'count' | 'added'): number {
  return teams.reduce((sum, team) => sum + team[part], 0);
}

/** Begins with a word by which a reader of spreadsheets knows that it is no record. */
function footnoteOf(parts: readonly (string | false)[]): string {
  return `注：${parts.filter(Boolean).join('；')}。`;
}

function talksFootnote(
  { onHold, terminated, confidential, leftOut }: WeekTalks,
  { week, asAt }: { readonly week: Week; readonly asAt: Day },
): string {
  return footnoteOf([
    `统计区间${formatDay(week.from)}至${formatDay(week.to)}，截止${formatDay(asAt)}`,
    '新增指本周内首次转入对接洽谈',
    onHold > 0 && `另有暂停${onHold}个`,
    terminated > 0 && `终止${terminated}个未计入`,
    confidential > 0 && `含涉密项目${confidential}个`,
    leftOut > 0 && `涉密项目${leftOut}个未列出`,
  ]);
}

function visitBook(reader: Reader, scope: WeekScope, { week, today, settings }: Moment): WeekBook {
  const visits = weekVisitsOf(reader, scope, week);
  const rows = visits.map(({ id, team }) => ({ id, team, isAdded: false, isStale: false }));
  const firms = new Set(visits.flatMap(({ firm }) => firm ?? [])).size;
  const confidential = visits.filter(({ isConfidential }) => isConfidential !== 0).length;
  const leftOut = leftOutVisits(reader, scope, week);
  const name = weekName(week);
  return {
    week,
    title: `${settings.zoneName}${weekReports.R7.zh}`,
    columns: visitColumns,
    rows,
    teams: teamsOf(rows),
    isByTeam: false,
    notesOf: () => [
      `周期：${name}${spaces}共拜访${visits.length}次、客商${firms}家`,
      filledLine(scope, today),
    ],
    footnotes: [
      footnoteOf([
        `统计区间${formatDay(week.from)}至${formatDay(week.to)}`,
        '含上门、来访、会议、电话、微信和展位接洽',
        confidential > 0 && `含涉密项目拜访${confidential}次`,
        leftOut > 0 && `涉密项目拜访${leftOut}次未列出`,
      ]),
    ],
    cellsOf: ({ id }) => visitCells(reader, id, { withPhones: scope.withPhones, weekName: name }),
  };
}
