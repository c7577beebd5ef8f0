import type { ActionName } from '#contracts';
import { Engine, type Instance, type Outcome } from '#engine';
import { DomainError, nfc, vietnamDay, type Clock, type PersonId } from '#kernel';
import {
  bodyCalendar,
  demand,
  trailActor,
  type Actor,
  type ActorPost,
  type Facts,
} from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { openDue } from './domain/plan/row-products.js';
import { dueFrom } from './domain/task/task-times.js';
import type { Due, TaskContext, TaskEvent } from './domain/task/task.js';
import { PLANNING_SETTINGS, type PlanningSettings } from './planning-settings.js';
import type { TaskId } from './store/ending.sql.js';
import { productsOf, taskById, type TaskRow } from './store/tasks.sql.js';
import { insertTaskNote } from './store/work.sql.js';

export type Task = Instance<TaskContext, TaskEvent>;

/** Somebody acts on a task. */
export interface ActOnTask {
  readonly actor: Actor;
  readonly taskId: TaskId;
}

export interface TaskStep {
  readonly tx: Transaction;
  readonly task: Task;
  readonly row: TaskRow;
  readonly post: ActorPost;
  readonly at: Date;
  readonly by: { readonly by: PersonId; readonly at: string };
}

interface Decided {
  readonly event: TaskEvent;
  /** Words that go with the step into its history. */
  readonly note?: string;
}

/** Where a person's act on a task meets the engine: ability on the stored row, then the act. */
@Injectable()
export class TaskDesk {
  constructor(
    private readonly engine: Engine,
    @Inject(PLANNING_SETTINGS) private readonly settings: PlanningSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  act(
    { actor, taskId }: ActOnTask,
    action: ActionName,
    decide: (step: TaskStep) => Promise<Decided> | Decided,
  ): Promise<Outcome> {
    const at = this.clock.now();
    const by = { by: actor.personId, at: at.toISOString() };
    const command = { bodyId: actor.bodyId, instanceId: taskId, at };
    return this.engine.run<TaskContext, TaskEvent>(command, async (tx, task) => {
      const row = await taskAsItIs(tx, taskId, at);
      const post = demand(actor, action, 'PlanTask', taskFacts(row));
      const { event, note } = await decide({ tx, task, row, post, at, by });
      task.demand(event);
      if (note) await tx.run(insertTaskNote, [taskId, task.revision + 1, nfc(note)]);
      return { event, actor: trailActor(actor, post) };
    });
  }

  /** A day with its clocks, by the body's calendar. */
  async due(tx: Transaction, dueOn: string | null): Promise<Due> {
    return dueFrom(dueOn, this.clock.now(), await bodyCalendar(tx), this.settings.clocks);
  }

  /** The next day something of the task is due, as its rows say now. */
  async nextDue(tx: Transaction, taskId: TaskId, endsOn: string | null): Promise<Due> {
    return this.due(tx, openDue(endsOn, await tx.all(productsOf, [taskId])));
  }
}

/** The task's row; something else than a task is not found. */
export async function taskAsItIs(tx: Transaction, taskId: string, at: Date): Promise<TaskRow> {
  const row = await tx.one(taskById, [vietnamDay(at), taskId]);
  if (!row) throw new DomainError('NothingIsFound');
  return row;
}

/** What the abilities ask of a task. */
export const taskFacts = ({
  state,
  leadUnits,
  ownerUnitId,
}: Pick<TaskRow, 'state' | 'leadUnits' | 'ownerUnitId'>): Facts<'PlanTask'> => ({
  state,
  leadUnitIds: leadUnits,
  ownerUnitId,
});
