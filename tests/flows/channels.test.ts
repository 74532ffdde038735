// Every channel has a headless call.
import { expect, test } from 'vitest';
import { channels, type ChannelName } from '../../db/model/channels.ts';
import { temporaryFolder } from '../db/workspace.ts';
import { startApp, type TestApp } from './app.ts';
import { activityCalls } from './calls/activities.ts';
import { fieldCalls } from './calls/field.ts';
import { fileCalls } from './calls/files.ts';
import { leadCalls } from './calls/leads.ts';
import { recordCalls } from './calls/records.ts';
import { workspaceCalls } from './calls/workspace.ts';
import type { Call, Made } from './calls/call.ts';

/** One call of every channel, in an order that works: later calls use what earlier ones made. */
const calls: readonly Call[] = [
  ...recordCalls,
  ...activityCalls,
  ...leadCalls,
  ...fieldCalls,
  ...fileCalls,
  ...workspaceCalls,
];

/** Channels that belong to a window, or need a workspace of their own. */
const elsewhere: readonly ChannelName[] = [
  'attachments.open',
  'dialogs.openFile',
  'notice.set',
  'dialogs.saveFile',
  'workspace.open',
  'workspace.restore',
  'workspace.example',
];

function remember(made: Made, name: ChannelName, value: unknown): void {
  const { id, batchId, actId } = value as { id?: string; batchId?: string; actId?: string };
  const [noun = '', verb = ''] = name.split('.');
  if (id && ['create', 'set', 'add', 'save'].includes(verb)) {
    made[`${noun}Before`] = made[noun] ?? id;
    made[noun] = id;
  }
  if (batchId) made['ledger'] = batchId;
  if (name === 'ledger.import' && actId) made['act'] = actId;
}

test('every channel answers a call without a window', async () => {
  const app: TestApp = startApp();
  const dir = temporaryFolder();
  const made: Made = {};
  for (const [name, input] of calls) {
    const value = await app.cli(name, input(made, dir)).catch((error: unknown) => {
      throw new Error(`${name}: ${JSON.stringify(error)}`);
    });
    remember(made, name, value);
  }
  const called = new Set<string>([...calls.map(([name]) => name), ...elsewhere]);
  expect(Object.keys(channels).filter((name) => !called.has(name))).toEqual([]);
}, 60_000);
