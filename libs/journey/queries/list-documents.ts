import type { DocumentSummaryView } from '#contracts';
import type { DocumentId } from '#kernel';
import { abilitiesOf, whereAllowed, type Actor, type FactColumns } from '#modules/organisation';
import { documentTypes } from '#nd30';
import { statement, type Transaction } from '#platform';
import { stateNames } from '../names.js';

export interface DocumentFilter {
  readonly state?: string | undefined;
  /** Any part of the subject, without regard to case and diacritics. */
  readonly search?: string | undefined;
  readonly before?: DocumentId | undefined;
  readonly limit: number;
}

interface Row extends Omit<
  DocumentSummaryView,
  'typeName' | 'stateName' | 'createdAt' | 'updatedAt'
> {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly total: string;
}

/** The facts abilities ask for, as columns of the views the rooms publish. */
const columns: FactColumns<'Document'> = {
  unitId: { sql: `(i.context->>'unitId')` },
  state: { sql: 'i.state' },
  signerId: { sql: `(i.context#>>'{version,signer}')` },
  drafterIds: {
    sql: `CASE WHEN i.context->'version' = 'null' THEN ARRAY[i.context->>'creator']
               ELSE ARRAY(SELECT jsonb_array_elements_text(i.context#>'{version,drafters}')) END`,
    list: true,
  },
  participantIds: {
    sql: `ARRAY(SELECT p.person_id::text FROM engine.participant_summary p
                 WHERE p.body_id = i.body_id AND p.instance_id = i.id)`,
    list: true,
  },
};

const summaryColumns = `i.id, d.doc_type AS "docType", d.subject, i.state,
  d.unit_id AS "unitId", d.created_by AS "createdBy", (i.context->>'round')::int AS round,
  i.context#>>'{registration,code}' AS code, (i.context->>'late')::bool AS late,
  i.created_at AS "createdAt", i.updated_at AS "updatedAt"`;

/** The documents the actor may read, newest first: the same rule as reading one. */
export async function listDocuments(
  tx: Transaction,
  actor: Actor,
  { state, search, before, limit }: DocumentFilter,
): Promise<{ documents: DocumentSummaryView[]; total: number }> {
  const allowed = whereAllowed(abilitiesOf(actor), 'read', 'Document', columns, 5);
  const rows = await tx.all(
    statement<Row>(
      `journey.list_documents_${allowed.key}`,
      `WITH visible AS (
         SELECT ${summaryColumns}
           FROM engine.instance_summary i
           JOIN drafting.document_summary d ON d.body_id = i.body_id AND d.id = i.id
          WHERE i.body_id = platform.current_body() AND i.machine = 'document'
            AND ($1::text IS NULL OR i.state = $1)
            AND ($2::text IS NULL OR strpos(platform.fold(d.subject), platform.fold($2)) > 0)
            AND ${allowed.sql})
       SELECT *, (SELECT count(*) FROM visible) AS total FROM visible
        WHERE ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
    ),
    [state ?? null, search ?? null, before ?? null, limit, ...allowed.values],
  );
  return {
    documents: rows.map(({ total: _, ...row }) => ({ ...row, ...spoken(row) })),
    total: Number(rows[0]?.total ?? 0),
  };
}

const spoken = ({ docType, state, createdAt, updatedAt }: Omit<Row, 'total'>) => ({
  typeName: documentTypes[docType].name,
  stateName: stateNames[state] ?? state,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
