// When the daily notice comes, and what it says.

import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { localDay, momentOf, type Day } from '../../db/model/day.ts';
import type { OwnTally } from '../../db/model/followup.ts';
import { noticeSettings } from '../../db/model/notice.ts';
import { noticeStep, remembered } from '../../electron/shell/notice-step.ts';
import { noticeText } from '../../electron/shell/notice-text.ts';

const nine = noticeSettings.parse({});
const some = (asAt: Day): OwnTally => ({ asAt, overdue: 2, today: 3, goingStale: 1 });
const none = (asAt: Day): OwnTally => ({ asAt, overdue: 0, today: 0, goingStale: 0 });
const monday = '2026-11-23';
const tuesday = '2026-11-24';
const clock = (day: Day, at: string) => momentOf(day, at);

describe('the step that comes next', () => {
  const facts = { settings: nine, noticedOn: [] as Day[], tally: null as OwnTally | null };
  test.each([
    ['before its time', { now: clock(monday, '08:59') }, { kind: 'wait', until: clock(monday, '09:00') }],
    ['at its time', { now: clock(monday, '09:00') }, { kind: 'count' }],
    ['when the app is first opened later', { now: clock(monday, '21:15') }, { kind: 'count' }],
    [
      'once it was counted',
      { now: clock(monday, '09:00'), tally: some(monday) },
      { kind: 'notify', tally: some(monday) },
    ],
    [
      'when one thing goes stale and nothing else waits',
      { now: clock(monday, '09:00'), tally: { ...none(monday), goingStale: 1 } },
      { kind: 'notify', tally: { ...none(monday), goingStale: 1 } },
    ],
    [
      'when nothing waits',
      { now: clock(monday, '09:00'), tally: none(monday) },
      { kind: 'wait', until: clock(tuesday, '09:00') },
    ],
    [
      'when it was given today',
      { now: clock(monday, '09:00'), noticedOn: [monday], tally: some(monday) },
      { kind: 'wait', until: clock(tuesday, '09:00') },
    ],
    [
      'the day after, with yesterday’s count',
      { now: clock(tuesday, '09:00'), noticedOn: [monday], tally: some(monday) },
      { kind: 'count' },
    ],
    [
      'when the clock was set back a day',
      { now: clock(monday, '10:00'), noticedOn: [tuesday], tally: some(monday) },
      { kind: 'wait', until: clock(tuesday, '09:00') },
    ],
    [
      'when the clock once ran years ahead',
      { now: clock(monday, '10:00'), noticedOn: ['2031-01-01'], tally: some(monday) },
      { kind: 'notify', tally: some(monday) },
    ],
    [
      'when it is off',
      { now: clock(monday, '09:00'), settings: { isOn: false, at: '09:00' }, tally: some(monday) },
      { kind: 'wait', until: null },
    ],
    [
      'at midnight, on the last day of a year',
      { now: clock('2026-12-31', '23:59'), settings: { isOn: true, at: '00:00' }, noticedOn: ['2026-12-31'] },
      { kind: 'wait', until: clock('2027-01-01', '00:00') },
    ],
  ] as const)('%s', (_when, part, step) => {
    expect(noticeStep({ ...facts, ...part })).toEqual(step);
  });

  const moments = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const times = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);

  test('is never a second notice on one day, in whatever order somebody looks and the clock is set', () => {
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 60 }), times, (looks, at) => {
        let noticedOn: Day[] = [];
        const given: Day[] = [];
        for (const now of looks) {
          const today = localDay(now);
          const step = noticeStep({ now, settings: { isOn: true, at }, noticedOn, tally: some(today) });
          if (step.kind !== 'notify') continue;
          given.push(today);
          noticedOn = remembered(noticedOn, today);
        }
        // So many days are remembered; before that no day comes twice.
        expect(new Set(given.slice(-30)).size).toBe(given.slice(-30).length);
      }),
    );
  });

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'is a moment to come, at most two days away (%s)',
    (zone) => {
      vi.stubEnv('TZ', zone);
      onTestFinished(() => void vi.unstubAllEnvs());
      fc.assert(
        fc.property(moments, times, fc.boolean(), (now, at, wasGiven) => {
          const today = localDay(now);
          const step = noticeStep({
            now,
            settings: { isOn: true, at },
            noticedOn: wasGiven ? [today] : [],
            tally: none(today),
          });
          if (step.kind !== 'wait' || !step.until) throw new Error('it waits');
          const waitMs = step.until.getTime() - now.getTime();
          expect(waitMs).toBeGreaterThan(0);
          expect(waitMs).toBeLessThanOrEqual(49 * 3_600_000);
        }),
      );
    },
  );
});

describe('what it says', () => {
  test('counts what there is, in the language of the interface', () => {
    expect(noticeText(some(monday), 'zh')).toEqual({
      title: '今天要做的事',
      body: '今天到期 3 项，已逾期 2 项，即将超期 1 项。',
    });
    expect(noticeText({ ...none(monday), overdue: 1 }, 'en')).toEqual({
      title: 'To do today',
      body: '1 overdue.',
    });
  });
});
