// A trip report goes to other offices: nobody’s telephone number goes with it, and no other figure is taken for one.
import { expect, test } from 'vitest';
import { activityFields, type Activity } from '../../db/model/activity.ts';
import { money } from '../../db/model/money.ts';
import { activityReportOf } from '../../db/reports/activity-report.ts';
import { emptyRowOf } from '../exchange/empty-row.ts';

const none = { count: 0, amount: money.parse(0) };
const figures = {
  visits: 0,
  firms: 0,
  planned: 0,
  plannedVisited: 0,
  both: 0,
  leads: [],
  source: { leads: 0, negotiating: 0, plannedAmount: money.parse(0), signed: none },
  place: { signed: none },
  footnote: { terminated: 0, withoutAmount: 0, confidential: 0 },
};

function written(purpose: string): string {
  const activity = {
    ...emptyRowOf(activityFields),
    kind: 'trip',
    name: '考察',
    purpose,
  } as unknown as Activity; // the rest is empty
  const { parts } = activityReportOf({
    activity,
    figures,
    zoneName: '示范区',
    leaderName: null,
    memberNames: [],
    visits: [],
    today: '2026-06-30',
  });
  return parts.flatMap(({ paragraphs }) => paragraphs).join('');
}

test.each([
  '13812345678',
  '138 1234 5678',
  '138-1234-5678',
  '+86 138 1234 5678',
  '8613812345678',
  '0477-8123456',
  '(0477)812-3456',
  '010-62345678',
])('the number %s is left out', (number) => {
  expect(written(`联系人${number}，请尽快回复`)).toContain('联系人（电话略），请尽快回复');
});

test.each(['投资 1600 亿元', '2026-06-30 前', '91350100M000100Y43', '用地 1380 亩、年产 13500000 吨'])(
  '%s stays',
  (text) => expect(written(text)).toContain(text),
);
