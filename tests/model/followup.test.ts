import { describe, expect, test } from 'vitest';
import { addDays } from '../../db/model/day.ts';
import { staleness, staleWindow, stepDays, type StaleStage } from '../../db/model/followup.ts';

const limits = { overdueDays: { negotiating: 30, signed: 20, landed: 15 }, remindBeforeDays: 7 };

describe('going stale (C17)', () => {
  const talks = { stage: 'negotiating', buildStatus: null, lastUpdateOn: '2026-07-01' } as const;

  test.each([
    ['2026-07-23', null],
    ['2026-07-24', 'goingStale'],
    ['2026-07-31', 'goingStale'],
    ['2026-08-01', 'stale'],
  ])('a lead in talks, last touched on 1 July, is on %s: %s', (today, expected) => {
    expect(staleness(talks, limits, today)).toBe(expected);
  });

  test.each([
    ['signed', 20],
    ['landed', 15],
  ] as const)('%s has a limit of %i days', (stage, days) => {
    const subject = { ...talks, stage };
    expect(staleness(subject, limits, addDays('2026-07-01', days - 8))).toBeNull();
    expect(staleness(subject, limits, addDays('2026-07-01', days - 7))).toBe('goingStale');
    expect(staleness(subject, limits, addDays('2026-07-01', days))).toBe('goingStale');
    expect(staleness(subject, limits, addDays('2026-07-01', days + 1))).toBe('stale');
  });

  test('reserve has no limit, nor a lead that was never touched', () => {
    expect(staleness({ ...talks, stage: 'reserve' }, limits, '2030-01-01')).toBeNull();
    expect(staleness({ ...talks, lastUpdateOn: null }, limits, '2030-01-01')).toBeNull();
  });

  test.each([
    ['preliminary', 'stale'],
    ['trial', 'stale'],
    ['production', null],
    ['full', null],
  ] as const)('a landed lead in %s is %s', (buildStatus, expected) => {
    expect(staleness({ ...talks, stage: 'landed', buildStatus }, limits, '2026-09-01')).toBe(expected);
  });

  test('the limits and the notice are those of the settings', () => {
    const own = { overdueDays: { negotiating: 10, signed: 20, landed: 15 }, remindBeforeDays: 0 };
    expect(staleness(talks, own, '2026-07-10')).toBeNull();
    expect(staleness(talks, own, '2026-07-11')).toBe('goingStale');
    expect(staleness(talks, own, '2026-07-12')).toBe('stale');
  });

  test.each<StaleStage>(['negotiating', 'signed', 'landed'])(
    'the window of %s crosses a leap day',
    (stage) => {
      const { staleBefore, noticeUntil } = staleWindow(stage, limits, '2028-03-10');
      expect(addDays(staleBefore, limits.overdueDays[stage])).toBe('2028-03-10');
      expect(noticeUntil).toBe(addDays(staleBefore, 7));
    },
  );
});

test.each([
  ['overdue', '0000-01-01', '2026-11-23'],
  ['today', '2026-11-24', '2026-11-24'],
  ['soon', '2026-11-25', '2026-12-01'],
] as const)('on 24 November a promised step is %s from %s to %s', (group, from, to) => {
  expect(stepDays(group, '2026-11-24', 7)).toEqual([from, to]);
});
