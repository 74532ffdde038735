// The gate: every call from a window or the command line passes here, in this order (README, “The gate”).
import type { Answer, LuodiEvent } from '#model/answer';
import { channels, type ChannelName } from '#model/channels';
import type { Channel } from '#model/contract';
import { nounNames, type NounName } from '#model/noun-names';
import { invalid, Refusal } from '#model/refusal';
import { issuesOf } from '#model/zod-issues';
import { readerOf, type Connection } from '../../db/connection.ts';
import { closeConnection, openWorkspace } from '../../db/open.ts';
import { readSettings } from '../../db/queries/settings.ts';
import { write, type Writer, type Written } from '../../db/write.ts';
import { runJob, type JobRunner } from '../jobs/run.ts';
import { readHandlers, writeHandlers, type Environment } from './handlers.ts';
import type { Host } from './host.ts';
import { hostHandlers } from './host-handlers.ts';
import { WriteQueue } from './write-queue.ts';

export type Caller = { readonly kind: 'cli' } | { readonly kind: 'window'; readonly windowId: number };

export type RouterOptions = {
  readonly host: Host;
  readonly environment: Environment;
  readonly workspaceDir: string;
  readonly migrationsFolder: string;
  /** Where long work runs: worker threads beside a window, this process on the command line. */
  readonly runner: JobRunner;
};

const crashed: Answer = {
  ok: false,
  code: 'crash',
  message: {
    zh: '程序出错，没有改动任何数据。请重试；若再次出现，请在设置中打开日志。',
    en: 'Something went wrong; nothing was changed. Try again, and if it happens again open the log in Settings.',
  },
};

const answerOf = (refusal: Refusal): Answer => ({
  ok: false,
  code: refusal.code,
  message: refusal.label,
  ...(refusal.issues && { issues: refusal.issues }),
});

/** One workspace, its pen and its jobs. */
export class Router {
  readonly queue = new WriteQueue();
  readonly jobs = new Map<string, { name: ChannelName; cancel: () => void; finished: Promise<unknown> }>();
  readonly options: RouterOptions;
  private workspace: Connection | Refusal;
  private dataVersion = 0;
  private dir: string;

  constructor(options: RouterOptions) {
    this.options = options;
    this.dir = options.workspaceDir;
    this.workspace = this.tryOpen(options.workspaceDir);
    this.dataVersion = this.currentDataVersion();
  }

  /** The open workspace; refuses with the reason while there is none. */
  get connection(): Connection {
    if (this.workspace instanceof Refusal) throw this.workspace;
    return this.workspace;
  }

  /** Refuses at once while no workspace is open. */
  requireOpen(): void {
    if (this.workspace instanceof Refusal) throw this.workspace;
  }

  /** Whether quitting now would cost a person something. */
  get hasUnfinishedWork(): boolean {
    return [...this.jobs.values()].some(({ name }) => {
      const channel: Channel = channels[name];
      return !(channel.kind === 'job' && channel.goesOn);
    });
  }

  get state() {
    const problem =
      this.workspace instanceof Refusal ? { code: this.workspace.code, message: this.workspace.label } : null;
    return { path: this.dir, problem };
  }

  async call(caller: Caller, name: string, input: unknown): Promise<Answer> {
    try {
      if (!Object.hasOwn(channels, name))
        throw new Refusal('unknown-channel', { channel: name.slice(0, 60) });
      const channel = name as ChannelName; // an own key of the contract
      const parsed = this.parseInput(caller, channels[channel], input);
      return { ok: true, value: await this.run(caller, channel, parsed) };
    } catch (error) {
      if (error instanceof Refusal) return answerOf(error);
      if (caller.kind === 'cli') throw error;
      this.options.host.log('crash', { channel: name, error });
      return crashed;
    }
  }

  /** Swaps a window’s ticket for the path it stands for, then parses. */
  private parseInput(caller: Caller, channel: Channel, input: unknown): unknown {
    const parsed = channel.input.safeParse(input, { reportInput: true });
    if (!parsed.success) throw invalid(issuesOf(parsed.error));
    const value = parsed.data;
    if (caller.kind === 'cli' || typeof value !== 'object' || value === null || !('path' in value))
      return value;
    const path =
      typeof value.path === 'string' ? this.options.host.redeemTicket(caller.windowId, value.path) : null;
    if (path === null) throw new Refusal('path-not-chosen');
    return { ...value, path };
  }

  private async run(caller: Caller, name: ChannelName, input: unknown): Promise<unknown> {
    const channel: Channel = channels[name];
    switch (channel.kind) {
      case 'host':
        return channel.output.parse(
          await hostHandlers[name as keyof typeof hostHandlers](this, caller, input as never),
        );
      case 'read': {
        if (channel.isSlow) return channel.output.parse(await this.options.runner.read(this, name, input));
        // The handler of a channel takes that channel’s input: the two tables are mapped from the same contract.
        const handler = readHandlers[name as keyof typeof readHandlers] as (...args: unknown[]) => unknown;
        return channel.output.parse(handler(readerOf(this.connection), input, this.options.environment));
      }
      case 'write': {
        const handler = writeHandlers[name as keyof typeof writeHandlers] as (
          w: Writer,
          input: unknown,
        ) => unknown;
        const { value } = await this.queue.take(() => this.write((w) => handler(w, input)));
        return channel.output.parse(value);
      }
      case 'job':
        return runJob(this, { caller, name, input });
    }
  }

  /** Runs work with the pen and tells every window what changed, after the commit and never before. */
  write<Value>(work: (w: Writer) => Value): Written<Value> {
    const connection = this.connection;
    const { personId } = readSettings(readerOf(connection));
    const written = write(connection, { personId }, work);
    this.announce(written.changed);
    return written;
  }

  announce(nouns: readonly NounName[]): void {
    this.dataVersion = this.currentDataVersion();
    if (nouns.length > 0) this.emit({ type: 'changed', nouns });
  }

  emit(event: LuodiEvent): void {
    this.options.host.emit(event);
  }

  /** The command line may write while a window is open: if the file moved, every noun may have changed. */
  noticeForeignWrites(): void {
    if (this.workspace instanceof Refusal || this.currentDataVersion() === this.dataVersion) return;
    this.announce(nounNames);
  }

  private currentDataVersion(): number {
    return this.workspace instanceof Refusal
      ? 0
      : Number(this.workspace.raw.pragma('data_version', { simple: true }));
  }

  private tryOpen(dir: string): Connection | Refusal {
    try {
      return openWorkspace(dir, this.options.migrationsFolder);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  /** A disk may be back, or another program gone: tries the same folder again. */
  retryOpening(): void {
    if (!(this.workspace instanceof Refusal)) return;
    this.workspace = this.tryOpen(this.dir);
    if (!(this.workspace instanceof Refusal)) this.announce(nounNames);
  }

  /** Opens another workspace; if that fails the present one stays open. */
  async open(dir: string): Promise<void> {
    await this.stopJobs();
    const next = this.tryOpen(dir);
    if (next instanceof Refusal) throw next;
    if (!(this.workspace instanceof Refusal)) closeConnection(this.workspace);
    this.workspace = next;
    this.dir = dir;
    this.options.host.rememberWorkspace(dir);
    this.announce(nounNames);
  }

  /** Closes the workspace while `work` replaces its files, then opens it again. */
  async reopenAround(work: (dir: string) => void): Promise<void> {
    await this.stopJobs();
    if (!(this.workspace instanceof Refusal)) closeConnection(this.workspace);
    try {
      work(this.dir);
    } finally {
      this.workspace = this.tryOpen(this.dir);
      this.announce(nounNames);
    }
  }

  private async stopJobs(): Promise<void> {
    for (const { cancel } of this.jobs.values()) cancel();
    await Promise.allSettled([...this.jobs.values()].map(({ finished }) => finished));
    await this.options.runner.close();
  }

  async close(): Promise<void> {
    await this.stopJobs();
    if (!(this.workspace instanceof Refusal)) closeConnection(this.workspace);
  }
}
