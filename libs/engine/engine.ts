import { DomainError, type Ids } from '#kernel';
import { crashpoint, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { initialTransition, type AnyEventObject } from 'xstate';
import type { Command, Decide, Decision, Outcome, Wanted } from './command.js';
import { Instance, stateOf } from './instance.js';
import { isLostRace, isMovedInstance } from './lost-race.js';
import { MachineRegistry } from './machine-registry.js';
import { SharedCommits, type Settled } from './shared-commits.js';
import { insertInstance, insertInstances } from './store/insert-instance.sql.js';
import {
  holdInstance,
  loadInstance,
  loadInstances,
  type InstanceRow,
  touchInstance,
} from './store/load-instance.sql.js';
import { around, revive, takeStep, takeSteps, type Taken } from './take-step.js';
import { saved } from './saved.js';

const attempts = 8;

/** Runs any registered machine: one command is one transaction, or shares one under load. */
@Injectable()
export class Engine {
  private readonly shared = new SharedCommits(
    (one) => this.alone(one),
    (several) => this.together(several),
  );

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
    { event, actor }: Decision<Event>,
    command: Omit<Command, 'bodyId'>,
  ): Promise<Outcome> {
    const { instanceId, at } = command;
    const machine = this.machines.newest(machineName);
    const [snapshot] = initialTransition(machine.logic, input);
    const first = stateOf(snapshot);
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
    const step = { ...around(instance, null, first, event, command), jobs: [], actor };
    await tx.all(...saved(tx.bodyId, [step], this.ids));
    return { state: first.state, revision: 1, repeated: false };
  }

  /** The same for many of one machine, each by its id, saved together. */
  async startAll<Event extends AnyEventObject>(
    tx: Transaction,
    machineName: string,
    inputs: ReadonlyMap<string, unknown>,
    { event, actor }: Decision<Event>,
    at: Date,
  ): Promise<void> {
    const machine = this.machines.newest(machineName);
    const born = [...inputs].map(([id, input]) => {
      const [snapshot] = initialTransition(machine.logic, input);
      return { id, ...stateOf(snapshot) };
    });
    const { bodyId } = tx;
    const { name, version } = machine;
    await tx.run(insertInstances, [bodyId, name, version, JSON.stringify(born), at]);
    const steps = born.map(({ id: instanceId, ...first }) => {
      const instance = new Instance(instanceId, machine, 0, first.state, first.context);
      return { ...around(instance, null, first, event, { instanceId, at }), jobs: [], actor };
    });
    await tx.all(...saved(bodyId, steps, this.ids));
  }

  /**
   * Loads the instance, lets `decide` check abilities on the stored row, do the rooms' own writes
   * and name the event, then moves the machine and saves everything together. When somebody else
   * moved the instance meanwhile, all of it is rolled back and tried again on the new state.
   */
  run<Context, Event extends AnyEventObject>(
    command: Command,
    decide: Decide<Context, Event>,
  ): Promise<Outcome> {
    const wanted = { command, decide };
    return command.mayShare ? this.shared.run(wanted) : this.alone(wanted);
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
    const row = await this.find(tx, command.instanceId, command.idempotencyKey ?? null);
    const instance = revive<Context, Event>(this.machines, row);
    const { outcome, step } = await takeStep(tx, instance, row, command, decide);
    if (step) await tx.all(...saved(tx.bodyId, [step], this.ids));
    return outcome;
  }

  /** The instance as it stands, without moving it. */
  async load<Context, Event extends AnyEventObject>(
    tx: Transaction,
    instanceId: string,
  ): Promise<Instance<Context, Event>> {
    return revive(this.machines, await this.find(tx, instanceId, null));
  }

  /** The instance, held until commit: nobody moves it meanwhile. */
  async loadHeld<Context, Event extends AnyEventObject>(
    tx: Transaction,
    instanceId: string,
  ): Promise<Instance<Context, Event>> {
    await tx.all(holdInstance, [tx.bodyId, instanceId]);
    return this.load(tx, instanceId);
  }

  /** What belongs to an instance has changed without a step of its own: lists show it as changed. */
  async touch(tx: Transaction, instanceId: string, at: Date): Promise<void> {
    await tx.run(touchInstance, [tx.bodyId, instanceId, at]);
  }

  private async alone({ command, decide }: Wanted): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.unitOfWork.inBody(command.bodyId, async (tx) => {
          const row = await this.find(tx, command.instanceId, command.idempotencyKey ?? null);
          crashpoint('instance.loaded');
          const taken = await takeStep(tx, revive(this.machines, row), row, command, decide);
          crashpoint('step.decided');
          await this.commit(tx, [taken]);
          return taken.outcome;
        });
      } catch (error) {
        if (!isLostRace(error)) throw error;
        if (attempt < attempts) continue;
        throw isMovedInstance(error) ? new DomainError('SubjectIsBusy') : error;
      }
    }
  }

  /** One transaction for commands on different instances of one body. */
  private together(several: readonly Wanted[]): Promise<Settled<Outcome>[]> {
    const [{ command }] = several as [Wanted];
    return this.unitOfWork.inBody(command.bodyId, async (tx) => {
      const rows = await this.findAll(tx, several);
      crashpoint('group.loaded');
      const taken = await takeSteps(tx, this.machines, rows, several);
      crashpoint('group.decided');
      const outcomes = taken.map((one) =>
        one.status === 'fulfilled' ? { ...one, value: one.value.outcome } : one,
      );
      await this.commit(
        tx,
        taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      );
      return outcomes;
    });
  }

  private async commit(tx: Transaction, taken: readonly Taken[]): Promise<void> {
    const steps = taken.flatMap(({ step }) => step ?? []);
    if (steps.length === 0) return;
    await tx.commitWith(...saved(tx.bodyId, steps, this.ids));
  }

  private async find(tx: Transaction, id: string, key: string | null): Promise<InstanceRow> {
    const row = await tx.one(loadInstance, [tx.bodyId, id, key]);
    if (!row) throw new DomainError('SubjectIsUnknown', { id });
    return row;
  }

  private findAll(tx: Transaction, several: readonly Wanted[]): Promise<InstanceRow[]> {
    return tx.all(loadInstances, [
      tx.bodyId,
      several.map(({ command }) => command.instanceId),
      several.map(({ command }) => command.idempotencyKey ?? null),
    ]);
  }
}
