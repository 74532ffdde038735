// What main and a worker thread say to each other.
import type { Progress } from '#model/answer';
import type { ChannelName } from '#model/channels';
import type { Label } from '#model/field';
import type { NounName } from '#model/noun-names';
import type { Issue, RefusalCode } from '#model/refusal';

export type WorkerTask = {
  readonly kind: 'job' | 'read';
  readonly name: ChannelName;
  readonly input: unknown;
  readonly dir: string;
  readonly appVersion: string;
  readonly personId: string | null;
  /** One shared byte: not 0 once the job is cancelled. A synchronous loop never sees a message. */
  readonly cancelled: SharedArrayBuffer;
};

export type FromWorker =
  | ({ readonly type: 'progress' } & Progress)
  | { readonly type: 'pen-wanted' }
  | { readonly type: 'pen-returned'; readonly changed: readonly NounName[] }
  | { readonly type: 'done'; readonly value: unknown }
  | {
      readonly type: 'refused';
      readonly code: RefusalCode;
      readonly label: Label;
      readonly issues: readonly Issue[] | undefined;
    }
  | { readonly type: 'crashed'; readonly message: string };

export type ToWorker = { readonly type: 'pen-lent' };
