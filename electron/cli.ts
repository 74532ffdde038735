// The command line: any channel through the same router, in plain Node. Never imports Electron.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { channels } from '#model/channels';
import { inlineRunner } from './jobs/inline.ts';
import { Router } from './ipc/router.ts';
import type { Host } from './ipc/host.ts';
import packageFile from '../package.json' with { type: 'json' };

const usage = `luodi [--workspace DIR] CHANNEL [JSON | @file | -]
luodi channels        every channel with its input and output JSON Schema

The workspace is ./workspace unless --workspace or LUODI_WORKSPACE names another; a new folder becomes a new workspace.
The value goes to stdout as JSON. A refusal goes to stderr as JSON {code, message, issues?} with exit status 1.`;

/** Waits until the stream has taken everything, since a pipe may be slower than we are. */
const print = (stream: NodeJS.WriteStream, text: string) =>
  new Promise<void>((done) => {
    stream.write(`${text}\n`, () => done());
  });

const refuse = (): never => {
  throw new Error('the command line has no windows');
};

/** Flags stand in for dialogs; progress goes to stderr, so that stdout stays JSON. */
const host: Host = {
  openFile: refuse,
  saveFile: refuse,
  reveal: () => undefined,
  openPath: refuse,
  openLink: refuse,
  issueTicket: refuse,
  redeemTicket: () => null,
  rememberWorkspace: () => undefined,
  rememberLanguage: () => undefined,
  noticeState: () => ({ isOn: false, at: '09:00', isSupported: false }),
  changeNotice: refuse,
  log: () => undefined,
  emit: (event) => {
    if (event.type !== 'progress') return;
    process.stderr.write(`${event.phase} ${event.done}/${event.total || '?'}\n`);
  },
};

function listChannels() {
  return Object.fromEntries(
    Object.entries(channels).map(([name, { kind, input, output }]) => [
      name,
      {
        kind,
        input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
        output: z.toJSONSchema(output, { unrepresentable: 'any' }),
      },
    ]),
  );
}

function readInput(argument: string | undefined): unknown {
  if (argument === undefined) return {};
  const text =
    argument === '-'
      ? readFileSync(0, 'utf8')
      : argument.startsWith('@')
        ? readFileSync(argument.slice(1), 'utf8')
        : argument;
  return text.trim() === '' ? {} : JSON.parse(text);
}

async function refuseInput(error: unknown): Promise<number> {
  const detail = error instanceof Error ? error.message : String(error);
  await print(
    process.stderr,
    JSON.stringify({
      code: 'invalid',
      message: { zh: `输入不是 JSON：${detail}`, en: `The input is no JSON: ${detail}` },
    }),
  );
  return 1;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { workspace: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [channel, argument] = positionals;
  if (values.help || channel === undefined) {
    await print(process.stdout, usage);
    return values.help ? 0 : 1;
  }
  if (channel === 'channels') {
    await print(process.stdout, JSON.stringify(listChannels(), null, 2));
    return 0;
  }
  let input: unknown;
  try {
    input = readInput(argument);
  } catch (error) {
    return refuseInput(error);
  }
  const router = new Router({
    host,
    environment: { appVersion: packageFile.version },
    workspaceDir: resolve(values.workspace ?? process.env.LUODI_WORKSPACE ?? 'workspace'),
    migrationsFolder: join(import.meta.dirname, '../db/migrations'),
    runner: inlineRunner(),
  });
  try {
    const answer = await router.call({ kind: 'cli' }, channel, input);
    if (answer.ok) {
      await print(process.stdout, JSON.stringify(answer.value, null, 2));
      return 0;
    }
    const { code, message, issues } = answer;
    await print(process.stderr, JSON.stringify({ code, message, ...(issues && { issues }) }, null, 2));
    return 1;
  } finally {
    await router.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}
