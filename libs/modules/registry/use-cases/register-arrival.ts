import { DomainError, nfc, type Id, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { findArrival, insertIncoming, type KnownArrival } from '../store/incoming.sql.js';
import { consume, holdNextNumber, type NextNumber } from './next-number.js';
import { recordEntry } from './record-entry.js';
import { refusalOfConstraint } from './refusal-of-constraint.js';
import type { RegistryTools } from './registry-tools.js';

export type ArrivalId = Id<'ArrivalEntry'>;

/** What names a document of another body. */
export interface ForeignDocument {
  readonly authorOrganId: string;
  /** The DocumentId of its envelope. */
  readonly documentUid: string;
  readonly code: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
}

/** What the row of sổ đăng ký văn bản đến says besides number and day of arrival. */
export interface Arrival extends ForeignDocument {
  readonly incomingId: Id<'Incoming'>;
  readonly author: string;
  readonly typeName: string;
  readonly subject: string;
  /** Column 7: the unit or person who is to deal with it. */
  readonly assignedTo: string;
  readonly note?: string;
  readonly clerkId: PersonId;
}

export interface RegisteredArrival {
  readonly entryId: ArrivalId;
  readonly number: number;
  /** `YYYY-MM-DD` */
  readonly arrivedOn: string;
}

/** Gives the next arrival number and writes the row, in the caller's transaction. */
export async function registerArrival(
  tx: Transaction,
  tools: RegistryTools,
  arrival: Arrival,
): Promise<RegisteredArrival> {
  const next = await holdNextNumber(tx, tools.clock, 'incoming', '*');
  const known = await arrivalOf(tx, arrival);
  if (known) throw new DomainError('ArrivalAlreadyRegistered', { ...known });
  await consume(tx, next);
  const entryId = tools.ids.next<'ArrivalEntry'>();
  await writeArrival(tx, tools, entryId, next, arrival);
  await recordEntry(tx, tools, 'ArrivalRegistered', entryId, 1, arrival.clerkId, {
    incomingId: arrival.incomingId,
    documentUid: arrival.documentUid,
    number: next.number,
    arrivedOn: next.date,
  });
  return { entryId, number: next.number, arrivedOn: next.date };
}

/** The row of the same document, if it has arrived before (NĐ 30/2020 Phụ lục VI: warn of doubles). */
export const arrivalOf = (
  tx: Transaction,
  document: ForeignDocument,
): Promise<KnownArrival | undefined> =>
  tx.one(findArrival, [
    document.authorOrganId,
    document.documentUid,
    nfc(document.code),
    document.issuedOn,
  ]);

const writeArrival = (
  tx: Transaction,
  tools: RegistryTools,
  entryId: ArrivalId,
  next: NextNumber,
  arrival: Arrival,
): Promise<number> =>
  tx
    .run(insertIncoming, [
      entryId,
      next.bookId,
      next.year,
      next.number,
      next.date,
      arrival.incomingId,
      arrival.documentUid,
      arrival.authorOrganId,
      nfc(arrival.author),
      nfc(arrival.code),
      arrival.issuedOn,
      nfc(arrival.typeName),
      nfc(arrival.subject),
      nfc(arrival.assignedTo),
      nfc(arrival.note ?? ''),
      arrival.clerkId,
      tools.clock.now(),
    ])
    .catch(refusalOfConstraint);
