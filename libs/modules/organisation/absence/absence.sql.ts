import type { DocumentType } from '#contracts';
import type { Id, PersonId } from '#kernel';
import { statement } from '#platform';

export type AbsenceId = Id<'Absence'>;

export interface AbsenceRow {
  readonly id: AbsenceId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly substituteId: PersonId;
  readonly substituteName: string;
  readonly from: string;
  readonly to: string | null;
  readonly docTypes: readonly DocumentType[] | null;
  readonly basis: string;
  readonly cancelledReason: string | null;
}

export const absenceColumns = `
  a.id, a.person_id AS "personId", absent.name AS "personName",
  a.substitute_id AS "substituteId", stand_in.name AS "substituteName",
  a.from_day::text AS "from", a.to_day::text AS "to", a.doc_types AS "docTypes", a.basis,
  a.cancelled_reason AS "cancelledReason"`;

export const absenceTables = `
  organisation.absence a
  JOIN organisation.person absent ON (absent.body_id, absent.id) = (a.body_id, a.person_id)
  JOIN organisation.person stand_in ON (stand_in.body_id, stand_in.id) = (a.body_id, a.substitute_id)`;

/** Whoever registers an absence waits here, so that two never make a chain together. */
export const takeTurns = statement<unknown>(
  'organisation.take_turns_of_absences',
  `SELECT pg_advisory_xact_lock(
     hashtextextended('organisation.absences ' || platform.current_body(), 0))`,
);

/** What would clash with an absence of $1 in place of whom $2 works, from $3 to $4. */
export const clashingAbsences = statement<AbsenceRow>(
  'organisation.clashing_absences',
  `SELECT ${absenceColumns} FROM ${absenceTables}
    WHERE a.cancelled_at IS NULL
      AND daterange(a.from_day, a.to_day, '[]') && daterange($3::date, $4::date, '[]')
      AND ($1 IN (a.person_id, a.substitute_id) OR a.person_id = $2)
    ORDER BY a.from_day`,
);

export const insertAbsence = statement(
  'organisation.insert_absence',
  `INSERT INTO organisation.absence (body_id, id, person_id, substitute_id, from_day, to_day,
     doc_types, basis, registered_by, registered_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Whoever changes an absence waits here for who is changing it. */
export const holdAbsence = statement<AbsenceRow>(
  'organisation.hold_absence',
  `SELECT ${absenceColumns} FROM ${absenceTables} WHERE a.id = $1 FOR UPDATE OF a`,
);

export const setAbsenceEnd = statement(
  'organisation.set_absence_end',
  'UPDATE organisation.absence SET to_day = $2 WHERE id = $1',
);

export const setAbsenceCancelled = statement(
  'organisation.set_absence_cancelled',
  `UPDATE organisation.absence SET cancelled_at = $2, cancelled_by = $3, cancelled_reason = $4
    WHERE id = $1`,
);
