// Quitting asks while jobs run, then waits until they have stopped and the workspace is closed.
import { app, dialog, type BrowserWindow } from 'electron';

type Language = 'zh' | 'en';
type Options = {
  readonly window: BrowserWindow;
  readonly language: () => Language;
  readonly hasJobs: () => boolean;
  readonly close: () => Promise<void>;
};

const words = {
  zh: {
    question: '还有任务正在进行。现在退出会取消它们，已保存的数据不受影响。',
    quit: '退出',
    stay: '继续工作',
  },
  en: {
    question: 'Work is still running. Quitting now cancels it; what is saved stays.',
    quit: 'Quit',
    stay: 'Keep working',
  },
} as const;

async function wantsToQuit(window: BrowserWindow, language: Language): Promise<boolean> {
  const { question, quit, stay } = words[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: question,
    buttons: [stay, quit],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** Every way out (the window’s cross, the menu, the system) takes the same path. */
export function quitTidily({ window, language, hasJobs, close }: Options): void {
  let state: 'open' | 'leaving' | 'closed' = 'open';
  const leave = async (): Promise<void> => {
    state = 'leaving';
    if (hasJobs() && !(await wantsToQuit(window, language()))) {
      state = 'open';
      return;
    }
    try {
      await close();
    } finally {
      state = 'closed';
      app.quit();
    }
  };
  window.on('close', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'open') void leave();
  });
  app.on('window-all-closed', () => app.quit());
}
