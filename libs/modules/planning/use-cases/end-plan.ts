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
import { insertTaskNote } from '../store/work.sql.js';

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
    await this.cancelOpen(tx, planId, () => reason);
    await this.record(tx, planId, 'PlanClosed', { reason });
  }

  async replace(tx: Transaction, planId: DocumentId, successorId: DocumentId): Promise<void> {
    const plan = await tx.one(holdPlan, [planId]);
    const successor = await tx.one(planById, [successorId]);
    if (plan?.state !== 'alive') return;
    await tx.run(endPlan, [planId, 'replaced', successor ? successorId : null]);
    const continued = successor ? await tx.all(continuedTasks, [planId, successorId]) : [];
    const goingOn = new Set<TaskId>();
    for (const one of continued) if (await this.goOn(tx, one)) goingOn.add(one.oldId);
    if (successor) await tx.run(continueActuals, [planId, successorId]);
    const by = successor ? `${successor.symbol} “${successor.title}”` : 'văn bản khác';
    const stopped: string[] = [];
    await this.cancelOpen(tx, planId, ({ id, context }) => {
      if (goingOn.has(id)) return `Kế hoạch được thay thế bởi ${by}; nhiệm vụ tiếp tục ở đó.`;
      if (context.workers.length > 0) stopped.push(context.title);
      return `Kế hoạch được thay thế bởi ${by}, không có nhiệm vụ này. ${whatIsLeft(context)}`;
    });
    const counts = { continued: goingOn.size, stopped };
    await this.record(tx, planId, 'PlanReplaced', { successorId, ...counts });
  }

  /** What was done for the old task counts for the new one. */
  private async goOn(tx: Transaction, { oldId, newId }: Continued): Promise<boolean> {
    const old = await this.engine.load<TaskContext, TaskEvent>(tx, oldId);
    const { percent, workers } = old.context;
    const event: TaskEvent = {
      type: 'task.takeOver',
      ...{ from: oldId, percent, workers },
      confirmed: old.state === 'confirmed',
    };
    const heir = await this.engine.loadHeld<TaskContext, TaskEvent>(tx, newId);
    if (!heir.can(event)) return false;
    await tx.run(continueProgress, [oldId, newId]);
    await tx.run(continueProducts, [oldId, newId]);
    await tx.run(continueEvidence, [oldId, newId]);
    await this.move(tx, newId, () => event);
    return true;
  }

  private async cancelOpen(
    tx: Transaction,
    planId: DocumentId,
    reasonFor: (task: { readonly id: TaskId; readonly context: TaskContext }) => string,
  ): Promise<void> {
    for (const { id } of await tx.all(openTasksOf, [planId])) {
      await this.move(tx, id, ({ context }) => ({
        type: 'task.cancel',
        reason: reasonFor({ id, context }),
      }));
    }
  }

  private async move(
    tx: Transaction,
    instanceId: TaskId,
    eventOf: (task: { readonly context: TaskContext }) => TaskEvent,
  ): Promise<void> {
    const command = { instanceId, at: this.clock.now() };
    await this.engine.runWithin<TaskContext, TaskEvent>(tx, command, async (_tx, task) => {
      const event = eventOf(task);
      if ('reason' in event) {
        await tx.run(insertTaskNote, [instanceId, task.revision + 1, event.reason]);
      }
      return { event, actor: systemActor };
    });
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

/** Who worked on it, and the heads of its units, hear this: what was done is theirs to place. */
const whatIsLeft = ({ workers, percent }: TaskContext): string =>
  workers.length === 0
    ? 'Chưa có kết quả nào để chuyển.'
    : `Kết quả đã làm (${percent}%) không tự chuyển; việc nào của kế hoạch mới tiếp nối thì cập nhật tiến độ ở việc đó.`;
