import { DomainError, type Ids } from '#kernel';
import { crashpoint, type Transaction, type UnitOfWork } from '#platform';
import type { Outcome, Wanted } from './command.js';
import { GroupFellApart, mayBeOutOfDate } from './fallen-apart.js';
import { findInstance, findInstances } from './find-instance.js';
import { KnownInstances, type InstanceKey } from './known-instances.js';
import { isLostRace, isMovedInstance } from './lost-race.js';
import type { MachineRegistry } from './machine-registry.js';
import { saved } from './saved.js';
import { SharedCommits, type Settled } from './shared-commits.js';
import type { InstanceRow } from './store/load-instance.sql.js';
import { revive, takeStep, takeSteps, type Taken } from './take-step.js';

const attempts = 8;

/** Gives commands their transactions: each its own, or one to several under load. */
export class CommandRunner {
  private readonly known = new KnownInstances();
  private readonly shared = new SharedCommits(
    (one) => this.alone(one),
    (several) => this.together(several),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachineRegistry,
    private readonly ids: Ids,
  ) {}

  run(wanted: Wanted): Promise<Outcome> {
    return wanted.command.mayShare ? this.shared.run(wanted) : this.alone(wanted);
  }

  /** Somebody moves the instance in a transaction of another room. */
  forget(key: InstanceKey): void {
    this.known.forget(key);
  }

  private async alone(wanted: Wanted): Promise<Outcome> {
    const known = this.known.take(wanted.command);
    if (known) {
      try {
        return await this.attempt(wanted, known);
      } catch (error) {
        if (!mayBeOutOfDate(error)) throw error;
      }
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(wanted);
      } catch (error) {
        if (!isLostRace(error)) throw error;
        if (attempt < attempts) continue;
        throw isMovedInstance(error) ? new DomainError('SubjectIsBusy') : error;
      }
    }
  }

  private async attempt({ command, decide }: Wanted, known?: InstanceRow): Promise<Outcome> {
    const { bodyId, instanceId, idempotencyKey } = command;
    const { row, taken } = await this.unitOfWork.inBody(bodyId, async (tx) => {
      const row = known ?? (await findInstance(tx, instanceId, idempotencyKey));
      crashpoint('instance.loaded');
      const taken = await takeStep(tx, revive(this.machines, row), row, command, decide);
      crashpoint('step.decided');
      await this.commit(tx, [taken]);
      return { row, taken };
    });
    if (taken.step) this.known.remember(command, row, taken.step);
    return taken.outcome;
  }

  /** One transaction for commands on different instances of one body. */
  private async together(several: readonly Wanted[]): Promise<Settled<Outcome>[]> {
    const [{ command }] = several as [Wanted];
    const known = several.map((one) => this.known.take(one.command));
    const { rows, taken } = await this.unitOfWork.inBody(command.bodyId, async (tx) => {
      const unknown = several.filter((_, n) => !known[n]);
      const loaded = unknown.length > 0 ? await findInstances(tx, unknown) : [];
      const rows = new Map([...known, ...loaded].flatMap((row) => (row ? [[row.id, row]] : [])));
      crashpoint('group.loaded');
      const taken = await takeSteps(tx, this.machines, rows, several);
      if (taken.some(({ status }, n) => status === 'rejected' && known[n])) {
        throw new GroupFellApart();
      }
      crashpoint('group.decided');
      await this.commit(
        tx,
        taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      );
      return { rows, taken };
    });
    return taken.map((one, n) => {
      if (one.status === 'rejected') return one;
      const { command } = several[n] as Wanted;
      const { step, outcome } = one.value;
      const row = rows.get(command.instanceId);
      if (row && step) this.known.remember(command, row, step);
      return { ...one, value: outcome };
    });
  }

  private async commit(tx: Transaction, taken: readonly Taken[]): Promise<void> {
    const steps = taken.flatMap(({ step }) => step ?? []);
    if (steps.length === 0) return;
    await tx.commitWith(...saved(tx.bodyId, steps, this.ids));
  }
}
