import type { DocumentId } from '#kernel';
import { bodyProfile } from '#modules/organisation';
import { statement, type Transaction } from '#platform';

/** What anybody may know of an issued document. */
export interface IssuedToThePublic {
  readonly bodyName: string;
  readonly code: string;
  /** ISO date. */
  readonly date: string;
  readonly state: 'issued' | 'recalled' | 'replaced';
}

const issuedDocument = statement<{
  readonly state: string;
  readonly code: string | null;
  readonly date: string | null;
}>(
  'journey.issued_to_the_public',
  `SELECT i.state, i.code, s.date::text AS date
     FROM engine.instance_summary i
     LEFT JOIN signing.signature_summary s
       ON s.body_id = i.body_id AND s.document_id = i.id AND s.kind = 'seal'
    WHERE i.body_id = $1 AND i.id = $2
    ORDER BY s.signed_at DESC LIMIT 1`,
);

/** Number, date, body and whether it still holds: nothing of what it says, nobody's name. */
export async function issuedToThePublic(
  tx: Transaction,
  documentId: DocumentId,
): Promise<IssuedToThePublic | undefined> {
  const row = await tx.one(issuedDocument, [tx.bodyId, documentId]);
  if (!row?.code || !row.date) return undefined;
  const { name } = await bodyProfile(tx);
  const state = row.state === 'recalled' || row.state === 'replaced' ? row.state : 'issued';
  return { bodyName: name, code: row.code, date: row.date, state };
}
