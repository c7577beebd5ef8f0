import { vietnamDay, type DocumentId } from '#kernel';
import type { Transaction } from '#platform';
import { onOneScale } from '../domain/leftover/changed-demand.js';
import type { LeftoverContext } from '../domain/leftover/leftover.js';
import { measureText } from '../domain/target/measure-text.js';
import { openStates } from '../domain/task/task.js';
import { planById, type PlanRow } from '../store/plans.sql.js';
import { targetById, targetsBy, type TargetId } from '../store/targets.sql.js';
import { tasksOfPlan } from '../store/tasks.sql.js';
import { rowTitle, taskTitle } from '../task-title.js';
import { taskWords } from '../task-words.js';

/** A row of the new plan to which the work can go. */
export interface NewPlanRow {
  readonly id: string;
  readonly number: string;
  readonly words: string;
  readonly title: string;
  /** Where the task stands, or what the target asks. */
  readonly says: string;
}

/** The plan that lives where this one stood: a successor may have been replaced as well. */
export async function livingSuccessor(
  tx: Transaction,
  planId: DocumentId | null,
): Promise<PlanRow | null> {
  const plan = planId && (await tx.one(planById, [planId]));
  if (!plan) return null;
  if (plan.state === 'alive') return plan;
  return livingSuccessor(tx, plan.replacedBy);
}

/** Tasks that are not over; targets whose values are of the same kind. */
export async function newPlanRows(
  tx: Transaction,
  { row, rowId, successorId }: LeftoverContext,
  now: Date,
): Promise<NewPlanRow[]> {
  const plan = await livingSuccessor(tx, successorId);
  if (!plan) return [];
  if (row === 'task') {
    return (await tx.all(tasksOfPlan, [vietnamDay(now), plan.id]))
      .filter(({ state }) => openStates.includes(state))
      .map(({ id, number, action, state }) => ({
        ...{ id, number, words: action, title: taskTitle(number, action) },
        says: taskWords.states[state as keyof typeof taskWords.states],
      }));
  }
  const old = await tx.one(targetById, [rowId as TargetId]);
  return (await tx.all(targetsBy, [plan.id, null, null, null, false, null]))
    .filter(({ measure }) => onOneScale(old?.measure ?? null, measure))
    .map(({ id, number, words, measure }) => ({
      ...{ id, number, words, title: rowTitle('Chỉ tiêu', number, words) },
      says: measure ? measureText(measure) : 'Chưa rõ mức',
    }));
}
