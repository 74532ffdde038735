import type { ActSummary } from '#model/workspace';
import { call } from './call.ts';
import { notifyDone, notifyError } from './notices.tsx';
import { labelNow, wordsNow, type Spoken, type Words } from './use-words.ts';

const words = {
  undone: (summary: string) => ({ zh: `已撤销：${summary}`, en: `Undone: ${summary}` }),
  redone: (summary: string) => ({ zh: `已重做：${summary}`, en: `Done again: ${summary}` }),
} satisfies Words;

/** Takes back the last thing done in this workspace and says what it was. */
export function undoLast(): Promise<void> {
  return say(() => call('undo.last', {}), 'undone');
}

/** Takes back one act, such as an import, whatever was done since. */
export function undoAct(actId: string): Promise<void> {
  return say(() => call('undo.act', { actId }), 'undone');
}

/** Does again what was last undone. */
export function redoLast(): Promise<void> {
  return say(() => call('undo.redo', {}), 'redone');
}

const undos = { begun: 0, done: 0, last: Promise.resolve() as Promise<unknown> };

/** How often something was taken back or done again; what was known before the last time may hold no more. */
export function countUndos(): { readonly begun: number; readonly done: number } {
  return undos;
}

/** When what is being taken back has been. */
export function undone(): Promise<unknown> {
  return undos.last;
}

function say(act: () => Promise<ActSummary>, sentence: keyof Spoken<typeof words>): Promise<void> {
  undos.begun += 1;
  const saying = sayDone(act, sentence).finally(() => {
    undos.done += 1;
  });
  undos.last = Promise.all([undos.last, saying]);
  return saying;
}

async function sayDone(act: () => Promise<ActSummary>, sentence: keyof Spoken<typeof words>): Promise<void> {
  try {
    const { summary } = await act();
    notifyDone({ message: wordsNow(words)[sentence](labelNow(summary)) });
  } catch (error) {
    notifyError(error);
  }
}
