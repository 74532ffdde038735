import { vi } from 'vitest';
import type { ChannelName } from '#model/channels';

/** Keeps what is asked of a channel from the host until it is let go. Call `fakeHost` or `leadHost` first. */
export function holdBack(channel: ChannelName): () => void {
  const { luodi } = globalThis;
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.stubGlobal('luodi', {
    ...luodi,
    invoke: async (name: string, input: unknown) => {
      if (name === channel) await promise;
      return luodi.invoke(name, input);
    },
  });
  return resolve;
}
