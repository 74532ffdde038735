// The port: what the router needs of the program around it. `shell/` fulfils it with Electron, the command line with
// flags, tests with a queue of answers.
import type { LuodiEvent } from '#model/answer';
import type { NoticeSettings, NoticeState } from '#model/notice';

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };

export type Host = {
  /** Asks for a file, or a folder when `isDirectory`; null when the person cancels. */
  openFile(
    windowId: number,
    options: { filters: readonly FileFilter[]; isDirectory: boolean },
  ): Promise<string | null>;
  /** Asks where to save; null when the person cancels. */
  saveFile(
    windowId: number,
    options: { defaultName: string; filters: readonly FileFilter[] },
  ): Promise<string | null>;
  /** Shows a file in its folder. */
  reveal(path: string): void;
  /** Opens a stored file with its program; the caller has checked its type. */
  openPath(path: string): Promise<void>;
  /** Opens `https:`, `mailto:` and `tel:` links; refuses others by returning false. */
  openLink(url: string): Promise<boolean>;
  /** Tells every window. */
  emit(event: LuodiEvent): void;
  /** A ticket that stands for a path, good in one window only. */
  issueTicket(windowId: number, path: string): string;
  /** The path of a ticket; null when it was not given to this window. */
  redeemTicket(windowId: number, ticket: string): string | null;
  /** The folder to open at the next start. */
  rememberWorkspace(dir: string): void;
  /** The language of menus and dialogs, now and at the next start. */
  rememberLanguage(language: 'zh' | 'en'): void;
  /** The daily notice as it is set on this machine. */
  noticeState(): NoticeState;
  changeNotice(settings: NoticeSettings): void;
  /** Writes a code to the log; never values, names or numbers. */
  log(code: string, detail: { channel?: string; error?: unknown }): void;
};
