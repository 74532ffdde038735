// What crosses between window and host.
import type { Label } from './field.ts';
import type { NounName } from './noun-names.ts';
import type { Issue } from './refusal.ts';

/** The reply to every call: an envelope, because thrown errors lose their fields when they cross. */
export type Answer<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: Label;
      readonly issues?: readonly Issue[];
    };

/** How far a job has come; `total` 0 means not known yet. */
export type Progress = { readonly done: number; readonly total: number; readonly phase: string };

/** What the host tells every window. */
export type LuodiEvent =
  | { readonly type: 'changed'; readonly nouns: readonly NounName[] }
  | ({ readonly type: 'progress'; readonly jobId: string } & Progress)
  | { readonly type: 'finished'; readonly jobId: string; readonly answer: Answer }
  | { readonly type: 'command'; readonly name: string };
