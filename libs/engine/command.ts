import type { BodyId } from '#kernel';
import type { TrailActor, Transaction } from '#platform';
import type { AnyEventObject } from 'xstate';
import type { Instance } from './instance.js';

/** Something is wanted of an instance. */
export interface Command {
  readonly bodyId: BodyId;
  readonly instanceId: string;
  readonly at: Date;
  /** Repeating a command with the same key does nothing twice. */
  readonly idempotencyKey?: string | null;
  /** What the key stands for; the same key for another request is refused. */
  readonly request?: string;
  /** Under load it may share its transaction with commands on other instances of its body. */
  readonly mayShare?: boolean;
}

/** A repeated request with the same key is answered and not done again. */
export interface Idempotency {
  readonly key: string;
  readonly request: string;
}

/** The part of a command that remembers its request, when it came with a key. */
export const remembering = (
  idempotency: Idempotency | undefined,
): Pick<Command, 'idempotencyKey' | 'request'> => ({
  idempotencyKey: idempotency?.key ?? null,
  request: idempotency?.request ?? '',
});

/** What shall happen, and who answers for it. */
export interface Decision<Event> {
  readonly event: Event;
  readonly actor: TrailActor;
}

/** Looks at the stored row, does the rooms' own writes, decides. May run again on a newer row. */
export type Decide<Context, Event extends AnyEventObject> = (
  tx: Transaction,
  instance: Instance<Context, Event>,
) => Promise<Decision<Event>> | Decision<Event>;

export interface Outcome {
  readonly state: string;
  readonly revision: number;
  /** True when the command had been done before under the same key. */
  readonly repeated: boolean;
}

/** A command with its decision, whatever its machine. */
export interface Wanted {
  readonly command: Command;
  readonly decide: Decide<any, any>;
}
