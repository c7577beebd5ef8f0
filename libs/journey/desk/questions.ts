import type { Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { mayComment } from '../queries/list/document-columns.js';
import type { WorkOfPerson } from './work-of-person.js';

/**
 * Questions that wait for the actor: asked of him by name, or of the drafters he is one of. Where he
 * may no longer write, he cannot answer and is not asked.
 */
export async function questionsTo(tx: Transaction, actor: Actor): Promise<WorkOfPerson[]> {
  const allowed = mayComment(actor, 2);
  return tx.all(
    statement<WorkOfPerson>(
      `journey.questions_to_person_${allowed.key}`,
      `SELECT i.machine AS subject, i.id AS "subjectId", 'question:' || q.id AS key,
              'answer' AS kind, i.round, q.at AS since, NULL::timestamptz AS "dueAt",
              d.subject AS title, d.doc_type AS "docType", d.unit_id AS "unitId", i.pages, i.late,
              q.person_id AS "createdBy", q.text AS note, NULL AS sender, NULL AS code
         FROM review.open_question_summary q
         JOIN engine.instance_summary i ON i.body_id = q.body_id AND i.id = q.document_id
         JOIN drafting.document_summary d ON d.body_id = q.body_id AND d.id = q.document_id
        WHERE q.body_id = platform.current_body() AND q.person_id <> $1::uuid
          AND (q.asked_id = $1::uuid
               OR q.asked_id IS NULL
                  AND EXISTS (SELECT FROM drafting.drafter_summary w
                               WHERE w.body_id = q.body_id AND w.document_id = q.document_id
                                 AND w.person_id = $1::uuid))
          AND ${allowed.sql}`,
    ),
    [actor.personId, ...allowed.values],
  );
}
