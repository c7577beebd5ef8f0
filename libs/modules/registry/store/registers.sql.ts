import { statement } from '#platform';

/** One row of sổ đăng ký văn bản đi. */
export interface OutgoingRow {
  readonly entryId: string;
  readonly documentId: string;
  readonly bookCode: string;
  readonly year: number;
  readonly number: number;
  readonly code: string;
  readonly issuedOn: string;
  readonly docType: string;
  readonly typeName: string;
  readonly subject: string;
  readonly signerName: string;
  readonly recipients: readonly string[];
  readonly archiveUnit: string;
  readonly copies: number;
  readonly dispatchedOn: string | null;
  readonly acknowledgements: readonly { readonly receiver: string; readonly at: string }[];
  readonly sealedAt: Date | null;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
}

/** Parameters: book code, year, first day, last day, words, the entry after which to go on, limit, type name; null asks for all. */
export const outgoingRegister = statement<OutgoingRow>(
  'registry.outgoing_register',
  `SELECT entry.id AS "entryId", document_id AS "documentId", book.code AS "bookCode", year, number,
          entry.code, issued_on::text AS "issuedOn", doc_type AS "docType", type_name AS "typeName",
          subject, signer_name AS "signerName", recipients, archive_unit AS "archiveUnit", copies,
          dispatched_on::text AS "dispatchedOn", sealed_at AS "sealedAt", voided_at AS "voidedAt",
          void_reason AS "voidReason",
          coalesce((SELECT jsonb_agg(jsonb_build_object('receiver', receiver, 'at', acknowledged_at)
                                     ORDER BY acknowledged_at, receiver)
                      FROM registry.acknowledgement done
                     WHERE (done.body_id, done.entry_id) = (entry.body_id, entry.id)), '[]')
            AS acknowledgements
     FROM registry.outgoing_entry entry
     JOIN registry.book book ON (book.body_id, book.id) = (entry.body_id, entry.book_id)
    WHERE entry.body_id = platform.current_body()
      AND ($1::text IS NULL OR book.code = $1)
      AND ($2::integer IS NULL OR year = $2)
      AND ($3::date IS NULL OR issued_on >= $3)
      AND ($4::date IS NULL OR issued_on <= $4)
      AND ($5::text IS NULL OR
           strpos(platform.fold(concat_ws(' ', entry.code, type_name, subject, signer_name)),
                  platform.fold($5)) > 0)
      AND ($6::uuid IS NULL OR (book.code, year, number) >
           (SELECT last_book.code, last.year, last.number
              FROM registry.outgoing_entry last
              JOIN registry.book last_book ON (last_book.body_id, last_book.id) = (last.body_id, last.book_id)
             WHERE last.id = $6))
      AND ($8::text IS NULL OR platform.fold(type_name) = platform.fold($8))
    ORDER BY book.code, year, number
    LIMIT $7`,
);

/** One row of sổ đăng ký văn bản đến. */
export interface IncomingRow {
  readonly entryId: string;
  readonly incomingId: string;
  readonly year: number;
  readonly number: number;
  readonly arrivedOn: string;
  readonly author: string;
  readonly authorOrganId: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly typeName: string;
  readonly subject: string;
  readonly assignedTo: string;
  readonly handedOn: string | null;
  readonly receivedBy: string | null;
  readonly note: string;
}

/** Parameters as `outgoingRegister`; days are those of arrival. */
export const incomingRegister = statement<IncomingRow>(
  'registry.incoming_register',
  `SELECT entry.id AS "entryId", incoming_id AS "incomingId", year, number,
          arrived_on::text AS "arrivedOn", author, author_organ_id AS "authorOrganId", entry.code,
          issued_on::text AS "issuedOn", type_name AS "typeName", subject,
          assigned_to AS "assignedTo", handed_on::text AS "handedOn", received_by AS "receivedBy", note
     FROM registry.incoming_entry entry
     JOIN registry.book book ON (book.body_id, book.id) = (entry.body_id, entry.book_id)
     LEFT JOIN registry.hand_over done ON (done.body_id, done.entry_id) = (entry.body_id, entry.id)
    WHERE entry.body_id = platform.current_body()
      AND ($1::text IS NULL OR book.code = $1)
      AND ($2::integer IS NULL OR year = $2)
      AND ($3::date IS NULL OR arrived_on >= $3)
      AND ($4::date IS NULL OR arrived_on <= $4)
      AND ($5::text IS NULL OR
           strpos(platform.fold(concat_ws(' ', entry.code, type_name, subject, author)),
                  platform.fold($5)) > 0)
      AND ($6::uuid IS NULL OR (book.code, year, number) >
           (SELECT last_book.code, last.year, last.number
              FROM registry.incoming_entry last
              JOIN registry.book last_book ON (last_book.body_id, last_book.id) = (last.body_id, last.book_id)
             WHERE last.id = $6))
      AND ($8::text IS NULL OR platform.fold(type_name) = platform.fold($8))
    ORDER BY book.code, year, number
    LIMIT $7`,
);

/** Which rows of a register are asked for; what is left out asks for all. */
export interface RegisterFilter {
  readonly bookCode?: string;
  readonly year?: number;
  readonly from?: string;
  readonly to?: string;
  /** Of a document type, as its name is written in the register. */
  readonly typeName?: string;
  /** Found without regard to case and diacritics. */
  readonly words?: string;
  /** The `entryId` of the last row of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

export const filterValues = (filter: RegisterFilter): readonly unknown[] => [
  filter.bookCode ?? null,
  filter.year ?? null,
  filter.from ?? null,
  filter.to ?? null,
  filter.words ?? null,
  filter.after ?? null,
  filter.limit ?? null,
  filter.typeName ?? null,
];
