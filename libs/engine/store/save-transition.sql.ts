import { statement } from '#platform';

/**
 * One guarded statement for a whole transition: nothing happens when the row has moved on.
 * $1 body, $2 instance, $3 expected revision, $4 state, $5 context, $6 time, $7 event type,
 * $8 person, $9 state before, $10 idempotency key, $11 request, $12 opened work items,
 * $13 closed work item keys, $14 started clocks, $15 stopped clock keys, $16 jobs,
 * $17 trail id, $18 action, $19 machine, $20 canonical bytes
 */
export const saveTransition = statement<{ revision: number }>(
  'engine.save_transition',
  `WITH moved AS (
     UPDATE engine.instance
        SET state = $4, context = $5::jsonb, revision = revision + 1, updated_at = $6
      WHERE body_id = $1 AND id = $2 AND revision = $3
      RETURNING revision
   ), remembered AS (
     INSERT INTO engine.history (body_id, instance_id, revision, event, from_state, to_state, person_id, at)
     SELECT $1, $2, revision, $7, $9, $4, $8, $6 FROM moved
   ), commanded AS (
     INSERT INTO engine.command (body_id, key, instance_id, request, at)
     SELECT $1, $10, $2, $11, $6 FROM moved WHERE $10::text IS NOT NULL
   ), closed AS (
     UPDATE engine.work_item SET closed_at = $6, closed_by = $8, outcome = $7
       FROM moved
      WHERE body_id = $1 AND instance_id = $2 AND key = ANY($13::text[]) AND closed_at IS NULL
   ), opened AS (
     INSERT INTO engine.work_item
            (body_id, instance_id, key, opened_revision, kind, round, person_id, role, unit_id, opened_at, due_at)
     SELECT $1, $2, item.key, moved.revision, item.kind, item.round, item."personId", item.role,
            item."unitId", $6, item."dueAt"
       FROM moved, jsonb_to_recordset($12::jsonb) AS item(key text, kind text, round int,
            "personId" uuid, role text, "unitId" uuid, "dueAt" timestamptz)
   ), stopped AS (
     DELETE FROM engine.clock USING moved
      WHERE body_id = $1 AND instance_id = $2 AND key = ANY($15::text[])
   ), started AS (
     INSERT INTO engine.clock (body_id, instance_id, key, due_at, event)
     SELECT $1, $2, clock.key, clock."dueAt", clock.event
       FROM moved, jsonb_to_recordset($14::jsonb) AS clock(key text, "dueAt" timestamptz, event jsonb)
   ), queued AS (
     SELECT platform.add_job(job.task, job.payload, job.key, job."runAt")
       FROM moved, jsonb_to_recordset($16::jsonb) AS job(task text, payload jsonb, key text, "runAt" timestamptz)
   ), recorded AS (
     SELECT audit.record($1, $17, $6, $8, $18, $19, ($2::uuid)::text, revision, $20) FROM moved
   )
   SELECT revision, (SELECT count(*) FROM queued), (SELECT count(*) FROM recorded) FROM moved`,
);
