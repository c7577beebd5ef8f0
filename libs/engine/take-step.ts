import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { AnyEventObject } from 'xstate';
import { changesBetween } from './changes.js';
import type { Command, Decide, Outcome, Wanted } from './command.js';
import { GroupFellApart } from './fallen-apart.js';
import type { MachineState } from './hosted-machine.js';
import { Instance } from './instance.js';
import type { MachineRegistry } from './machine-registry.js';
import type { InstanceRow } from './store/load-instance.sql.js';
import type { Transition } from './transition.js';

/** What a command comes to: a step to be saved, or the answer of the first time. */
export interface Taken {
  readonly outcome: Outcome;
  readonly step: Transition | null;
}

/** Lets `decide` name the event and moves the machine; nothing of the engine's is written yet. */
export async function takeStep<Context, Event extends AnyEventObject>(
  tx: Transaction,
  instance: Instance<Context, Event>,
  row: Pick<InstanceRow, 'usedFor' | 'usedOn'>,
  command: Omit<Command, 'bodyId'>,
  decide: Decide<Context, Event>,
): Promise<Taken> {
  if (row.usedFor !== null) return { outcome: repeated(instance, row, command), step: null };
  const { event, actor } = await decide(tx, instance);
  const { after, actions } = instance.next(event);
  const { id, machine, revision } = instance;
  const step = {
    ...around(instance, instance, after, event, command),
    jobs: actions.flatMap((action) => machine.effectOf(action, after, id) ?? []),
    actor,
  };
  return { step, outcome: { state: after.state, revision: revision + 1, repeated: false } };
}

/**
 * The same for commands that share a transaction. One that is refused before it touched the database
 * leaves the others alone; otherwise none of their work can be kept.
 */
export async function takeSteps(
  tx: Transaction,
  machines: MachineRegistry,
  rows: ReadonlyMap<string, InstanceRow>,
  several: readonly Wanted[],
): Promise<PromiseSettledResult<Taken>[]> {
  const own = several.map(() => tx.besides());
  const taken = await Promise.allSettled(
    several.map(async ({ command, decide }, n) => {
      const row = rows.get(command.instanceId);
      if (!row) throw new DomainError('SubjectIsUnknown', { id: command.instanceId });
      return takeStep(own[n] as Transaction, revive(machines, row), row, command, decide);
    }),
  );
  if (taken.some(({ status }, n) => status === 'rejected' && !own[n]?.isUntouched)) {
    throw new GroupFellApart();
  }
  return taken;
}

/** The step of an instance from `before`, or into life, to `after`. */
export function around<Context, Event extends AnyEventObject>(
  { id, machine, revision }: Instance<Context, Event>,
  before: MachineState<Context> | null,
  after: MachineState<Context>,
  event: Event,
  { at, idempotencyKey, request }: Omit<Command, 'bodyId'>,
): Omit<Transition, 'jobs' | 'actor'> {
  return {
    instanceId: id,
    machine: machine.name,
    revision,
    before: before?.state ?? null,
    after,
    changes: changesBetween(machine, before, after),
    event: event.type,
    trail: machine.trailOf(event, before, after),
    at,
    idempotencyKey,
    request,
  };
}

/** An instance as its row tells. */
export const revive = <Context, Event extends AnyEventObject>(
  machines: MachineRegistry,
  { id, machine, machineVersion, revision, state, context }: InstanceRow,
): Instance<Context, Event> =>
  new Instance(id, machines.get(machine, machineVersion), revision, state, context as Context);

function repeated(
  { state, revision }: Instance<unknown, AnyEventObject>,
  { usedFor, usedOn }: Pick<InstanceRow, 'usedFor' | 'usedOn'>,
  { instanceId, request }: Omit<Command, 'bodyId'>,
): Outcome {
  if (usedOn !== instanceId || usedFor !== (request ?? '')) {
    throw new DomainError('IdempotencyKeyWasUsedForAnotherRequest');
  }
  return { state, revision, repeated: true };
}
