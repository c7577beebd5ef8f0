import type { Role } from '#contracts';
import type { PersonId, UnitId } from '#kernel';
import type { DocumentTypeCode } from '#nd30';
import { statement } from '#platform';

export interface NamedDocument {
  readonly docType: DocumentTypeCode;
  readonly subject: string;
  readonly drafters: readonly PersonId[];
}

export const namedDocument = statement<NamedDocument>(
  'notifications.named_document',
  `SELECT d.doc_type AS "docType", d.subject,
          ARRAY(SELECT w.person_id FROM drafting.drafter_summary w
                 WHERE w.body_id = d.body_id AND w.document_id = d.id) AS drafters
     FROM drafting.document_summary d
    WHERE d.body_id = platform.current_body() AND d.id = $1`,
);

export interface NamedIncoming {
  readonly code: string;
  readonly sender: string;
}

export const namedIncoming = statement<NamedIncoming>(
  'notifications.named_incoming',
  `SELECT code, sender_name AS sender FROM dispatch.incoming_summary
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** Where an instance of any machine stands. */
export const standingOf = statement<{ state: string; context: unknown }>(
  'notifications.standing_of',
  `SELECT state, context FROM engine.instance_summary
    WHERE body_id = platform.current_body() AND id = $1`,
);

export interface OpenedWork {
  readonly kind: string;
  readonly personId: PersonId | null;
  readonly role: Role | null;
  readonly unitId: UnitId | null;
}

/** $1 instance, $2 the step */
export const openedByStep = statement<OpenedWork>(
  'notifications.opened_by_step',
  `SELECT kind, person_id AS "personId", role, unit_id AS "unitId" FROM engine.opened_work_summary
    WHERE body_id = platform.current_body() AND instance_id = $1 AND opened_revision = $2
    ORDER BY kind`,
);
