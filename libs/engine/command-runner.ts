import { DomainError, type Ids } from '#kernel';
import { crashpoint, type Transaction, type UnitOfWork } from '#platform';
import type { Outcome, Wanted } from './command.js';
import { GroupFellApart, mayBeOutOfDate } from './fallen-apart.js';
import { findInstance, findInstances } from './find-instance.js';
import { KnownInstances, rowAfter, type InstanceKey } from './known-instances.js';
import { isMovedInstance, whenRacesAreLost } from './lost-race.js';
import type { MachineRegistry } from './machine-registry.js';
import { saved } from './saved.js';
import { SharedCommits, type Settled } from './shared-commits.js';
import type { InstanceRow } from './store/load-instance.sql.js';
import { revive, takeStep, takeSteps } from './take-step.js';
import type { Transition } from './transition.js';

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
    try {
      return await whenRacesAreLost(() => this.attempt(wanted));
    } catch (error) {
      throw isMovedInstance(error) ? new DomainError('SubjectIsBusy') : error;
    }
  }

  private async attempt({ command, decide }: Wanted, known?: InstanceRow): Promise<Outcome> {
    const { bodyId, instanceId, idempotencyKey } = command;
    const { next, outcome } = await this.unitOfWork.inBody(bodyId, async (tx) => {
      const row = known ?? (await findInstance(tx, instanceId, idempotencyKey));
      crashpoint('instance.loaded');
      const taken = await takeStep(tx, revive(this.machines, row), row, command, decide);
      crashpoint('step.decided');
      const committed = this.commit(tx, taken.step ? [taken.step] : []);
      // While the database works.
      const next = taken.step && rowAfter(row, taken.step);
      await committed;
      return { next, outcome: taken.outcome };
    });
    if (next) this.known.remember(command, next);
    return outcome;
  }

  /** One transaction for commands on different instances of one body. */
  private async together(several: readonly Wanted[]): Promise<Settled<Outcome>[]> {
    const [{ command }] = several as [Wanted];
    const known = several.map((one) => this.known.take(one.command));
    const { taken, next } = await this.unitOfWork.inBody(command.bodyId, async (tx) => {
      const unknown = several.filter((_, n) => !known[n]);
      const loaded = unknown.length > 0 ? await findInstances(tx, unknown) : [];
      const rows = new Map([...known, ...loaded].flatMap((row) => (row ? [[row.id, row]] : [])));
      crashpoint('group.loaded');
      const taken = await takeSteps(tx, this.machines, rows, several);
      if (taken.some(({ status }, n) => status === 'rejected' && known[n])) {
        throw new GroupFellApart();
      }
      crashpoint('group.decided');
      const steps = taken.flatMap((one) => (one.status === 'fulfilled' && one.value.step) || []);
      const committed = this.commit(tx, steps);
      // While the database works.
      const next = steps.flatMap((step) => {
        const row = rows.get(step.instanceId);
        return row ? rowAfter(row, step) : [];
      });
      await committed;
      return { taken, next };
    });
    const { bodyId } = command;
    for (const row of next) this.known.remember({ bodyId, instanceId: row.id }, row);
    return taken.map((one) =>
      one.status === 'rejected' ? one : { ...one, value: one.value.outcome },
    );
  }

  private async commit(tx: Transaction, steps: readonly Transition[]): Promise<void> {
    if (steps.length > 0) await tx.commitWith(...saved(tx.bodyId, steps, this.ids));
  }
}
