import type { DocumentTypeCode } from '#nd30';
import type { Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { questionsTo } from './questions.js';

/** Something that waits for a person, with what is told of its document. */
export interface WorkOfPerson {
  /** The machine that carries it. */
  readonly subject: string;
  readonly subjectId: string;
  readonly key: string;
  readonly kind: string;
  readonly round: number;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly title: string | null;
  readonly docType: DocumentTypeCode | null;
  readonly unitId: string | null;
  readonly pages: number | null;
  readonly late: boolean | null;
  readonly createdBy: string | null;
  readonly note: string | null;
  /** Who sent an incoming document, and its number and symbol. */
  readonly sender: string | null;
  readonly code: string | null;
  /** Where it stands, of machines whose words live in their context. */
  readonly standing?: {
    readonly version: number;
    readonly state: string;
    readonly context: unknown;
  } | null;
}

/** $1 person, $2 roles, $3 units of those roles (same places) */
const workOfPerson = statement<WorkOfPerson>(
  'journey.work_of_person',
  `SELECT i.machine AS subject, w.instance_id AS "subjectId", w.key, w.kind, w.round,
          w.opened_at AS since, w.due_at AS "dueAt", coalesce(d.subject, n.subject) AS title,
          d.doc_type AS "docType", d.unit_id AS "unitId", i.pages, i.late,
          d.created_by AS "createdBy", i.context #>> '{version,note}' AS note,
          n.sender_name AS sender, n.code,
          CASE WHEN i.machine NOT IN ('document', 'incoming') THEN jsonb_build_object(
            'version', i.machine_version, 'state', i.state, 'context', i.context) END AS standing
     FROM engine.open_work_summary w
     JOIN engine.instance_summary i ON i.body_id = w.body_id AND i.id = w.instance_id
     LEFT JOIN drafting.document_summary d ON d.body_id = w.body_id AND d.id = w.instance_id
     LEFT JOIN dispatch.incoming_summary n ON n.body_id = w.body_id AND n.id = w.instance_id
    WHERE w.body_id = platform.current_body()
      AND (w.person_id = $1::uuid
           OR EXISTS (SELECT FROM unnest($2::text[], $3::uuid[]) AS held (role, unit)
                       WHERE held.role = w.role AND (w.unit_id IS NULL OR held.unit = w.unit_id)))
      -- Nobody is asked to judge or to number what he drafted.
      AND (w.kind = 'revise' OR coalesce(NOT $1::text = ANY (i.drafter_ids), true))`,
);

/** Steps of machines, and questions of people. */
export async function workOf(tx: Transaction, actor: Actor): Promise<WorkOfPerson[]> {
  const { personId, posts } = actor;
  const steps = await tx.all(workOfPerson, [
    personId,
    posts.map(({ role }) => role),
    posts.map(({ unitId }) => unitId),
  ]);
  return [...steps, ...(await questionsTo(tx, actor))];
}

/** A legal deadline that passed stops its clock; the document keeps that it was late. */
export const isOverdue = (
  { dueAt, kind, late }: Pick<WorkOfPerson, 'dueAt' | 'kind' | 'late'>,
  now: Date,
): boolean =>
  (dueAt !== null && dueAt < now) || (late === true && (kind === 'issue' || kind === 'send'));
