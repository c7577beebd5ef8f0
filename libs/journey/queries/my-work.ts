import { statement, type Transaction } from '#platform';
import type { Actor } from '#modules/organisation';
import { workNames } from '../names.js';

export interface WorkRow {
  readonly subject: 'document' | 'incoming';
  readonly subjectId: string;
  readonly key: string;
  readonly kind: string;
  readonly title: string | null;
  readonly round: number;
  readonly since: Date;
  readonly dueAt: Date | null;
}

/** $1 person, $2 roles, $3 units of those roles (same places) */
const workOfPerson = statement<WorkRow>(
  'journey.work_of_person',
  `SELECT i.machine AS subject, w.instance_id AS "subjectId", w.key, w.kind, w.round,
          w.opened_at AS since, w.due_at AS "dueAt",
          coalesce(d.subject, i.context->>'documentCode') AS title
     FROM engine.open_work_summary w
     JOIN engine.instance_summary i ON i.body_id = w.body_id AND i.id = w.instance_id
     LEFT JOIN drafting.document_summary d ON d.body_id = w.body_id AND d.id = w.instance_id
    WHERE w.body_id = platform.current_body()
      AND (w.person_id = $1::uuid
           OR EXISTS (SELECT FROM unnest($2::text[], $3::uuid[]) AS held (role, unit)
                       WHERE held.role = w.role AND (w.unit_id IS NULL OR held.unit = w.unit_id)))
      -- Nobody is asked to judge or to number what he drafted.
      AND (w.kind = 'revise' OR NOT coalesce(i.context#>'{version,drafters}' ? ($1::uuid)::text, false))
    ORDER BY w.opened_at, w.instance_id`,
);

/** What waits for the actor, longest first. */
export async function myWork(tx: Transaction, actor: Actor, now: Date) {
  const rows = await tx.all(workOfPerson, [
    actor.personId,
    actor.posts.map(({ role }) => role),
    actor.posts.map(({ unitId }) => unitId),
  ]);
  return rows.map(({ since, dueAt, title, kind, ...row }) => ({
    ...row,
    kind,
    kindName: workNames[kind] ?? kind,
    title: title ?? '',
    since: since.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt < now,
  }));
}
