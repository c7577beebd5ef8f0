import type { DocumentSummaryView } from '#contracts';
import type { UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import { documentTypes } from '#nd30';
import { statement, type Transaction } from '#platform';
import { stateNames } from '../names.js';
import { directoryOf, type Directory } from './directory.js';
import { mayRead, takesPart } from './document-columns.js';
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
  readonly total: string;
}

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
  const where = wanted.map(({ sql }, n) => `AND ${sql(`$${fixed.length + n + 1}`)}`).join('\n');
  const shape = [...wanted.map(({ name }) => name), allowed.key].join('_');
  const rows = await tx.all(
    statement<Row>(
      `journey.list_documents_${shape}`,
      `SELECT i.id, d.doc_type AS "docType", d.subject, i.state, d.unit_id AS "unitId",
              d.created_by AS "createdBy", i.round, i.code, i.pages, ${isLate} AS late,
              i.created_at AS "createdAt", greatest(i.updated_at, d.updated_at) AS "updatedAt",
              count(*) OVER () AS total
         FROM engine.instance_summary i
         JOIN drafting.document_summary d ON d.body_id = i.body_id AND d.id = i.id
         ${takesPart}
        WHERE i.body_id = platform.current_body() AND i.machine = 'document'
          ${where}
          AND ${allowed.sql}
        ORDER BY greatest(i.updated_at, d.updated_at) DESC, i.id DESC LIMIT $2 OFFSET $3`,
    ),
    [...values, ...allowed.values],
  );
  const directory = await directoryOf(tx);
  const work = await workOnDocuments(
    tx,
    rows.map(({ id }) => id),
    directory,
  );
  return {
    documents: rows.map((row) =>
      told(
        row,
        work.filter(({ documentId }) => documentId === row.id),
        directory,
      ),
    ),
    total: Number(rows[0]?.total ?? 0),
  };
}

interface Condition {
  readonly name: string;
  readonly sql: (value: string) => string;
  readonly value: unknown;
}

const isLate = `(i.late OR EXISTS (
  SELECT FROM engine.open_work_summary w
   WHERE w.body_id = i.body_id AND w.instance_id = i.id AND w.due_at < $4))`;

/** Only what is asked for enters the statement; each shape is prepared once. */
function conditions(filter: DocumentFilter): Condition[] {
  const { states, docTypes, unitId, mine, late, year, search } = filter;
  const all: (Condition | false)[] = [
    states !== undefined && {
      name: 'state',
      sql: (v) => `i.state = ANY(${v}::text[])`,
      value: states,
    },
    docTypes !== undefined && {
      name: 'type',
      sql: (v) => `d.doc_type = ANY(${v}::text[])`,
      value: docTypes,
    },
    unitId !== undefined && { name: 'unit', sql: (v) => `i.unit_id = ${v}`, value: unitId },
    mine === true && {
      name: 'mine',
      sql: (v) => `(${v}::bool AND ${writtenByActor})`,
      value: true,
    },
    late === true && { name: 'late', sql: (v) => `(${v}::bool AND ${isLate})`, value: true },
    year !== undefined && {
      name: 'year',
      sql: (v) => `i.created_at >= make_timestamptz(${v}::int, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
          AND i.created_at < make_timestamptz(${v}::int + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')`,
      value: year,
    },
    search !== undefined && { name: 'words', sql: (v) => holds(v), value: search },
  ];
  return all.filter((one) => one !== false);
}

const writtenByActor = `i.id IN (SELECT w.document_id FROM drafting.drafter_summary w
  WHERE w.body_id = platform.current_body() AND w.person_id = $1::uuid)`;

/** `documents_about` searches by its index; a code is short and compared as it is. */
const holds = (words: string): string =>
  `(i.id IN (SELECT about.document_id FROM drafting.documents_about(${words}, 100000) about)
    OR strpos(i.code_folded, platform.fold(${words})) > 0)`;

function told(
  { total: _, ...row }: Row,
  work: readonly WorkOnDocument[],
  directory: Directory,
): DocumentSummaryView {
  return {
    ...row,
    typeName: documentTypes[row.docType].name,
    stateName: stateNames[row.state] ?? row.state,
    unitName: directory.unit(row.unitId),
    createdByName: directory.person(row.createdBy),
    waitsFor: work.map(({ who }) => who).join(', ') || null,
    dueAt: work.find(({ dueAt }) => dueAt !== null)?.dueAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
