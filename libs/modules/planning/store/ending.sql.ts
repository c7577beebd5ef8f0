import type { Id } from '#kernel';
import { statement } from '#platform';
import type { TargetId } from './targets.sql.js';

export type TaskId = Id<'Task'>;

/** What is not over yet of a plan. */
export const openTasksOf = statement<{ id: TaskId }>(
  'planning.open_tasks_of',
  `SELECT t.id FROM planning.task t
     JOIN engine.instance_summary i ON i.body_id = t.body_id AND i.id = t.id
    WHERE t.body_id = platform.current_body() AND t.plan_id = $1
      AND i.state NOT IN ('confirmed', 'cancelled')
    ORDER BY t.position`,
);

export interface ContinuedTarget {
  readonly oldId: TargetId;
  readonly newId: TargetId;
}

/** A task and the one that goes on in its place. */
export interface Continued {
  readonly oldId: TaskId;
  readonly newId: TaskId;
}

/** The same row, else the only row of the same words in the same field. $1 old plan, $2 its successor */
export const continuedTasks = statement<Continued>(
  'planning.continued_tasks',
  `SELECT DISTINCT ON (old.id) old.id AS "oldId", new.id AS "newId"
     FROM planning.task old
     JOIN planning.task new ON new.body_id = old.body_id AND new.plan_id = $2
      AND (new.row_id = old.row_id
           OR (new.field_key = old.field_key AND platform.fold(new.action) = platform.fold(old.action)))
    WHERE old.body_id = platform.current_body() AND old.plan_id = $1
    ORDER BY old.id, (new.row_id = old.row_id) DESC, new.position`,
);

/** $1 old task, $2 new task */
export const continueProgress = statement(
  'planning.continue_progress',
  `INSERT INTO planning.progress (body_id, id, task_id, at, person_id, percent, note)
   SELECT body_id, gen_random_uuid(), $2, at, person_id, percent, note
     FROM planning.progress WHERE body_id = platform.current_body() AND task_id = $1`,
);

/** Of a row and of a task's products, which are matched by their words. $1 old row, $2 new row */
export const continueEvidence = statement(
  'planning.continue_evidence',
  `INSERT INTO planning.evidence (body_id, id, subject_kind, subject_id, kind, name, sha256, url,
                                  document_id, person_id, at)
   SELECT e.body_id, gen_random_uuid(), e.subject_kind, coalesce(new.id, $2), e.kind, e.name, e.sha256,
          e.url, e.document_id, e.person_id, e.at
     FROM planning.evidence e
     LEFT JOIN planning.product old ON old.body_id = e.body_id AND old.id = e.subject_id
     LEFT JOIN planning.product new
       ON new.body_id = e.body_id AND new.task_id = $2 AND new.no = old.no AND new.words = old.words
    WHERE e.body_id = platform.current_body()
      AND (e.subject_id = $1 OR (old.task_id = $1 AND new.id IS NOT NULL))`,
);

/** $1 old task, $2 new task */
export const continueProducts = statement(
  'planning.continue_products',
  `UPDATE planning.product new SET delivered_on = old.delivered_on
     FROM planning.product old
    WHERE new.body_id = platform.current_body() AND new.task_id = $2
      AND old.body_id = new.body_id AND old.task_id = $1 AND old.no = new.no
      AND old.words = new.words AND old.delivered_on IS NOT NULL`,
);

/** The same row, else the only one of the same words in the same field. $1 old plan, $2 its successor */
export const continuedTargets = statement<ContinuedTarget>(
  'planning.continued_targets',
  `SELECT DISTINCT ON (old.id) old.id AS "oldId", new.id AS "newId"
     FROM planning.target old
     JOIN planning.target new ON new.body_id = old.body_id AND new.plan_id = $2
      AND (new.row_id = old.row_id
           OR (new.field_key = old.field_key AND platform.fold(new.words) = platform.fold(old.words)))
    WHERE old.body_id = platform.current_body() AND old.plan_id = $1
    ORDER BY old.id, (new.row_id = old.row_id) DESC, new.position`,
);

/** $1 old target, $2 new target */
export const continueActuals = statement(
  'planning.continue_actuals',
  `INSERT INTO planning.actual (body_id, id, target_id, unit_id, from_on, to_on, value, person_id, at,
                                source, return_id)
   SELECT body_id, gen_random_uuid(), $2, unit_id, from_on, to_on, value, person_id, at, source, return_id
     FROM planning.actual WHERE body_id = platform.current_body() AND target_id = $1`,
);
