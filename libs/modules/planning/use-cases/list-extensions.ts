import type { extensionsContract, ReplyOf } from '#contracts';
import { sha256Hex } from '#kernel';
import {
  abilitiesOf,
  directoryOf,
  whereAllowed,
  type Actor,
  type Directory,
  type FactColumns,
} from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { extensionWords } from '../extension-words.js';
import type { Requested } from '../store/extensions.sql.js';

type Summary = ReplyOf<typeof extensionsContract.list>['extensions'][number];

export interface ExtensionFilter {
  readonly states?: readonly string[] | undefined;
  readonly unitId?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly search?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

/** The row with where it stands. */
interface Standing extends Omit<
  Requested,
  'documentId' | 'versionId' | 'rowId' | 'planSubject' | 'reason'
> {
  readonly state: string;
  readonly grantedUntil: string | null;
  readonly timesAsked: number;
  readonly askedLate: boolean;
  readonly late: boolean;
  readonly dueAt: string;
}

const columns: FactColumns<'Extension'> = {
  unitId: { sql: 'i.unit_id' },
  requesterId: { sql: 'e.requested_by::text' },
  state: { sql: 'i.state' },
};

/** A page beyond the last has no row, and still its total. */
type Counted = { readonly total: string } & (Standing | { readonly id: null });

/** The requests the actor may read, newest first: the same rule as reading one. */
export async function listExtensions(
  tx: Transaction,
  actor: Actor,
  filter: ExtensionFilter,
): Promise<{ extensions: Summary[]; total: number }> {
  const { page, limit } = filter;
  const wanted = conditions(filter);
  const fixed = [actor.personId, limit, (page - 1) * limit];
  const values = [...fixed, ...wanted.map(({ value }) => value)];
  const allowed = whereAllowed(abilitiesOf(actor), 'read', 'Extension', columns, values.length + 1);
  const where = wanted.map(({ sql }, n) => `AND ${sql(`$${fixed.length + n + 1}`)}`).join(' ');
  const sql = pageOf(`${where} AND ${allowed.sql}`);
  const rows = await tx.all(
    statement<Counted>(`planning.list_${sha256Hex(sql).slice(0, 12)}`, sql),
    [...values, ...allowed.values],
  );
  const directory = await directoryOf(tx);
  return {
    extensions: rows.filter((row) => row.id !== null).map((row) => toldExtension(row, directory)),
    total: Number(rows[0]?.total ?? 0),
  };
}

const pageOf = (conditions: string): string => `
  WITH visible AS (
    SELECT e.id, e.unit_id AS "unitId", e.requested_by AS "requestedBy",
           e.requested_at AS "requestedAt", e.title, e.due_on::text AS "dueOn",
           e.wanted_on::text AS "wantedOn", i.state, i.context ->> 'grantedUntil' AS "grantedUntil",
           (i.context ->> 'timesAsked')::int AS "timesAsked",
           (i.context ->> 'askedLate')::bool AS "askedLate", coalesce(i.late, false) AS late,
           i.context #>> '{times,dueAt}' AS "dueAt"
      FROM planning.extension e
      JOIN engine.instance_summary i ON i.body_id = e.body_id AND i.id = e.id
     WHERE e.body_id = platform.current_body() AND $1::uuid IS NOT NULL ${conditions}
  )
  SELECT counted.total, row.*
    FROM (SELECT count(*) AS total FROM visible) counted
    LEFT JOIN (SELECT * FROM visible ORDER BY "requestedAt" DESC, id DESC LIMIT $2 OFFSET $3) row
      ON true
   ORDER BY row."requestedAt" DESC, row.id DESC`;

interface Condition {
  readonly sql: (value: string) => string;
  readonly value: unknown;
}

function conditions({ states, unitId, mine, search }: ExtensionFilter): Condition[] {
  const all: (Condition | false)[] = [
    states !== undefined && { sql: (v) => `i.state = ANY(${v}::text[])`, value: states },
    unitId !== undefined && { sql: (v) => `i.unit_id = ${v}`, value: unitId },
    mine === true && { sql: (v) => `(${v}::bool AND e.requested_by = $1::uuid)`, value: true },
    search !== undefined && {
      sql: (v) => `strpos(platform.fold(e.title), (SELECT platform.fold(${v}::text))) > 0`,
      value: search,
    },
  ];
  return all.filter((one) => one !== false);
}

/** A request as lists show it. */
export function toldExtension(one: Standing, { unit, person }: Directory): Summary {
  const state = one.state as Summary['state'];
  const { title, dueOn, wantedOn, grantedUntil, timesAsked, askedLate, late } = one;
  const isOpen = state === 'requested' || state === 'forwarded';
  return {
    ...{ title, dueOn, wantedOn, grantedUntil, timesAsked, askedLate, late, state },
    id: one.id as Summary['id'],
    unitId: one.unitId as Summary['unitId'],
    unitName: unit(one.unitId),
    requesterName: person(one.requestedBy),
    requestedAt: one.requestedAt.toISOString(),
    stateName: extensionWords.states[state],
    dueAt: isOpen ? one.dueAt : null,
  };
}
