import { basename } from 'node:path';
import { headlessChromium } from '../host/chromium.ts';
import type { Question } from '../host/messages.ts';
import { StandIn } from '../host/stand-in.ts';
import type { ReadyOptions, RunningApp } from './fixture.ts';

/** A person’s answers to what main asks, in the order in which they were prepared. */
class Answers {
  readonly prepared: Record<Question['what'], unknown[]> = { openDialog: [], saveDialog: [], messageBox: [] };

  answer({ what, options }: Question): unknown {
    const { buttons } = options as { buttons?: readonly string[] };
    const usual = what === 'messageBox' ? (buttons?.length ?? 1) - 1 : null;
    return this.prepared[what].shift() ?? usual;
  }
}

/** The app on Node and a headless Chromium. */
export async function launchStandIn(options: ReadyOptions): Promise<RunningApp> {
  const answers = new Answers();
  const browser = await headlessChromium();
  const app = await StandIn.launch({
    ...options,
    browser: { ...browser, args: [...browser.args, ...options.switches] },
    isHeadless: true,
    answer: (question) => answers.answer(question),
  });
  const prepare = (what: Question['what']) => async (answer: unknown) =>
    void answers.prepared[what].push(answer);
  return {
    host: 'stand-in',
    version: app.version,
    page: app.page,
    userData: options.userData,
    foreignRequests: app.foreignRequests,
    answerOpenDialog: prepare('openDialog'),
    answerSaveDialog: prepare('saveDialog'),
    answerMessageBox: prepare('messageBox'),
    chooseFiles: async (input, paths) => {
      for (const path of paths) await app.nameDropped(basename(path), path);
      await input.setInputFiles([...paths]);
    },
    chooseInMenu: async (label) => app.chooseInMenu(label),
    opened: async () => app.opened,
    notices: async () => app.notices,
    pressNotice: async () => app.happen('notice'),
    wake: async () => app.happen('resume'),
    focus: async () => app.happen('focus'),
    pressClose: async () => app.happen('close'),
    isRunning: () => app.isRunning,
    close: async () => {
      if (app.isRunning) await app.close();
    },
    kill: () => app.kill(),
  };
}
