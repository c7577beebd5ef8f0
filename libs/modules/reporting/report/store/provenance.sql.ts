import { statement } from '#platform';

export const insertProvenance = statement(
  'reporting.insert_version_provenance',
  `INSERT INTO reporting.version_provenance (body_id, version_id, document_id, provenance, as_table)
   VALUES (platform.current_body(), $1, $2, $3, $4)`,
);

export const provenanceOf = statement<{ readonly provenance: string; readonly asTable: string }>(
  'reporting.provenance_of_version',
  `SELECT provenance, as_table AS "asTable" FROM reporting.version_provenance
    WHERE body_id = platform.current_body() AND version_id = $1`,
);
