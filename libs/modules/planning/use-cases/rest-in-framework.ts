import { Engine } from '#engine';
import type { Clock, DocumentId } from '#kernel';
import { CLOCK, systemActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { duesWithin } from '../domain/plan/row-schedule.js';
import type { TaskContext, TaskEvent } from '../domain/task/task.js';
import { frameworkTasksOf, type FrameworkTask } from '../store/rollouts.sql.js';
import { TaskDesk } from '../task-desk.js';

/** Tasks of a framework ask nobody as long as a yearly plan has them done. */
@Injectable()
export class RestInFramework {
  constructor(
    private readonly engine: Engine,
    private readonly desk: TaskDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Up to the end of the plan's year; for good when nothing of the row is due later. */
  async rest(tx: Transaction, planId: DocumentId): Promise<void> {
    for (const task of await tx.all(frameworkTasksOf, [planId])) {
      const next = dueAfter(task, task.rolledYear);
      const until = endOf(next ? task.rolledYear : task.toYear);
      const due = await this.desk.due(tx, next ?? task.dueOn);
      await this.send(tx, task, { type: 'task.rest', until, due });
    }
  }

  /** The yearly plan is no more: the framework asks again, for that year. */
  async wake(tx: Transaction, planId: DocumentId): Promise<void> {
    for (const task of await tx.all(frameworkTasksOf, [planId])) {
      const due = await this.desk.due(tx, dueAfter(task, task.rolledYear - 1) ?? task.dueOn);
      await this.send(tx, task, { type: 'clock.resume', due });
    }
  }

  private async send(tx: Transaction, { id }: FrameworkTask, event: TaskEvent): Promise<void> {
    const task = await this.engine.loadHeld<TaskContext, TaskEvent>(tx, id);
    if (!task.can(event)) return;
    const command = { instanceId: id, at: this.clock.now() };
    await this.engine.runWithin<TaskContext, TaskEvent>(tx, command, () => ({
      ...{ event, actor: systemActor },
    }));
  }
}

const dueAfter = (task: FrameworkTask, year: number): string | undefined =>
  (task.schedule ? duesWithin(task.schedule, task) : []).find((day) => day > endOf(year));

const endOf = (year: number): string => `${year}-12-31`;
