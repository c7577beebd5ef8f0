import { statement } from '#platform';

/** The same file attached twice is one attachment. */
export const insertAttachment = statement(
  'drafting.insert_attachment',
  `INSERT INTO drafting.attachment
     (body_id, id, document_id, sha256, file_name, byte_size, pages, attached_by, attached_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (body_id, document_id, sha256) DO NOTHING`,
);
