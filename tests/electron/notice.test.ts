// The daily notice: once a day and workspace, at its time, counts only, whatever clock and laptop do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../db/model/answer.ts';
import { addDays, localDay, type Day } from '../../db/model/day.ts';
import type { OwnTally } from '../../db/model/followup.ts';
import { noticeSettings } from '../../db/model/notice.ts';
import { appId } from '../../electron/shell/app-id.ts';
import { DailyNotice } from '../../electron/shell/daily-notice.ts';
import { momentOf, noticeStep, remembered } from '../../electron/shell/notice-step.ts';
import { noticeText, type NoticeText } from '../../electron/shell/notice-text.ts';
import { PreferenceFile } from '../../electron/shell/preferences.ts';
import { temporaryFolder } from '../db/workspace.ts';

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

/** A laptop: its preferences, what its desktop shows, and how much waits in the workspace that is open. */
class Laptop {
  readonly folder = temporaryFolder();
  preferences = new PreferenceFile(this.folder);
  readonly shown: NoticeText[] = [];
  readonly log: string[] = [];
  isSupported = true;
  isOpen = true;
  counts = 0;
  dir = '/workspace';
  waiting: (asAt: Day) => OwnTally = some;
  private notice: DailyNotice | undefined;

  get state() {
    return { path: this.dir, problem: null };
  }

  readonly call = async (): Promise<Answer> => {
    this.counts += 1;
    if (!this.isOpen) return { ok: false, code: 'x', message: { zh: '', en: '' } };
    return { ok: true, value: this.waiting(localDay(new Date())) };
  };

  start(): DailyNotice {
    this.preferences = new PreferenceFile(this.folder);
    const notice = new DailyNotice({
      preferences: this.preferences,
      board: { isSupported: () => this.isSupported, show: (text) => this.shown.push(text) },
      log: (code) => void this.log.push(code),
      router: this,
    });
    this.preferences.onChange(() => void notice.look());
    this.notice = notice;
    void notice.look();
    return notice;
  }

  quit(): void {
    this.notice?.stop();
  }
}

describe('a laptop', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(clock(monday, '08:00'));
  });
  afterEach(() => vi.useRealTimers());

  function laptop(): Laptop {
    const made = new Laptop();
    onTestFinished(() => made.quit());
    return made;
  }
  const pass = (hours: number) => vi.advanceTimersByTimeAsync(hours * 3_600_000);

  test('says it at nine, and at nine again while the app stays open for days', async () => {
    const one = laptop();
    one.start();
    await pass(0.99);
    expect(one.shown).toHaveLength(0);
    await pass(0.02);
    expect(one.shown).toHaveLength(1);
    await pass(22.9);
    expect(one.shown).toHaveLength(1);
    await pass(49.2);
    expect(one.shown).toHaveLength(4);
    expect(one.counts).toBe(4);
  });

  test('says it when the app is first opened later that day, and not again after a restart', async () => {
    vi.setSystemTime(clock(monday, '14:00'));
    const one = laptop();
    one.start();
    await pass(0);
    expect(one.shown).toHaveLength(1);
    one.quit();
    one.start();
    await pass(6);
    expect(one.shown).toHaveLength(1);
    one.quit();
    vi.setSystemTime(clock(tuesday, '07:00'));
    one.start();
    await pass(0);
    expect(one.shown).toHaveLength(1);
    await pass(2.1);
    expect(one.shown).toHaveLength(2);
  });

  test('is not fooled by a clock that is set back or forth', async () => {
    vi.setSystemTime(clock(monday, '09:30'));
    const one = laptop();
    const notice = one.start();
    await pass(0);
    for (const [day, at] of [
      [monday, '08:00'],
      [addDays(monday, -1), '09:30'],
      [addDays(monday, -3), '23:00'],
      [monday, '23:30'],
    ] as const) {
      vi.setSystemTime(clock(day, at));
      await notice.look();
    }
    expect(one.shown).toHaveLength(1);
  });

  test('says it as soon as it wakes, having slept through the hour', async () => {
    const one = laptop();
    const notice = one.start();
    await pass(0);
    vi.setSystemTime(clock(tuesday, '11:00')); // timers stand still while a laptop sleeps
    await notice.look();
    expect(one.shown).toHaveLength(1);
    await pass(1);
    expect(one.shown).toHaveLength(1);
  });

  test('says nothing when nothing waits, is off, or the desktop shows no notices', async () => {
    vi.setSystemTime(clock(monday, '10:00'));
    const quiet = laptop();
    quiet.waiting = none;
    quiet.start();
    await pass(3);
    expect([quiet.shown.length, quiet.counts]).toEqual([0, 1]);
    const off = laptop();
    off.start().stop();
    off.preferences.change({ notice: { isOn: false, at: '09:00' } });
    off.start();
    const mute = laptop();
    mute.isSupported = false;
    mute.start();
    await pass(30);
    expect([off.shown, mute.shown]).toEqual([[], []]);
    expect(mute.counts).toBe(0);
  });

  test('follows the settings at once, and counts anew for another time of day', async () => {
    vi.setSystemTime(clock(monday, '10:00'));
    const one = laptop();
    one.waiting = none;
    one.start();
    await pass(0);
    one.waiting = some;
    one.preferences.change({ notice: { isOn: true, at: '10:30' } });
    await pass(0.4);
    expect(one.shown).toHaveLength(0);
    await pass(0.2);
    expect(one.shown).toHaveLength(1);
    one.preferences.change({ notice: { isOn: true, at: '11:00' } });
    await pass(1);
    expect(one.shown).toHaveLength(1);
  });

  test('says it for each workspace once', async () => {
    vi.setSystemTime(clock(monday, '10:00'));
    const one = laptop();
    one.start();
    await pass(0);
    one.dir = '/other';
    one.preferences.change({ workspaceDir: '/other' });
    await pass(0);
    expect(one.shown).toHaveLength(2);
    one.dir = '/workspace';
    one.preferences.change({ workspaceDir: '/workspace' });
    await pass(2);
    expect(one.shown).toHaveLength(2);
  });

  test('asks again every minute while no workspace is open', async () => {
    vi.setSystemTime(clock(monday, '10:00'));
    const one = laptop();
    one.isOpen = false;
    one.start();
    await pass(0.05);
    expect(one.shown).toHaveLength(0);
    one.isOpen = true;
    await pass(0.02);
    expect(one.shown).toHaveLength(1);
  });

  test('rather misses a notice than gives it twice when it can’t remember it', async () => {
    vi.setSystemTime(clock(monday, '10:00'));
    const one = laptop();
    const notice = one.start();
    await pass(0);
    notice.stop();
    const other = laptop();
    other.start();
    vi.spyOn(other.preferences, 'change').mockImplementation(() => {
      throw new Error('ENOSPC');
    });
    await pass(1);
    expect([other.shown.length, other.log[0]]).toEqual([0, 'notice-crash']);
  });
});

test('the name under which Windows shows notices is that of the installed program', () => {
  const builder = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
  expect(builder).toContain(`appId: ${appId}\n`);
});

test('preferences that somebody spoiled leave the notice as it usually is', () => {
  const folder = temporaryFolder();
  const file = new PreferenceFile(folder);
  file.change({ notice: { isOn: false, at: '25:00' }, noticedOn: { a: ['gestern'] } });
  expect(new PreferenceFile(folder).values).toMatchObject({ notice: nine, noticedOn: {} });
  file.change({ notice: { isOn: false, at: '17:30' }, noticedOn: { a: [monday] } });
  expect(new PreferenceFile(folder).values).toMatchObject({
    notice: { isOn: false, at: '17:30' },
    noticedOn: { a: [monday] },
  });
});
