// The daily notice: looks at the clock from time to time and says once a day how much waits.
import { localDay } from '#model/day';
import type { OwnTally } from '#model/followup';
import type { Router } from '../ipc/router.ts';
import type { Log } from './log.ts';
import { noticeStep, remembered } from './notice-step.ts';
import { noticeText, type NoticeText } from './notice-text.ts';
import type { PreferenceFile } from './preferences.ts';

/** Where notices are shown. */
export type NoticeBoard = {
  readonly isSupported: () => boolean;
  readonly show: (text: NoticeText) => void;
};

type Options = {
  readonly preferences: PreferenceFile;
  readonly router: Pick<Router, 'call' | 'state'>;
  readonly board: NoticeBoard;
  readonly log: Log;
};

/** The clock may be set and the laptop may sleep, so no wait is longer. */
const longestWaitMs = 60_000;

export class DailyNotice {
  private readonly options: Options;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private isStopped = false;
  /** What was counted, and for which workspace and time of day. */
  private counted: { readonly occasion: string; readonly tally: OwnTally } | null = null;

  constructor(options: Options) {
    this.options = options;
  }

  /** Gives the notice if it is due, and arranges to look again. */
  async look(): Promise<void> {
    if (this.isLooking || this.isStopped) return;
    this.isLooking = true;
    try {
      await this.step();
    } catch (error) {
      this.options.log('notice-crash', { error });
    } finally {
      this.isLooking = false;
      this.lookAgain();
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private get dir(): string {
    return this.options.router.state.path;
  }

  /** A new time of day, or another workspace, is counted anew. */
  private get occasion(): string {
    return `${this.options.preferences.values.notice.at} ${this.dir}`;
  }

  private next() {
    const { notice, noticedOn } = this.options.preferences.values;
    const tally = this.counted?.occasion === this.occasion ? this.counted.tally : null;
    return noticeStep({ now: new Date(), settings: notice, noticedOn: noticedOn[this.dir] ?? [], tally });
  }

  private async step(): Promise<void> {
    if (!this.options.board.isSupported()) return;
    let step = this.next();
    // Counting takes a moment, in which the day, the settings or the workspace may change.
    while (step.kind === 'count' && (await this.count())) step = this.next();
    if (step.kind === 'notify' && !this.isStopped) this.notify(step.tally);
  }

  /** Whether it could be counted; while no workspace is open it can’t, and the next look asks again. */
  private async count(): Promise<boolean> {
    const { occasion } = this;
    const answer = await this.options.router.call({ kind: 'window', windowId: 0 }, 'followups.own', {});
    if (answer.ok) this.counted = { occasion, tally: answer.value as OwnTally }; // parsed by the gate
    return answer.ok;
  }

  private notify(tally: OwnTally): void {
    const { preferences, board } = this.options;
    const { language, noticedOn } = preferences.values;
    const days = remembered(noticedOn[this.dir] ?? [], localDay(new Date()));
    // Remembered first: a notice that is missed is better than one that is given twice.
    preferences.change({ noticedOn: { ...noticedOn, [this.dir]: days } });
    board.show(noticeText(tally, language));
  }

  private lookAgain(): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    const step = this.next();
    const waitMs = step.kind === 'wait' && step.until ? step.until.getTime() - Date.now() : longestWaitMs;
    this.timer = setTimeout(() => void this.look(), Math.min(Math.max(waitMs, 0), longestWaitMs));
  }
}
