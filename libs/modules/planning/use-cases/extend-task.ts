import { Engine } from '#engine';
import { DomainError, type Clock, type Ids } from '#kernel';
import type { TrailActor, Transaction } from '#platform';
import { CLOCK, IDS } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '#kernel';
import type { TaskContext, TaskEvent } from '../domain/task/task.js';
import type { Requested } from '../store/extensions.sql.js';
import { insertDueMove, moveProducts, moveTask, taskOfRow } from '../store/tasks.sql.js';
import { TaskDesk } from '../task-desk.js';

interface Granted {
  readonly requested: Requested;
  /** `YYYY-MM-DD` */
  readonly until: string;
  readonly by: PersonId;
  readonly actor: TrailActor;
}

/** A granted request moves the due day of the task it names; both days are kept. */
@Injectable()
export class ExtendTask {
  constructor(
    private readonly engine: Engine,
    private readonly desk: TaskDesk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Nothing for a task written in words, or of a plan that does not live. */
  async of(tx: Transaction, { requested, until, by, actor }: Granted): Promise<void> {
    const { id: extensionId, documentId, rowId, reason } = requested;
    const task = documentId && rowId ? await tx.one(taskOfRow, [documentId, rowId]) : undefined;
    if (!task) return;
    const at = this.clock.now();
    const { state, context } = await this.engine.loadHeld<TaskContext, TaskEvent>(tx, task.id);
    if (['confirmed', 'cancelled', 'reportedDone'].includes(state)) {
      throw new DomainError('TaskIsAtAnotherStep', { stateName: state });
    }
    await tx.run(moveProducts, [task.id, until]);
    await tx.run(moveTask, [task.id, until]);
    const move = [this.ids.next<'DueMove'>(), task.id, context.dueOn, until];
    await tx.run(insertDueMove, [...move, reason, extensionId, by, at]);
    const due = await this.desk.due(tx, until);
    const acted = { by, at: at.toISOString() };
    await this.engine.runWithin<TaskContext, TaskEvent>(tx, { instanceId: task.id, at }, () => ({
      event: { type: 'task.extend', ...acted, until, due },
      actor,
    }));
  }
}
