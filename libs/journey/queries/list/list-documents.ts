import type { DocumentSummaryView } from '#contracts';
import type { UnitId } from '#kernel';
import type { Actor, SqlGrounds } from '#modules/organisation';
import { documentTypes } from '#nd30';
import { plannedAnew, statement, type Transaction } from '#platform';
import { stateNames } from '../../names.js';
import { directoryOf, type Directory } from '../document/directory.js';
import { groundsToRead, mayRead } from './document-columns.js';
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
  /** How many are counted beyond the page: `200` unless said otherwise. */
  readonly ahead?: number | undefined;
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

export interface ListedDocuments {
  readonly documents: DocumentSummaryView[];
  readonly total: number;
  /** There are more than `total` tells: nobody waits until the last of a million is counted. */
  readonly more: boolean;
}

/** The documents the actor may read, newest change first: the same rule as reading one. */
export async function listDocuments(
  tx: Transaction,
  actor: Actor,
  filter: DocumentFilter,
  now: Date,
): Promise<ListedDocuments> {
  const { page, limit, ahead = 200 } = filter;
  const wanted = conditions(filter);
  const offset = (page - 1) * limit;
  const counted = ahead > 0 ? await countedUpTo(tx, offset + limit + ahead) : offset + limit;
  const fixed = [actor.personId, limit, offset, now, counted + 1];
  const values = [...fixed, ...wanted.map(({ value }) => value)];
  const { grounds, values: grounded } = groundsOf(actor, filter, values.length + 1);
  const where = wanted.map(({ sql }, n) => `AND ${sql(`$${fixed.length + n + 1}`)}`).join(' ');
  const sql = pageOf(grounds.map((ground) => `${where} AND ${ground}`));
  const found = await tx.all(plannedAnew<Counted>(sql), [...values, ...grounded]);
  const rows = found.filter((row) => row.id !== null);
  const total = Number(found[0]?.total ?? 0);
  const directory = await directoryOf(tx);
  const ids = rows.map(({ id }) => id);
  const work = await workOnDocuments(tx, ids, directory);
  return {
    documents: rows.map((row) => told(row, work, directory)),
    ...{ total: Math.min(total, counted), more: total > counted },
  };
}

/** What somebody wrote is his ground to find it; most of it he may read. */
function groundsOf(actor: Actor, { mine }: DocumentFilter, first: number): SqlGrounds {
  if (!mine) return groundsToRead(actor, first);
  const { sql, values } = mayRead(actor, first);
  return { grounds: [sql], values };
}

/** In a body with no more documents every one is counted. */
const countedInFull = 10_000;

const isLarge = statement<{ large: boolean }>(
  'journey.body_is_large',
  `SELECT EXISTS (SELECT FROM engine.instance_summary
     WHERE body_id = platform.current_body() AND machine = 'document'
     ORDER BY updated_at DESC, id DESC OFFSET ${countedInFull}) AS large`,
);

const countedUpTo = async (tx: Transaction, atLeast: number): Promise<number> =>
  (await tx.one(isLarge, []))?.large ? atLeast : countedInFull;

/**
 * Each ground on which somebody may read gives its newest by index; the page is the newest of those.
 * $1 person, $2 limit, $3 offset, $4 now, $5 at most of each ground
 */
const pageOf = (grounds: readonly string[]): string => `
  WITH visible AS (${grounds.map(newestOf).join('\n   UNION ')})
  SELECT counted.total, row.*
    FROM (SELECT count(*) AS total FROM visible) counted
    LEFT JOIN (
      SELECT i.id, d.doc_type AS "docType", d.subject, i.state, d.unit_id AS "unitId",
             d.created_by AS "createdBy", i.round, i.code, i.pages, ${isLate} AS late,
             i.created_at AS "createdAt", i.updated_at AS "updatedAt"
        FROM (SELECT * FROM visible ORDER BY updated_at DESC, id DESC LIMIT $2 OFFSET $3) page
        JOIN engine.instance_summary i ON i.body_id = platform.current_body() AND i.id = page.id
        JOIN drafting.document_summary d ON d.body_id = i.body_id AND d.id = i.id
    ) row ON $1::uuid IS NOT NULL AND $4::timestamptz IS NOT NULL
   ORDER BY row."updatedAt" DESC, row.id DESC`;

const newestOf = (ground: string): string => `
   (SELECT i.id, i.updated_at FROM engine.instance_summary i
     WHERE i.body_id = platform.current_body() AND i.machine = 'document' ${ground}
     ORDER BY i.updated_at DESC, i.id DESC LIMIT $5)`;

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

const writtenByActor = `EXISTS (SELECT FROM drafting.edit_summary w
  WHERE w.body_id = platform.current_body() AND w.person_id = $1::uuid AND w.document_id = i.id)`;

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
