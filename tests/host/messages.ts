// What the process that runs main and the process that holds the page say to each other; sent by structured clone, as in Electron.

/** What main asks a person, outside the page. */
export type Question = {
  readonly what: 'openDialog' | 'saveDialog' | 'messageBox';
  readonly options: unknown;
};

/** From main’s process to the page’s. */
export type FromMain =
  | { readonly type: 'load'; readonly url: string }
  | { readonly type: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | ({ readonly type: 'ask'; readonly id: number } & Question)
  | { readonly type: 'opened'; readonly what: 'link' | 'path' | 'folder'; readonly target: string }
  | { readonly type: 'notified'; readonly title: string; readonly body: string }
  | { readonly type: 'quit' };

/** A request that the page’s process wants answered. */
export type Request =
  | {
      readonly what: 'invoke';
      readonly channel: string;
      readonly args: readonly unknown[];
      readonly url: string;
      readonly isMainFrame: boolean;
    }
  | { readonly what: 'fetch'; readonly url: string; readonly method: string }
  | { readonly what: 'mayRequest'; readonly url: string }
  | { readonly what: 'mayNavigate'; readonly url: string }
  | { readonly what: 'windowOpen'; readonly url: string };

/** What befalls the program from outside: its window is looked at or closed, its notice pressed, the laptop wakes. */
export type Happening = 'focus' | 'close' | 'notice' | 'resume';

export type ToMain =
  | { readonly type: 'request'; readonly id: number; readonly request: Request }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'event'; readonly name: Happening }
  /** The person chose this entry of the native menu. */
  | { readonly type: 'menu'; readonly label: string };

export type Fetched = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};
