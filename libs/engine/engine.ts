import type { Ids } from '#kernel';
import { IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { initialTransition, type AnyEventObject } from 'xstate';
import type { Command, Decide, Decision, Outcome } from './command.js';
import { CommandRunner } from './command-runner.js';
import { findInstance } from './find-instance.js';
import { Instance, stateOf } from './instance.js';
import { MachineRegistry } from './machine-registry.js';
import { saved } from './saved.js';
import { insertInstance, insertInstances } from './store/insert-instance.sql.js';
import { holdInstance, touchInstance } from './store/load-instance.sql.js';
import { around, revive, takeStep } from './take-step.js';

/** Runs any registered machine: one command is one transaction, or shares one under load. */
@Injectable()
export class Engine {
  private readonly runner: CommandRunner;

  constructor(
    unitOfWork: UnitOfWork,
    private readonly machines: MachineRegistry,
    @Inject(IDS) private readonly ids: Ids,
  ) {
    this.runner = new CommandRunner(unitOfWork, machines, ids);
  }

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
    return this.runner.run({ command, decide });
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
    this.runner.forget({ bodyId: tx.bodyId, instanceId: command.instanceId });
    const row = await findInstance(tx, command.instanceId, command.idempotencyKey);
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
    return revive(this.machines, await findInstance(tx, instanceId));
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
}
