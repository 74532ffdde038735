// npm start: the app in Electron; where its binary can't be had, the same app in an installed Chromium window.
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { buildIfNeeded, projectRoot } from './build.ts';
import { installedChromium } from './chromium.ts';
import { electronBinary } from './electron-binary.ts';
import type { Question } from './messages.ts';
import { StandIn } from './stand-in.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Where the stand-in keeps the workspace and its own settings. */
function userDataFolder(): string {
  return process.env.LUODI_USER_DATA ?? join(homedir(), '.luodi');
}

async function askInTerminal(text: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(text)).trim();
  } finally {
    terminal.close();
  }
}

/** The stand-in has no native dialogs; the terminal asks instead. */
async function answer({ what, options }: Question): Promise<unknown> {
  switch (what) {
    case 'openDialog':
      return (
        (await askInTerminal('要打开的文件或文件夹（回车取消）/ Path to open (Enter cancels): ')) || null
      );
    case 'saveDialog':
      return (await askInTerminal('保存到（回车取消）/ Save as (Enter cancels): ')) || null;
    case 'messageBox':
      // The window is closed already when this Chromium tells of it, so quitting can't be taken back.
      return (options as { buttons?: readonly string[] }).buttons?.length === 2 ? 1 : 0;
  }
}

async function startStandIn(): Promise<number> {
  const browser = installedChromium();
  if (!browser || !hasDisplay()) {
    const why = browser ? 'there is no display' : 'no Chromium, Chrome or Edge is installed';
    say(
      `The Electron binary is not here and ${why}. Run “npx install-electron” where the network allows it, or install Chromium and start from a desktop session; “npm run demo” needs no display.`,
    );
    return 1;
  }
  say(
    'The Electron binary is not here: opening the same app in a Chromium window through the stand-in host.',
  );
  buildIfNeeded();
  const app = await StandIn.launch({
    browser,
    answer,
    isHeadless: false,
    appPath: projectRoot,
    userData: userDataFolder(),
    colorScheme: null,
  });
  process.on('SIGINT', () => void app.close());
  process.on('SIGTERM', () => void app.close());
  await app.finished();
  return 0;
}

function startElectron(binary: string): Promise<number> {
  buildIfNeeded();
  return new Promise((resolve) => {
    spawn(binary, [projectRoot], { stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 0));
  });
}

const binary = electronBinary();
process.exitCode = binary ? await startElectron(binary) : await startStandIn();
