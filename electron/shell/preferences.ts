// What the program itself remembers between starts: the workspace folder, the window’s place, the menu’s
// language, the daily notice.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { day } from '#model/day';
import { noticeSettings } from '#model/notice';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

const usualNotice = noticeSettings.parse({});

// A property that can’t be read counts as absent; the others stand.
const preferences = z.object({
  workspaceDir: z.string().optional().catch(undefined),
  bounds: bounds.optional().catch(undefined),
  isMaximized: z.boolean().catch(false).default(false),
  language: z.enum(['zh', 'en']).catch('zh').default('zh'),
  notice: noticeSettings.catch(usualNotice).default(usualNotice),
  /** The days on which each workspace’s notice was given, by its folder. */
  noticedOn: z.record(z.string(), z.array(day)).catch({}).default({}),
});
export type Preferences = z.output<typeof preferences>;

/** Preferences in a small file of the user’s data folder; a file that can’t be read counts as empty. */
export class PreferenceFile {
  private readonly path: string;
  private current: Preferences;
  private readonly listeners = new Set<() => void>();

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'preferences.json');
    this.current = this.read();
  }

  get values(): Preferences {
    return this.current;
  }

  private read(): Preferences {
    try {
      return preferences.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return preferences.parse({}); // the first start, or a file somebody damaged
    }
  }

  change(patch: Partial<Preferences>): void {
    this.current = { ...this.current, ...patch };
    writeFileSync(`${this.path}.part`, JSON.stringify(this.current, null, 2));
    renameSync(`${this.path}.part`, this.path);
    for (const listener of this.listeners) listener();
  }

  /** Calls back after every change. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }
}
