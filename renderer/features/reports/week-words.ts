// The sentences of the weekly sheets. What they print is Chinese in either language: it is handed in.
import { plural } from '../../lib/plural.ts';
import type { Words } from '../../lib/use-words.ts';

export const weekWords = {
  week: { zh: '周（周一至周日）', en: 'Week (Monday to Sunday)' },
  previous: { zh: '上一周', en: 'Previous week' },
  next: { zh: '下一周', en: 'Next week' },
  thisWeek: { zh: '本周', en: 'This week' },
  anyDay: { zh: '跳到某天所在的周', en: 'Week of a day' },
  ahead: { zh: '这一周还没有到。', en: 'That week has not come yet.' },
  scope: { zh: '范围', en: 'Whose' },
  team: { zh: '片组', en: 'Team' },
  allTeams: { zh: '全部片组', en: 'All teams' },
  noTeam: { zh: '未分组', en: 'No team' },
  person: { zh: '人员', en: 'Person' },
  personHint: { zh: '不选即全部人员', en: 'Everybody when empty' },
  options: { zh: '内容', en: 'Contents' },
  withPhones: { zh: '导出电话号码', en: 'Include phone numbers' },
  withPhonesHint: {
    zh: '不勾选时联系方式留空，正文中的手机号也略去。',
    en: 'Unticked, their column stays empty and mobiles inside texts are left out.',
  },
  withoutConfidential: { zh: '不列出涉密项目', en: 'Leave out confidential leads' },
  filler: { zh: '填报', en: 'Filled in' },
  filledBy: { zh: '填报人', en: 'By' },
  fillerPhone: { zh: '联系电话', en: 'Phone' },
  fillerHint: { zh: '印在表头，下次自动填好。', en: 'Printed over the table; remembered.' },
  teams: { zh: '各片组', en: 'Teams' },
  rowsOf: (n: number) => ({ zh: `${n} 行`, en: plural(n, 'row') }),
  added: (n: number) => ({ zh: `新增 ${n}`, en: `${n} new` }),
  stale: (n: number) => ({ zh: `${n} 个须说明原因`, en: `${n} without news` }),
  staleHint: {
    zh: '黄色的行超过一个月没有进度更新。在项目里补记跟进或写明“存在问题”，表里会自动带出原因。',
    en: 'Yellow rows have had no news for too long. Log a follow-up on the lead, or write its problem, which is printed as the reason.',
  },
  sheetOf: (team: string, n: number) => ({
    zh: `工作表：${team}（${n} 行）`,
    en: `Sheet: ${team} (${plural(n, 'row')})`,
  }),
  emptyTalks: {
    zh: '这一周在所选范围内没有在谈项目。换一周，或放宽片组、人员。',
    en: 'Nothing in talks in this week for this choice. Choose another week, or a wider choice of team or person.',
  },
  emptyVisits: {
    zh: '这一周在所选范围内没有拜访记录。换一周，或放宽片组、人员；拜访记在项目或活动里。',
    en: 'No visits in this week for this choice. Choose another week or a wider choice; visits are logged on leads and activities.',
  },
} satisfies Words;
