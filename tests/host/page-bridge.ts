// What runs in the page before its own scripts: the built preload with a small `electron` of its own.
// It takes the raw binding off the window, so that only what `exposeInMainWorld` was given remains.

type Raw = (message: string) => Promise<string>;
type Codec = { encode: (value: unknown) => string; decode: (text: string) => unknown };
type Parts = { readonly preload: string; readonly secret: string; readonly codec: string };

/** Runs in the page; everything it needs comes in as arguments, since it crosses as text. */
export function installPreload({ preload, secret, codec }: Parts): void {
  const holder = window as unknown as Record<string, unknown>;
  if (window !== window.top || !holder[secret]) return;
  const raw = holder[secret] as Raw;
  Reflect.deleteProperty(holder, secret);
  // Both sources are ours, built a moment ago; they run before the page's policy applies, as a preload does.
  const { encode, decode } = new Function(`return (${codec})()`)() as Codec;
  const listeners = new Map<string, Set<(event: unknown, ...args: unknown[]) => void>>();
  const droppedPaths = new Map<string, string>();
  window.addEventListener(secret, (event) => {
    const { channel, args } = decode((event as CustomEvent<string>).detail) as {
      channel: string;
      args: unknown[];
    };
    if (channel === 'luodi:dropped') droppedPaths.set(String(args[0]), String(args[1]));
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  });
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => {
      // As in Electron, what can't be cloned is refused here.
      const reply = decode(await raw(encode({ channel, args: structuredClone(args) }))) as {
        value?: unknown;
        error?: string;
      };
      if (reply.error !== undefined)
        throw new Error(`Error invoking remote method '${channel}': ${reply.error}`);
      return reply.value;
    },
    on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) =>
      listeners.get(channel)?.delete(listener),
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: api, enumerable: true }),
    },
    ipcRenderer,
    webUtils: { getPathForFile: (file: File) => droppedPaths.get(file.name) ?? '' },
  };
  window.open = (url) => {
    void raw(encode({ open: String(new URL(String(url ?? 'about:blank'), location.href)) }));
    return null;
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload can’t require ${name}`);
    return electron;
  };
  new Function('require', 'module', 'exports', preload)(require, { exports: {} }, {});
}
