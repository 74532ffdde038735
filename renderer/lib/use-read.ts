import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChannelOfKind, InputOf, OutputOf } from '#model/channels';
import { call, RefusalError } from './call.ts';

/** Reads, and the host channels whose answers are shown on screen. */
export type ReadName = ChannelOfKind<'read'> | 'workspace.state' | 'workspace.backups' | 'notice.get';

export type Read<Value> = {
  /** Undefined until the first answer, and after a refusal without an earlier answer. */
  readonly value: Value | undefined;
  readonly isPending: boolean;
  /** True while the value shown belongs to the input before this one (`keepsPrevious`). */
  readonly isPrevious: boolean;
  readonly refusal: RefusalError | null;
  readonly again: () => void;
};

type ReadOptions = {
  /** Keeps the last value on screen while another input is read: for paging, filters and typing. */
  readonly keepsPrevious?: boolean;
  /** False leaves the channel uncalled, for an input that is not complete yet. */
  readonly isWanted?: boolean;
};

/** Reads a channel and keeps it fresh: it is read again after every write to a noun it shows. */
export function useRead<Name extends ReadName>(
  channel: Name,
  input: InputOf<Name>,
  options: ReadOptions = {},
): Read<OutputOf<Name>> {
  const query = useQuery({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled: options.isWanted ?? true,
    ...(options.keepsPrevious && { placeholderData: keepPreviousData }),
  });
  return {
    // Placeholder data has the type of the data it stands for, which the library can’t tell for a generic channel.
    value: query.data as OutputOf<Name> | undefined,
    isPending: query.isPending && query.fetchStatus === 'fetching',
    isPrevious: query.isPlaceholderData,
    refusal: query.error instanceof RefusalError ? query.error : null,
    again: () => void query.refetch(),
  };
}
