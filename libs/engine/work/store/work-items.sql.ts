import { statement } from '#platform';
import type { WorkItem } from '../work-item.js';

const columns = `
  w.instance_id AS "instanceId", w.key, w.kind, w.round, w.person_id AS "personId", w.role,
  w.unit_id AS "unitId", w.opened_revision AS "openedRevision", w.opened_at AS "openedAt",
  w.due_at AS "dueAt", w.closed_at AS "closedAt", w.closed_by AS "closedBy", w.held_by AS "heldBy",
  w.held_as AS "heldAs", w.held_since AS "heldSince", w.given_by AS "givenBy",
  w.given_note AS note, w.held_for AS "heldFor", w.owned_as AS "ownedAs", w.hands`;

const newest = `
   FROM engine.work_item w
  WHERE w.body_id = platform.current_body() AND w.instance_id = $1 AND w.key = $2
  ORDER BY w.opened_revision DESC LIMIT 1`;

/** $1 instance, $2 key; the open one, else the one that was closed last. */
export const workItem = statement<WorkItem>('engine.work_item', `SELECT ${columns} ${newest}`);

/**
 * The same, held until commit against everybody who would complete it or hand it over. Those who
 * complete hold it weakly: two votes of one document do not wait for each other.
 */
export const workItemForHanding = statement<WorkItem>(
  'engine.work_item_for_handing',
  `SELECT ${columns} ${newest} FOR UPDATE`,
);
export const workItemForCompleting = statement<WorkItem>(
  'engine.work_item_for_completing',
  `SELECT ${columns} ${newest} FOR KEY SHARE`,
);

/** $1 instance */
export const openWorkItems = statement<WorkItem>(
  'engine.open_work_items',
  `SELECT ${columns} FROM engine.work_item w
    WHERE w.body_id = platform.current_body() AND w.instance_id = $1 AND w.closed_at IS NULL
    ORDER BY w.opened_at, w.key`,
);

/**
 * A change of hands with its history row and its trail event; nothing when the hands have moved.
 * $1 body, $2 instance, $3 key, $4 hands before, $5 holder, $6 how, $7 since, $8 given by, $9 note,
 * $10 comes back to, $11 how he held it, $12 act, $13 person, $14 time, $15 note of the history,
 * $16 trail id, $17 action, $18 machine, $19 canonical bytes
 */
export const saveHanding = statement<{ hands: number }>(
  'engine.save_handing',
  `WITH handed AS (
     UPDATE engine.work_item
        SET held_by = $5, held_as = $6, held_since = $7, given_by = $8, given_note = $9,
            held_for = $10, owned_as = $11, hands = hands + 1
      WHERE body_id = $1 AND instance_id = $2 AND key = $3 AND hands = $4 AND closed_at IS NULL
      RETURNING opened_revision, hands
   ), remembered AS (
     INSERT INTO engine.work_handing
            (body_id, instance_id, key, opened_revision, hand, act, by_id, to_id, note, at)
     SELECT $1, $2, $3, opened_revision, hands, $12, $13, $5, $15, $14 FROM handed
   ), recorded AS (
     SELECT audit.record($1, $16, $14, $13, $17, $18, ($2::uuid)::text, 0, $19) FROM handed
   )
   SELECT hands, (SELECT count(*) FROM recorded) FROM handed`,
);
