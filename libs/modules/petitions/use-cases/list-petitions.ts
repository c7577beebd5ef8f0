import { sha256Hex } from '#kernel';
import { directoryOf, type Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { isLate, mayRead } from '../petition-columns.js';
import type { PetitionSettings } from '../petition-settings.js';
import { toldPetition, type Standing, type Summary } from './told-petition.js';

export interface PetitionFilter {
  readonly states?: readonly string[] | undefined;
  readonly unitId?: string | undefined;
  readonly channel?: string | undefined;
  readonly topic?: string | undefined;
  readonly late?: boolean | undefined;
  readonly year?: number | undefined;
  /** Any part of number, title or content, without regard to case and diacritics. */
  readonly search?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

/** A page beyond the last has no row, and still its total. */
type Counted = { readonly total: string } & (Standing | { readonly id: null });

/** The petitions the actor may read, newest number first: the same rule as reading one. */
export async function listPetitions(
  tx: Transaction,
  actor: Actor,
  filter: PetitionFilter,
  settings: PetitionSettings,
  now: Date,
): Promise<{ petitions: Summary[]; total: number }> {
  const { page, limit } = filter;
  const wanted = conditions(filter);
  const fixed = [actor.personId, now, limit, (page - 1) * limit];
  const values = [...fixed, ...wanted.map(({ value }) => value)];
  const allowed = mayRead(actor, values.length + 1);
  const where = wanted.map(({ sql }, n) => `AND ${sql(`$${fixed.length + n + 1}`)}`).join(' ');
  const sql = pageOf(`${where} AND ${allowed.sql}`);
  const rows = await tx.all(
    statement<Counted>(`petitions.list_${sha256Hex(sql).slice(0, 12)}`, sql),
    [...values, ...allowed.values],
  );
  const directory = await directoryOf(tx);
  return {
    petitions: rows
      .filter((row) => row.id !== null)
      .map((row) => toldPetition(row, settings, directory, now)),
    total: Number(rows[0]?.total ?? 0),
  };
}

const pageOf = (conditions: string): string => `
  WITH visible AS (
    SELECT p.id, p.year, p.number, p.title, p.channel, p.topic, p.received_on::text AS "receivedOn",
           p.confidential, p.anonymous, i.state, i.unit_id AS "unitId",
           i.context ->> 'handler' AS handler, coalesce(i.late, false) AS late,
           CASE WHEN i.context ->> 'pausedAt' IS NULL THEN i.context #>> '{times,dueAt}' END AS "dueAt",
           i.context ->> 'answeredAt' AS "answeredAt"
      FROM petitions.petition p
      JOIN engine.instance_summary i ON i.body_id = p.body_id AND i.id = p.id
     WHERE p.body_id = platform.current_body() AND $1::uuid IS NOT NULL
       AND $2::timestamptz IS NOT NULL ${conditions}
  )
  SELECT counted.total, row.*
    FROM (SELECT count(*) AS total FROM visible) counted
    LEFT JOIN (SELECT * FROM visible ORDER BY year DESC, number DESC LIMIT $3 OFFSET $4) row ON true
   ORDER BY row.year DESC, row.number DESC`;

interface Condition {
  readonly sql: (value: string) => string;
  readonly value: unknown;
}

/** Only what is asked for enters the statement; each shape is prepared once. */
function conditions(filter: PetitionFilter): Condition[] {
  const { states, unitId, channel, topic, late, year, search } = filter;
  const all: (Condition | false)[] = [
    states !== undefined && { sql: (v) => `i.state = ANY(${v}::text[])`, value: states },
    unitId !== undefined && { sql: (v) => `i.unit_id = ${v}`, value: unitId },
    channel !== undefined && { sql: (v) => `p.channel = ${v}`, value: channel },
    topic !== undefined && { sql: (v) => `p.topic = ${v}`, value: topic },
    late === true && { sql: (v) => `(${v}::bool AND ${isLate})`, value: true },
    year !== undefined && { sql: (v) => `p.year = ${v}::int`, value: year },
    search !== undefined && { sql: holds, value: search },
  ];
  return all.filter((one) => one !== false);
}

const holds = (words: string): string =>
  `strpos(platform.fold(lpad(p.number::text, 2, '0') || '/' || p.year || ' ' || p.title || ' ' || p.content),
          (SELECT platform.fold(${words}::text))) > 0`;
