// The real router over a real workspace, as a window sees it, with structuredClone in place of IPC.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LuodiEvent } from '../../db/model/answer.ts';
import type { NoticeSettings } from '../../db/model/notice.ts';
import { inlineRunner } from '../../electron/jobs/inline.ts';
import type { Host } from '../../electron/ipc/host.ts';
import { Router } from '../../electron/ipc/router.ts';
import { Tickets } from '../../electron/ipc/tickets.ts';
import { migrationsFolder, temporaryFolder } from '../db/workspace.ts';

export type TestApp = {
  readonly router: Router;
  readonly dir: string;
  readonly events: LuodiEvent[];
  readonly log: string[];
  /** What the next dialog answers. */
  readonly dialogs: (string | null)[];
  /** A ticket as the preload gets for a dropped file. */
  ticket(path: string): string;
  /** Calls as a window does. */
  window(
    channel: string,
    input?: unknown,
  ): Promise<{
    ok: boolean;
    value?: unknown;
    code?: string;
    issues?: readonly { path: readonly (string | number)[]; message: { zh: string; en: string } }[];
  }>;
  /** Calls as the command line does; throws what is refused. */
  // The caller names the type of the value it expects; the contract has checked it.
  cli<Value>(channel: string, input?: unknown): Promise<Value>;
};

export function startApp(dir = join(temporaryFolder(), 'workspace')): TestApp {
  const events: LuodiEvent[] = [];
  const log: string[] = [];
  const dialogs: (string | null)[] = [];
  const tickets = new Tickets();
  let notice: NoticeSettings = { isOn: true, at: '09:00' };
  const host: Host = {
    openFile: async () => dialogs.shift() ?? null,
    saveFile: async () => dialogs.shift() ?? null,
    reveal: () => undefined,
    openPath: async () => undefined,
    openLink: async () => true,
    emit: (event) => void events.push(structuredClone(event)),
    issueTicket: (windowId, path) => tickets.issue(windowId, path),
    redeemTicket: (windowId, ticket) => tickets.redeem(windowId, ticket),
    rememberWorkspace: () => undefined,
    rememberLanguage: () => undefined,
    noticeState: () => ({ ...notice, isSupported: true }),
    changeNotice: (settings) => {
      notice = settings;
    },
    log: (code, { channel, error }) => void log.push(`${code} ${channel} ${String(error)}`),
  };
  const router = new Router({
    host,
    environment: { appVersion: 'test' },
    workspaceDir: dir,
    migrationsFolder,
    runner: inlineRunner(),
  });
  onTestFinished(() => router.close());
  return {
    router,
    dir,
    events,
    log,
    dialogs,
    ticket: (path) => tickets.issue(1, path),
    window: async (channel, input = {}) =>
      structuredClone(await router.call({ kind: 'window', windowId: 1 }, channel, structuredClone(input))),
    cli: async <Value>(channel: string, input: unknown = {}) => {
      const answer = await router.call({ kind: 'cli' }, channel, structuredClone(input));
      if (!answer.ok) throw Object.assign(new Error(answer.code), answer);
      return structuredClone(answer.value) as Value;
    },
  };
}
