import { DomainError, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { refusing } from '../store/refusals-of-database.js';
import {
  holdAbsence,
  setAbsenceCancelled,
  setAbsenceEnd,
  type AbsenceId,
  type AbsenceRow,
} from './absence.sql.js';

/** The absence for whoever is about to change it; a cancelled one is changed no more. */
export async function heldAbsence(tx: Transaction, id: AbsenceId): Promise<AbsenceRow> {
  const absence = await tx.one(holdAbsence, [id]);
  if (!absence) throw new DomainError('AbsenceIsNotKnown', { id });
  return absence;
}

/** Back earlier than said: `lastDay` (`YYYY-MM-DD`) is the last of the absence. */
export async function endAbsence(
  tx: Transaction,
  { id, to, cancelledReason }: AbsenceRow,
  lastDay: string,
): Promise<void> {
  if (cancelledReason !== null) throw new DomainError('AbsenceIsCancelled', { id });
  if (to !== null && lastDay > to) throw new DomainError('AbsenceIsNotProlonged', { to });
  await refusing({ id }, () => tx.run(setAbsenceEnd, [id, lastDay]));
}

/** As if it had not been registered; what the substitute did stays done. */
export async function cancelAbsence(
  tx: Transaction,
  { id, cancelledReason }: AbsenceRow,
  { by, at, reason }: { readonly by: PersonId; readonly at: Date; readonly reason: string },
): Promise<void> {
  if (cancelledReason !== null) throw new DomainError('AbsenceIsCancelled', { id });
  await tx.run(setAbsenceCancelled, [id, at, by, reason]);
}
