import type { DocumentSummaryView } from '#contracts';
import { sha256Hex, type UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import { documentTypes } from '#nd30';
import { statement, type Transaction } from '#platform';
import { stateNames } from '../names.js';
import { directoryOf, type Directory } from './directory.js';
import { mayRead } from './document-columns.js';
import { workOnDocuments, type WorkOnDocument } from './work-on-documents.js';

export interface DocumentFilter {
  readonly states?: readonly string[] | undefined;
  readonly docTypes?: readonly string[] | undefined;
  readonly unitId?: UnitId | undefined;
  /** The actor wrote in it. */
  readonly mine?: boolean | undefined;
  /** A legal deadline has passed, or something that waits is overdue. */
  readonly late?: boolean | undefined;
  /** Year of its beginning, in Vietnam. */
  readonly year?: number | undefined;
  /** Any part of subject or code, without regard to case and diacritics. */
  readonly search?: string | undefined;
  /** With `search`: documents these people sign are found as well. */
  readonly signers?: readonly string[] | undefined;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

interface Row extends Pick<
  DocumentSummaryView,
  'id' | 'docType' | 'subject' | 'state' | 'unitId' | 'createdBy' | 'round' | 'code' | 'pages'
> {
  readonly late: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A page beyond the last has no row, and still its total. */
type Counted = { readonly total: string } & (Row | { readonly id: null });

/** The documents the actor may read, newest change first: the same rule as reading one. */
export async function listDocuments(
  tx: Transaction,
  actor: Actor,
  filter: DocumentFilter,
  now: Date,
): Promise<{ documents: DocumentSummaryView[]; total: number }> {
  const { page, limit } = filter;
  const wanted = conditions(filter);
  const fixed = [actor.personId, limit, (page - 1) * limit, now];
  const values = [...fixed, ...wanted.map(({ value }) => value)];
  const allowed = mayRead(actor, values.length + 1);
  const where = wanted.map(({ sql }, n) => `AND ${sql(`$${fixed.length + n + 1}`)}`).join(' ');
  const sql = pageOf(`${where} AND ${allowed.sql}`);
  const counted = await tx.all(
    statement<Counted>(`journey.list_documents_${sha256Hex(sql).slice(0, 12)}`, sql),
    [...values, ...allowed.values],
  );
  const rows = counted.filter((row) => row.id !== null);
  const directory = await directoryOf(tx);
  const ids = rows.map(({ id }) => id);
  const work = await workOnDocuments(tx, ids, directory);
  return {
    documents: rows.map((row) => told(row, work, directory)),
    total: Number(counted[0]?.total ?? 0),
  };
}

/** Every document is counted by its columns alone; the rest is read for the page. */
const pageOf = (conditions: string): string => `
  WITH visible AS (
    SELECT i.id, ${changedAt} AS changed_at
      FROM engine.instance_summary i
     WHERE i.body_id = platform.current_body() AND i.machine = 'document'
       AND $1::uuid IS NOT NULL ${conditions}
  )
  SELECT counted.total, row.*
    FROM (SELECT count(*) AS total FROM visible) counted
    LEFT JOIN (
      SELECT i.id, d.doc_type AS "docType", d.subject, i.state, d.unit_id AS "unitId",
             d.created_by AS "createdBy", i.round, i.code, i.pages, ${isLate} AS late,
             i.created_at AS "createdAt", page.changed_at AS "updatedAt"
        FROM (SELECT * FROM visible ORDER BY changed_at DESC, id DESC LIMIT $2 OFFSET $3) page
        JOIN engine.instance_summary i ON i.body_id = platform.current_body() AND i.id = page.id
        JOIN drafting.document_summary d ON d.body_id = i.body_id AND d.id = i.id
    ) row ON true
   ORDER BY row."updatedAt" DESC, row.id DESC`;

/** Only a draft is edited; everything else changes by a step of its way. */
const changedAt = `CASE i.state WHEN 'drafted'
  THEN greatest(i.updated_at, (SELECT d.updated_at FROM drafting.document_summary d
                                WHERE d.body_id = i.body_id AND d.id = i.id))
  ELSE i.updated_at END`;

const isLate = `(i.late OR EXISTS (
  SELECT FROM engine.open_work_summary w
   WHERE w.body_id = i.body_id AND w.instance_id = i.id AND w.due_at < $4))`;

interface Condition {
  readonly sql: (value: string) => string;
  readonly value: unknown;
}

/** Only what is asked for enters the statement; each shape is prepared once. */
function conditions(filter: DocumentFilter): Condition[] {
  const { states, docTypes, unitId, mine, late, year, search, signers = [] } = filter;
  const all: (Condition | false)[] = [
    states !== undefined && { sql: (v) => `i.state = ANY(${v}::text[])`, value: states },
    docTypes !== undefined && { sql: ofType, value: docTypes },
    unitId !== undefined && { sql: (v) => `i.unit_id = ${v}`, value: unitId },
    mine === true && { sql: (v) => `(${v}::bool AND ${writtenByActor})`, value: true },
    late === true && { sql: (v) => `(${v}::bool AND ${isLate})`, value: true },
    year !== undefined && { sql: begunIn, value: year },
    search !== undefined && { sql: holds, value: [search, ...signers] },
  ];
  return all.filter((one) => one !== false);
}

const writtenByActor = `i.id IN (SELECT w.document_id FROM drafting.drafter_summary w
  WHERE w.body_id = platform.current_body() AND w.person_id = $1::uuid)`;

const ofType = (types: string): string =>
  `i.id IN (SELECT d.id FROM drafting.document_summary d
             WHERE d.body_id = platform.current_body() AND d.doc_type = ANY(${types}::text[]))`;

const begunIn = (year: string): string =>
  `i.created_at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
    AND i.created_at < make_timestamptz(${year}::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')`;

/** The words come first, then ids of signers. A code is short and compared as it is. */
const holds = (asked: string): string =>
  `(i.id IN (SELECT about.document_id FROM drafting.documents_holding((${asked}::text[])[1]) about)
    OR strpos(i.code_folded, (SELECT platform.fold((${asked}::text[])[1]))) > 0
    OR i.signer_id = ANY ((${asked}::text[])[2:]))`;

function told(
  row: Row,
  work: readonly WorkOnDocument[],
  directory: Directory,
): DocumentSummaryView {
  const { id, docType, subject, state, unitId, createdBy, round, code, pages, late } = row;
  const waiting = work.filter(({ documentId }) => documentId === id);
  return {
    ...{ id, docType, subject, state, unitId, createdBy, round, code, pages, late },
    typeName: documentTypes[docType].name,
    stateName: stateNames[state] ?? state,
    unitName: directory.unit(unitId),
    createdByName: directory.person(createdBy),
    waitsFor: waiting.map(({ who }) => who).join(', ') || null,
    dueAt: waiting.find(({ dueAt }) => dueAt !== null)?.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
