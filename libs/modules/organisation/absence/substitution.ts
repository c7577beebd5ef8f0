import type { DocumentType } from '#contracts';
import type { PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';

/** An absent person whose review work somebody does, and the paper that says so. */
export interface CoveredAbsence {
  readonly absentId: PersonId;
  readonly absentName: string;
  /** As the trail quotes it: `Quyết định số 15/QĐ-TTYT …`. */
  readonly basis: string;
}

export interface Substitute {
  readonly substituteId: PersonId;
  readonly substituteName: string;
  /** Null: for documents of every type. */
  readonly docTypes: readonly DocumentType[] | null;
  readonly basis: string;
}

const runsOn = `a.cancelled_at IS NULL AND $2::date BETWEEN a.from_day AND coalesce(a.to_day, $2)`;

const coveredBy = statement<CoveredAbsence>(
  'organisation.absences_covered_by',
  `SELECT a.person_id AS "absentId", absent.name AS "absentName", a.basis
     FROM organisation.absence a
     JOIN organisation.person absent ON (absent.body_id, absent.id) = (a.body_id, a.person_id)
    WHERE a.substitute_id = $1 AND ${runsOn}
      AND ($3::text IS NULL OR a.doc_types IS NULL OR $3 = ANY (a.doc_types))
    ORDER BY a.from_day, a.id`,
);

const substitute = statement<Substitute>(
  'organisation.substitute_of',
  `SELECT a.substitute_id AS "substituteId", stand_in.name AS "substituteName",
          a.doc_types AS "docTypes", a.basis
     FROM organisation.absence a
     JOIN organisation.person stand_in
       ON (stand_in.body_id, stand_in.id) = (a.body_id, a.substitute_id)
    WHERE a.person_id = $1 AND ${runsOn} AND stand_in.disabled_at IS NULL`,
);

/**
 * In whose place a person works on a day in Vietnam (`YYYY-MM-DD`). Without a type, every absence
 * counts; with one, those that are not limited to other types.
 */
export const absencesCoveredBy = (
  tx: Transaction,
  personId: PersonId,
  day: string,
  docType: DocumentType | null,
): Promise<readonly CoveredAbsence[]> => tx.all(coveredBy, [personId, day, docType]);

const mayHaveLeft = statement<{ id: PersonId }>(
  'organisation.people_who_may_have_left_a_place',
  `SELECT substitute_id AS id FROM organisation.absence
    UNION SELECT person_id FROM organisation.post WHERE to_day < $1::date`,
);

/** Who ever stood in for somebody, or held a post that has ended: nobody else has lost a place. */
export const whoMayHaveLeft = async (tx: Transaction, day: string): Promise<readonly PersonId[]> =>
  (await tx.all(mayHaveLeft, [day])).map(({ id }) => id);

/** Who works in a person's place on a day; nobody while the person is there. */
export const substituteOf = async (
  tx: Transaction,
  personId: PersonId,
  day: string,
): Promise<Substitute | null> => (await tx.one(substitute, [personId, day])) ?? null;
