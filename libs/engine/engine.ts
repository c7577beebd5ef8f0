import { DomainError, type BodyId, type Ids } from '#kernel';
import { IDS, UnitOfWork, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { initialTransition, type AnyEventObject } from 'xstate';
import { changesBetween } from './changes.js';
import type { MachineState } from './hosted-machine.js';
import { Instance, stateOf } from './instance.js';
import { MachineRegistry } from './machine-registry.js';
import { insertInstance } from './store/insert-instance.sql.js';
import { holdInstance, loadInstance, type InstanceRow } from './store/load-instance.sql.js';
import { saveTransition } from './store/save-transition.sql.js';
import { columnsOf, type Transition } from './transition.js';

/** Something is wanted of an instance. */
export interface Command {
  readonly bodyId: BodyId;
  readonly instanceId: string;
  readonly at: Date;
  /** Repeating a command with the same key does nothing twice. */
  readonly idempotencyKey?: string | null;
  /** What the key stands for; the same key for another request is refused. */
  readonly request?: string;
}

/** What shall happen, and who answers for it. */
export interface Decision<Event> {
  readonly event: Event;
  readonly actor: TrailActor;
}

/** Looks at the stored row, does the rooms' own writes, decides. */
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

const attempts = 8;

/** Runs any registered machine: one command is one transaction. */
@Injectable()
export class Engine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachineRegistry,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Gives life to a new instance inside the caller's transaction. */
  async start<Event extends AnyEventObject>(
    tx: Transaction,
    machineName: string,
    input: unknown,
    birth: Decision<Event>,
    command: Omit<Command, 'bodyId'>,
  ): Promise<Outcome> {
    const machine = this.machines.newest(machineName);
    const [snapshot] = initialTransition(machine.logic, input);
    const first = stateOf(snapshot);
    const { instanceId, at } = command;
    await tx.run(insertInstance, [
      tx.bodyId,
      instanceId,
      machine.name,
      machine.version,
      first.state,
      JSON.stringify(first.context),
      at,
    ]);
    const instance = new Instance(instanceId, machine, 0, first.state, first.context);
    return this.save(tx, instance, null, first, [], birth, { ...command, bodyId: tx.bodyId });
  }

  /**
   * Loads the instance, lets `decide` check abilities on the stored row, do the rooms' own writes
   * and name the event, then moves the machine and saves everything together. When somebody else
   * moved the instance meanwhile, all of it is rolled back and tried again on the new state.
   */
  async run<Context, Event extends AnyEventObject>(
    command: Command,
    decide: Decide<Context, Event>,
  ): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.unitOfWork.inBody(command.bodyId, (tx) =>
          this.attempt(tx, command, decide),
        );
      } catch (error) {
        if (!isLostRace(error)) throw error;
        if (attempt < attempts) continue;
        throw error instanceof InstanceHasMoved ? new DomainError('SubjectIsBusy') : error;
      }
    }
  }

  /**
   * The same inside a transaction that another room has opened. The instance is held until commit,
   * so that the other room's work is never lost to a race.
   */
  async runWithin<Context, Event extends AnyEventObject>(
    tx: Transaction,
    command: Omit<Command, 'bodyId'>,
    decide: Decide<Context, Event>,
  ): Promise<Outcome> {
    await tx.all(holdInstance, [tx.bodyId, command.instanceId]);
    return this.attempt(tx, { ...command, bodyId: tx.bodyId }, decide);
  }

  /** The instance as it stands, without moving it. */
  async load<Context, Event extends AnyEventObject>(
    tx: Transaction,
    instanceId: string,
  ): Promise<Instance<Context, Event>> {
    return this.revive(instanceId, await this.find(tx, instanceId, null));
  }

  /** The instance, held until commit: nobody moves it meanwhile. */
  async loadHeld<Context, Event extends AnyEventObject>(
    tx: Transaction,
    instanceId: string,
  ): Promise<Instance<Context, Event>> {
    await tx.all(holdInstance, [tx.bodyId, instanceId]);
    return this.load(tx, instanceId);
  }

  private async attempt<Context, Event extends AnyEventObject>(
    tx: Transaction,
    command: Command,
    decide: Decide<Context, Event>,
  ): Promise<Outcome> {
    const key = command.idempotencyKey ?? null;
    const row = await this.find(tx, command.instanceId, key);
    const instance = this.revive<Context, Event>(command.instanceId, row);
    if (row.usedFor !== null) return repeated(row, command);
    const decision = await decide(tx, instance);
    const { after, actions } = instance.next(decision.event);
    return this.save(tx, instance, instance, after, actions, decision, command);
  }

  private async find(
    tx: Transaction,
    instanceId: string,
    key: string | null,
  ): Promise<InstanceRow> {
    const row = await tx.one(loadInstance, [tx.bodyId, instanceId, key]);
    if (!row) throw new DomainError('SubjectIsUnknown', { id: instanceId });
    return row;
  }

  private revive<Context, Event extends AnyEventObject>(
    instanceId: string,
    { machine, machineVersion, revision, state, context }: InstanceRow,
  ): Instance<Context, Event> {
    const hosted = this.machines.get(machine, machineVersion);
    return new Instance(instanceId, hosted, revision, state, context as Context);
  }

  private async save<Context, Event extends AnyEventObject>(
    tx: Transaction,
    { id, machine, revision, state }: Instance<Context, Event>,
    before: MachineState<Context> | null,
    after: MachineState<Context>,
    actions: readonly string[],
    { event, actor }: Decision<Event>,
    { at, idempotencyKey, request }: Command,
  ): Promise<Outcome> {
    const step: Transition = {
      instanceId: id,
      machine: machine.name,
      revision,
      before: before ? state : null,
      after,
      changes: changesBetween(machine, before, after),
      jobs: actions.flatMap((action) => machine.effectOf(action, after, id) ?? []),
      event: event.type,
      actor,
      trail: machine.trailOf(event, before, after),
      at,
      idempotencyKey,
      request,
    };
    const saved = await tx.one(saveTransition, columnsOf(tx.bodyId, step, this.ids));
    if (!saved) throw new InstanceHasMoved();
    return { state: after.state, revision: saved.revision, repeated: false };
  }
}

/** Another command won the row; never leaves the engine. */
class InstanceHasMoved extends Error {}

/**
 * Lost to another command: it moved the instance, used the same idempotency key first, wrote the
 * row that a room keeps only once, or held what this one held in the other order (PostgreSQL 40P01).
 */
const isLostRace = (error: unknown): boolean =>
  error instanceof InstanceHasMoved ||
  (error instanceof Error && 'code' in error && ['23505', '40P01'].includes(String(error.code)));

function repeated(
  { state, revision, usedFor, usedOn }: InstanceRow,
  { instanceId, request }: Command,
): Outcome {
  if (usedOn !== instanceId || usedFor !== (request ?? '')) {
    throw new DomainError('IdempotencyKeyWasUsedForAnotherRequest');
  }
  return { state, revision, repeated: true };
}
