import type { JobRequest, TrailActor } from '#platform';
import type { Changes } from './changes.js';
import type { MachineState, TrailEntry } from './hosted-machine.js';

/** One step of an instance with all that changes with it. */
export interface Transition {
  readonly instanceId: string;
  readonly machine: string;
  /** Revision the step was decided on. */
  readonly revision: number;
  /** Null when the instance begins. */
  readonly before: string | null;
  readonly after: MachineState<unknown>;
  readonly changes: Changes;
  readonly jobs: readonly JobRequest[];
  readonly event: string;
  readonly actor: TrailActor;
  readonly trail: TrailEntry;
  readonly at: Date;
  readonly idempotencyKey?: string | null | undefined;
  readonly request?: string | undefined;
}
