// What was read from the host is kept until the host says that a noun it shows has changed.
import { QueryClient } from '@tanstack/react-query';
import { channels, type ChannelName } from '#model/channels';
import { nounNames, type NounName } from '#model/noun-names';
import { RefusalError } from './call.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The default pauses every query while the machine is offline, our normal state.
        networkMode: 'always',
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A refusal is shown where it belongs; anything else is a crash for the error boundary.
        throwOnError: (error) => !(error instanceof RefusalError),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Marks stale what shows any of the changed nouns, and reads again what is on screen. */
export function refresh(client: QueryClient, changed: readonly NounName[]): void {
  const nouns = new Set(changed);
  void client.invalidateQueries({
    predicate: ({ queryKey: [channel] }) =>
      isChannel(channel) && nounsShown(channel).some((noun) => nouns.has(noun)),
  });
}

function nounsShown(channel: ChannelName): readonly NounName[] {
  const entry = channels[channel];
  return entry.kind === 'read' ? entry.reads : nounNames;
}

function isChannel(name: unknown): name is ChannelName {
  return typeof name === 'string' && Object.hasOwn(channels, name);
}
