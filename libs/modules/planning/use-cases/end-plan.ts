import { Engine } from '#engine';
import type { Clock, DocumentId, Ids } from '#kernel';
import { CLOCK, IDS, systemActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { TaskContext, TaskEvent } from '../domain/task/task.js';
import {
  continueActuals,
  continuedTasks,
  continueEvidence,
  continueProducts,
  continueProgress,
  openTasksOf,
  type Continued,
  type TaskId,
} from '../store/ending.sql.js';
import { endPlan, holdPlan, planById } from '../store/plans.sql.js';

/** How a plan ends: recalled, or replaced by another that goes on where it stopped. */
@Injectable()
export class EndPlan {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async close(tx: Transaction, planId: DocumentId, reason: string): Promise<void> {
    const plan = await tx.one(holdPlan, [planId]);
    if (plan?.state !== 'alive') return;
    await tx.run(endPlan, [planId, 'closed', null]);
    await this.cancelOpen(tx, planId, reason);
    await this.record(tx, planId, 'PlanClosed', { reason });
  }

  async replace(tx: Transaction, planId: DocumentId, successorId: DocumentId): Promise<void> {
    const plan = await tx.one(holdPlan, [planId]);
    const successor = await tx.one(planById, [successorId]);
    if (plan?.state !== 'alive') return;
    await tx.run(endPlan, [planId, 'replaced', successor ? successorId : null]);
    const continued = successor ? await tx.all(continuedTasks, [planId, successorId]) : [];
    for (const one of continued) await this.goOn(tx, one);
    if (successor) await tx.run(continueActuals, [planId, successorId]);
    const by = successor ? `${successor.symbol} “${successor.title}”` : 'văn bản khác';
    await this.cancelOpen(tx, planId, `Kế hoạch được thay thế bởi ${by}.`);
    await this.record(tx, planId, 'PlanReplaced', { successorId, continued: continued.length });
  }

  /** What was done for the old task counts for the new one. */
  private async goOn(tx: Transaction, { oldId, newId }: Continued): Promise<void> {
    const old = await this.engine.load<TaskContext, TaskEvent>(tx, oldId);
    const { percent, workers } = old.context;
    const event: TaskEvent = {
      type: 'task.takeOver',
      ...{ from: oldId, percent, workers },
      confirmed: old.state === 'confirmed',
    };
    const heir = await this.engine.loadHeld<TaskContext, TaskEvent>(tx, newId);
    if (!heir.can(event)) return;
    await tx.run(continueProgress, [oldId, newId]);
    await tx.run(continueProducts, [oldId, newId]);
    await tx.run(continueEvidence, [oldId, newId]);
    await this.move(tx, newId, event);
  }

  private async cancelOpen(tx: Transaction, planId: DocumentId, reason: string): Promise<void> {
    for (const { id } of await tx.all(openTasksOf, [planId])) {
      await this.move(tx, id, { type: 'task.cancel', reason });
    }
  }

  private async move(tx: Transaction, instanceId: TaskId, event: TaskEvent): Promise<void> {
    const command = { instanceId, at: this.clock.now() };
    await this.engine.runWithin<TaskContext, TaskEvent>(tx, command, () => ({
      event,
      actor: systemActor,
    }));
  }

  private record(
    tx: Transaction,
    planId: DocumentId,
    action: string,
    data: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return tx.record({
      ...{ id: this.ids.next<'TrailEvent'>(), bodyId: tx.bodyId, at: this.clock.now() },
      ...{ actor: systemActor, action, subject: { type: 'plan', id: planId } },
      ...{ subjectVersion: 2, data },
    });
  }
}
