import type { BodyId, DocumentId } from '#kernel';
import { statement } from '#platform';

export const issuedFilesByHash = statement<{
  readonly bodyId: BodyId;
  readonly documentId: DocumentId;
}>(
  'signing.issued_files_by_hash',
  `SELECT body_id AS "bodyId", document_id AS "documentId"
     FROM signing.issued_files_by_hash($1)`,
);

export const anchorsOfAllBodies = statement<{ readonly certificatePem: string }>(
  'signing.anchors_of_all_bodies',
  'SELECT certificate_pem AS "certificatePem" FROM signing.anchors_of_all_bodies()',
);

/** Counts a file that an address asks about; the seconds to wait, or 0. */
export const countPublicAsking = statement<{ readonly wait: number }>(
  'signing.count_public_asking',
  'SELECT signing.count_public_asking($1, $2, $3, make_interval(secs => $4)) AS wait',
);
