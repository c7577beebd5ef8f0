import type { DocumentType } from '#contracts';
import { DomainError, type Ids, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { refusing } from '../store/refusals-of-database.js';
import {
  clashingAbsences,
  insertAbsence,
  takeTurns,
  type AbsenceId,
  type AbsenceRow,
} from './absence.sql.js';
import { candidateFor, type Candidate } from './candidates.js';

export interface NewAbsence {
  readonly personId: PersonId;
  readonly substituteId: PersonId;
  /** First and last day in Vietnam; without a last one until further notice. */
  readonly from: string;
  readonly to: string | null;
  /** Null: the substitute works on documents of every type. */
  readonly docTypes: readonly DocumentType[] | null;
  readonly basis: string;
}

/**
 * Writes down that somebody is away and who does his review work, running and new, meanwhile. Standing
 * in is not passed on: neither of the two is absent or standing in the other way round in that time.
 */
export async function registerAbsence(
  tx: Transaction,
  ids: Ids,
  absence: NewAbsence,
  by: { readonly by: PersonId; readonly at: Date },
): Promise<AbsenceId> {
  await tx.all(takeTurns);
  const { personId, substituteId, from, to, docTypes, basis } = absence;
  const person = await candidateFor(tx, personId, from, to);
  const substitute = await candidateFor(tx, substituteId, from, to);
  if (personId === substituteId) {
    throw new DomainError('NobodyIsHisOwnSubstitute', { name: person.name });
  }
  if (!person.holdsAny) throw new DomainError('AbsentPersonHoldsNoPost', { name: person.name });
  if (!canStandIn(substitute)) {
    throw new DomainError('SubstituteHoldsNoPost', { name: substitute.name });
  }
  for (const other of await tx.all(clashingAbsences, [personId, substituteId, from, to])) {
    refuseClash(other, absence);
  }
  const id = ids.next<'Absence'>();
  const values = [id, personId, substituteId, from, to, docTypes, basis, by.by, by.at];
  await refusing({ name: person.name, from, to }, () =>
    tx.run(insertAbsence, [tx.bodyId, ...values]),
  );
  return id;
}

/** Posts that do business cover the whole time, and the account is open. */
export const canStandIn = ({ coversAll, disabled }: Candidate): boolean => coversAll && !disabled;

function refuseClash(other: AbsenceRow, { personId, substituteId }: NewAbsence): never {
  const { from, to, personName, substituteName } = other;
  if (other.personId === personId) {
    const details = { name: personName, from, to, substitute: substituteName };
    throw new DomainError('PersonIsAbsentThenAlready', details);
  }
  if (other.personId === substituteId) {
    const details = { name: personName, from, to, substitute: substituteName };
    throw new DomainError('SubstituteIsAbsentThen', details);
  }
  const details = { name: substituteName, from, to, absent: personName };
  throw new DomainError('AbsentPersonStandsInForAnother', details);
}
