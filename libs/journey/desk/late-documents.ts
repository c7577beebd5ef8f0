import type { DocumentTypeCode } from '#nd30';
import type { Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import type { Directory } from '../queries/document/directory.js';
import { mayRead } from '../queries/list/document-columns.js';
import { workOnDocuments } from '../queries/list/work-on-documents.js';
import { lineOf } from './sentences.js';
import type { Watched } from './watch.js';

interface Row {
  readonly id: string;
  readonly docType: DocumentTypeCode;
  readonly subject: string;
  readonly unitId: string;
  readonly pages: number | null;
}

/** Documents of the body that are late, as far as the actor may read them. */
export async function lateDocuments(
  tx: Transaction,
  actor: Actor,
  directory: Directory,
  now: Date,
): Promise<readonly Watched[]> {
  const allowed = mayRead(actor, 2);
  const rows = await tx.all(
    statement<Row>(
      `journey.late_documents_${allowed.key}`,
      `WITH late AS (
         SELECT id FROM engine.instance_summary
          WHERE body_id = platform.current_body() AND machine = 'document' AND late
         UNION SELECT instance_id FROM engine.open_work_summary
          WHERE body_id = platform.current_body() AND due_at < $1)
       SELECT i.id, d.doc_type AS "docType", d.subject, d.unit_id AS "unitId", i.pages
         FROM late
         JOIN engine.instance_summary i ON i.body_id = platform.current_body() AND i.id = late.id
         JOIN drafting.document_summary d ON d.body_id = i.body_id AND d.id = i.id
        WHERE i.state NOT IN ('filed', 'cancelled', 'recalled', 'replaced') AND ${allowed.sql}
        ORDER BY i.updated_at LIMIT 20`,
    ),
    [now, ...allowed.values],
  );
  const work = await workOnDocuments(
    tx,
    rows.map(({ id }) => id),
    directory,
  );
  return rows.map(({ id, docType, subject, unitId, pages }) => {
    const waiting = work.filter(({ documentId }) => documentId === id);
    const who = waiting.map((one) => one.who).join(', ');
    return {
      key: id,
      text: subject,
      line: [lineOf(docType, directory.unit(unitId), pages), who && `đang chờ ${who}`]
        .filter(Boolean)
        .join(' · '),
      subject: 'document',
      subjectId: id,
      since: waiting[0]?.since.toISOString() ?? null,
      dueAt: waiting[0]?.dueAt?.toISOString() ?? null,
    };
  });
}
