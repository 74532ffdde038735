// A laptop that gives the daily notice: the clock goes on, it sleeps, is restarted, and its settings change.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../db/model/answer.ts';
import { addDays, localDay, momentOf, type Day } from '../../db/model/day.ts';
import type { OwnTally } from '../../db/model/followup.ts';
import { noticeSettings } from '../../db/model/notice.ts';
import { appId } from '../../electron/shell/app-id.ts';
import { DailyNotice } from '../../electron/shell/daily-notice.ts';
import { type NoticeText } from '../../electron/shell/notice-text.ts';
import { PreferenceFile } from '../../electron/shell/preferences.ts';
import { temporaryFolder } from '../db/workspace.ts';

const nine = noticeSettings.parse({});
const some = (asAt: Day): OwnTally => ({ asAt, overdue: 2, today: 3, goingStale: 1 });
const none = (asAt: Day): OwnTally => ({ asAt, overdue: 0, today: 0, goingStale: 0 });
const monday = '2026-11-23';
const tuesday = '2026-11-24';
const clock = (day: Day, at: string) => momentOf(day, at);

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
