import type { absence } from '#contracts';
import type { PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { z } from 'zod';
import { abilitiesOf } from '../abilities/ability-of.js';
import { whereAllowed, type FactColumns } from '../abilities/sql-where.js';
import type { Facts } from '../abilities/subject-facts.js';
import type { Actor } from '../actor.js';
import { absenceColumns, absenceTables, type AbsenceRow } from './absence.sql.js';

type Absence = z.output<typeof absence>;

export interface AbsenceFilter {
  readonly personId?: PersonId | undefined;
  /** Only what runs on this day. */
  readonly on?: string | undefined;
}

const unitsOfAbsent = `ARRAY(SELECT post.unit_id FROM organisation.post
  WHERE (post.body_id, post.person_id) = (a.body_id, a.person_id)
    AND daterange(post.from_day, post.to_day, '[]') && daterange(a.from_day, a.to_day, '[]'))`;

const columns: FactColumns<'Absence'> = {
  personId: { sql: 'a.person_id' },
  substituteId: { sql: 'a.substitute_id' },
  unitIds: { sql: unitsOfAbsent, list: true },
};

/** The absences this person may see, newest first, each with its state on a day. */
export async function listAbsences(
  tx: Transaction,
  actor: Actor,
  today: string,
  { personId, on }: AbsenceFilter = {},
): Promise<readonly Absence[]> {
  const allowed = whereAllowed(abilitiesOf(actor), 'read', 'Absence', columns, 3);
  const absences = statement<AbsenceRow>(
    `organisation.absences_${allowed.key}`,
    `SELECT ${absenceColumns} FROM ${absenceTables}
      WHERE ($1::uuid IS NULL OR a.person_id = $1)
        AND ($2::date IS NULL
             OR a.cancelled_at IS NULL AND $2 BETWEEN a.from_day AND coalesce(a.to_day, $2))
        AND (${allowed.sql})
      ORDER BY a.from_day DESC, a.id DESC LIMIT 500`,
  );
  const rows = await tx.all(absences, [personId ?? null, on ?? null, ...allowed.values]);
  return rows.map((row) => told(row, today));
}

const factsOf = statement<Facts<'Absence'>>(
  'organisation.absence_facts',
  `SELECT a.person_id AS "personId", a.substitute_id AS "substituteId", ${unitsOfAbsent} AS "unitIds"
     FROM organisation.absence a WHERE a.id = $1`,
);

/** What the abilities ask of one absence. */
export const absenceFacts = (tx: Transaction, id: string): Promise<Facts<'Absence'> | undefined> =>
  tx.one(factsOf, [id]);

function told(row: AbsenceRow, today: string): Absence {
  const { id, from, to, docTypes, basis, cancelledReason } = row;
  const state = stateOn(row, today);
  return {
    id,
    person: { id: row.personId, name: row.personName },
    substitute: { id: row.substituteId, name: row.substituteName },
    ...{ from, to, basis, cancelledReason, state },
    docTypes: docTypes && [...docTypes],
    stateName: stateNames[state],
  };
}

const stateOn = ({ from, to, cancelledReason }: AbsenceRow, day: string): Absence['state'] => {
  if (cancelledReason !== null) return 'cancelled';
  if (day < from) return 'coming';
  return to !== null && to < day ? 'over' : 'running';
};

const stateNames: Readonly<Record<Absence['state'], string>> = {
  coming: 'Sắp vắng mặt',
  running: 'Đang vắng mặt',
  over: 'Đã trở lại',
  cancelled: 'Đã hủy',
};
