import type { DocumentId, Id, PersonId, UnitId } from '#kernel';
import { statement } from '#platform';
import type { Values } from '../domain/check-values.js';

export type LedgerEntryId = Id<'LedgerEntry'>;

export interface EntryRow {
  readonly id: LedgerEntryId;
  readonly unitId: UnitId;
  readonly values: Values;
  readonly revision: number;
  readonly writtenBy: PersonId;
  readonly writtenAt: Date;
  readonly struckFor: string | null;
}

const entry = `id, unit_id AS "unitId", cells AS values, revision, written_by AS "writtenBy",
  written_at AS "writtenAt", struck_for AS "struckFor"`;

/** $1 ledger, $2 first day, $3 last day; the newest day first */
export const entriesOf = statement<EntryRow>(
  'ledgers.entries_of',
  `SELECT ${entry} FROM ledgers.entry
    WHERE body_id = platform.current_body() AND ledger = $1 AND counts_on BETWEEN $2 AND $3
    ORDER BY counts_on DESC, id DESC`,
);

/** $1 ledger, $2 entry */
export const entryById = statement<EntryRow>(
  'ledgers.entry_by_id',
  `SELECT ${entry} FROM ledgers.entry
    WHERE body_id = platform.current_body() AND ledger = $1 AND id = $2`,
);

/** Held until commit: two people do not change one entry at once. $1 ledger, $2 entry */
export const heldEntry = statement<EntryRow>(
  'ledgers.held_entry',
  `SELECT ${entry} FROM ledgers.entry
    WHERE body_id = platform.current_body() AND ledger = $1 AND id = $2 FOR NO KEY UPDATE`,
);

/** $1 id, $2 ledger, $3 unit, $4 day, $5 values, $6 person, $7 at */
export const insertEntry = statement(
  'ledgers.insert_entry',
  `INSERT INTO ledgers.entry (body_id, id, ledger, unit_id, counts_on, cells, written_by, written_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7)`,
);

/** $1 id, $2 day, $3 values, $4 person, $5 at */
export const changeEntry = statement(
  'ledgers.change_entry',
  `UPDATE ledgers.entry
      SET counts_on = $2, cells = $3, revision = revision + 1, written_by = $4, written_at = $5
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 id, $2 reason, $3 person, $4 at */
export const strikeEntry = statement(
  'ledgers.strike_entry',
  `UPDATE ledgers.entry
      SET struck_for = $2, revision = revision + 1, written_by = $3, written_at = $4
    WHERE body_id = platform.current_body() AND id = $1`,
);

export interface StepRow {
  readonly entryId: LedgerEntryId;
  readonly key: string;
  readonly documentId: DocumentId;
  readonly title: string;
}

/** $1 entries */
export const stepsOf = statement<StepRow>(
  'ledgers.steps_of',
  `SELECT s.entry_id AS "entryId", s.step AS key, s.document_id AS "documentId", d.subject AS title
     FROM ledgers.entry_step s
     JOIN drafting.document_summary d ON d.body_id = s.body_id AND d.id = s.document_id
    WHERE s.body_id = platform.current_body() AND s.entry_id = ANY ($1::uuid[])`,
);

/** An issued document of a type. $1 document, $2 type */
export const issuedOfType = statement<{ found: true }>(
  'ledgers.issued_of_type',
  `SELECT true AS found
     FROM drafting.document_summary d
     JOIN engine.instance_summary i ON i.body_id = d.body_id AND i.id = d.id
    WHERE d.body_id = platform.current_body() AND d.id = $1 AND d.doc_type = $2
      AND i.state IN ('issued', 'sent', 'acknowledged', 'filed')`,
);

/** $1 entry, $2 step, $3 document, $4 person, $5 at */
export const linkStep = statement(
  'ledgers.link_step',
  `INSERT INTO ledgers.entry_step (body_id, entry_id, step, document_id, linked_by, linked_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5)
   ON CONFLICT (body_id, entry_id, step)
   DO UPDATE SET document_id = $3, linked_by = $4, linked_at = $5`,
);
