// npm start: the app in Electron; where its binary can't be had, the same app in an installed Chromium window.
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { buildIfNeeded, projectRoot } from './build.ts';
import { installedChromium } from './chromium.ts';
import { electronBinary } from './electron-binary.ts';
import { StandIn } from './stand-in.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Where the stand-in keeps the workspace and its own settings. */
function userDataFolder(): string {
  return process.env.LUODI_USER_DATA ?? join(homedir(), '.luodi');
}

/** The stand-in has no native dialogs; the terminal asks instead. */
async function askForPath(what: 'openDialog' | 'saveDialog'): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = what === 'openDialog' ? '要打开的文件或文件夹（回车取消）/ Path to open (Enter cancels): ' : '保存到（回车取消）/ Save as (Enter cancels): ';
  const path = await terminal.question(question);
  terminal.close();
  return path.trim() === '' ? null : path.trim();
}

async function startStandIn(): Promise<number> {
  const browser = installedChromium();
  if (!browser || !hasDisplay()) {
    const why = browser ? 'there is no display' : 'no Chromium, Chrome or Edge is installed';
    say(`The Electron binary is not here and ${why}. Run “npx install-electron” where the network allows it, or install Chromium and start from a desktop session; “npm run demo” needs no display.`);
    return 1;
  }
  say('The Electron binary is not here: opening the same app in a Chromium window through the stand-in host.');
  const app = await StandIn.launch({ browser, isHeadless: false, appPath: projectRoot, userData: userDataFolder(), answerDialog: askForPath });
  await app.finished();
  return 0;
}

function startElectron(binary: string): Promise<number> {
  return new Promise((resolve) => {
    spawn(binary, [projectRoot], { stdio: 'inherit' }).on('exit', (code) => resolve(code ?? 0));
  });
}

const binary = electronBinary();
if (binary || (installedChromium() && hasDisplay())) buildIfNeeded();
process.exitCode = binary ? await startElectron(binary) : await startStandIn();
