import { Engine } from '#engine';
import type { Clock, PersonId } from '#kernel';
import { CLOCK, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { TaskContext, TaskEvent } from '../domain/task/task.js';
import {
  continueActuals,
  continueEvidence,
  continueProducts,
  continueProgress,
  type Continued,
  type ContinuedTarget,
  type TaskId,
} from '../store/ending.sql.js';
import { insertTaskNote } from '../store/work.sql.js';

const over = ['confirmed', 'cancelled'];

/** What was done for a row counts for the one that goes on in its place. */
@Injectable()
export class CarryRow {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** False when the new task has begun already, so that nobody's work is overwritten unasked. */
  async takeOver(tx: Transaction, pair: Continued, actor: TrailActor): Promise<boolean> {
    const event = await this.takingOver(tx, pair.oldId);
    const heir = await this.engine.loadHeld<TaskContext, TaskEvent>(tx, pair.newId);
    if (!heir.can(event)) return false;
    await this.move(tx, pair, event, actor);
    return true;
  }

  /** Somebody decided it: a task that has begun goes on with the work of both. */
  async add(tx: Transaction, pair: Continued, by: PersonId, actor: TrailActor): Promise<void> {
    if (await this.takeOver(tx, pair, actor)) return;
    const { context } = await this.engine.load<TaskContext, TaskEvent>(tx, pair.oldId);
    const heir = await this.engine.load<TaskContext, TaskEvent>(tx, pair.newId);
    const percent = Math.max(context.percent, heir.context.percent);
    const at = this.clock.now().toISOString();
    const event: TaskEvent = { type: 'task.progress', by, at, percent };
    heir.demand(event);
    await this.move(tx, pair, event, actor);
  }

  async target(tx: Transaction, { oldId, newId }: ContinuedTarget): Promise<void> {
    await tx.run(continueActuals, [oldId, newId]);
    await tx.run(continueEvidence, [oldId, newId]);
  }

  /** Nothing for one that is over. */
  async cancel(tx: Transaction, taskId: TaskId, reason: string, actor: TrailActor): Promise<void> {
    const command = { instanceId: taskId, at: this.clock.now() };
    const { state } = await this.engine.loadHeld<TaskContext, TaskEvent>(tx, taskId);
    if (over.includes(state)) return;
    await this.engine.runWithin<TaskContext, TaskEvent>(tx, command, async (_tx, task) => {
      await tx.run(insertTaskNote, [taskId, task.revision + 1, reason]);
      return { event: { type: 'task.cancel', reason }, actor };
    });
  }

  private async takingOver(tx: Transaction, from: TaskId): Promise<TaskEvent> {
    const { state, context } = await this.engine.load<TaskContext, TaskEvent>(tx, from);
    const { percent, workers } = context;
    return { type: 'task.takeOver', from, percent, workers, confirmed: state === 'confirmed' };
  }

  private async move(
    tx: Transaction,
    { oldId, newId }: Continued,
    event: TaskEvent,
    actor: TrailActor,
  ): Promise<void> {
    await tx.run(continueProgress, [oldId, newId]);
    await tx.run(continueProducts, [oldId, newId]);
    await tx.run(continueEvidence, [oldId, newId]);
    const command = { instanceId: newId, at: this.clock.now() };
    await this.engine.runWithin<TaskContext, TaskEvent>(tx, command, () => ({ event, actor }));
  }
}
