import type { ErrorDetails, PersonId, UnitId } from '#kernel';
import type { JobRequest } from '#platform';
import type { AnyEventObject, AnyStateMachine } from 'xstate';
import type { MachineWords } from './machine-words.js';

/** A rule that forbids an event now: its code and what the refused person should know. */
export interface Refusal {
  readonly code: string;
  readonly details?: ErrorDetails;
}

/** Something that waits for a person. `key` is stable, so that the engine can tell old from new. */
export interface WorkItemSpec {
  readonly key: string;
  readonly kind: string;
  readonly round: number;
  /** One person, or whoever holds the role (in the unit, when one is named). */
  readonly assignee:
    | { readonly personId: PersonId }
    | { readonly role: string; readonly unitId: UnitId | null };
  readonly dueAt: string | null;
}

/** An event that time will bring. */
export interface ClockSpec {
  readonly key: string;
  readonly dueAt: string;
  readonly event: AnyEventObject;
}

/** A piece of work that shall go to somebody; null for anybody. */
export interface Handing {
  readonly item: Pick<WorkItemSpec, 'key' | 'kind'>;
  readonly act: 'claim' | 'assign' | 'delegate' | 'reassign';
  readonly to: PersonId | null;
}

/** What the trail says of a transition. */
export interface TrailEntry {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface MachineState<Context> {
  readonly state: string;
  readonly context: Context;
}

/**
 * A pure machine and what the engine must know of it. `name@version` stays registered for as long
 * as instances of that version live.
 */
export interface HostedMachine<Context, Event extends AnyEventObject> {
  readonly name: string;
  readonly version: number;
  readonly logic: AnyStateMachine;
  /** Why the event is refused in this state; asked only when the machine refuses it. */
  refusalOf(current: MachineState<Context>, event: Event): Refusal;
  workItemsOf(current: MachineState<Context>): readonly WorkItemSpec[];
  clocksOf(current: MachineState<Context>): readonly ClockSpec[];
  /** The effect behind a named action of the machine, run after commit; null when there is none. */
  effectOf(action: string, next: MachineState<Context>, id: string): JobRequest | null;
  trailOf(
    event: Event,
    before: MachineState<Context> | null,
    after: MachineState<Context>,
  ): TrailEntry;
  /** Why a piece of its work may not change hands like this, beside the rules that hold for all work. */
  handingRefusal?(current: MachineState<Context>, handing: Handing): Refusal | null;
  /** What an instance is called on desks and in lists, for machines whose words live in their context. */
  titleOf?(current: MachineState<Context>): string;
  /** How people call its states, acts and work. */
  readonly words?: MachineWords;
  /** Older versions whose instances this one can take over: their state in this version, by version. */
  readonly adopts?: Readonly<Record<number, Adoption<Context>>>;
}

/** Maps the state of an older version, or says in words why the instance must stay where it is. */
export type Adoption<Context> = (
  old: MachineState<unknown>,
) => MachineState<Context> | { readonly cannotMove: string };
