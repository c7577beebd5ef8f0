import { openPackage, openStatus, type EdxmlPackage, type EdxmlStatus, type Opened } from '#edxml';
import type { Problem, Trust } from '#edxml';
import { DomainError, type Result } from '#kernel';
import { bodyProfile, findReceiver } from '#modules/organisation';
import type { Transaction } from '#platform';
import {
  claimedByPackage,
  claimedByStatus,
  partiesOfPackage,
  partiesOfStatus,
  summaryOf,
  type Parties,
} from './parties.js';

/** A package for the transaction's body, signed with the certificate registered for its sender. */
export const openPackageForUs = (
  tx: Transaction,
  at: Date,
  bytes: Uint8Array,
): Promise<EdxmlPackage> =>
  openForUs(tx, at, claimedByPackage(bytes), partiesOfPackage, (trust) =>
    openPackage(bytes, trust),
  );

/** A status for the transaction's body, signed with the certificate registered for its sender. */
export const openStatusForUs = (
  tx: Transaction,
  at: Date,
  bytes: Uint8Array,
): Promise<EdxmlStatus> =>
  openForUs(tx, at, claimedByStatus(bytes), partiesOfStatus, (trust) => openStatus(bytes, trust));

async function openForUs<Message>(
  tx: Transaction,
  at: Date,
  claimed: Parties,
  partiesOf: (message: Message) => Parties,
  open: (trust: Trust) => Result<Opened<Message>, Problem[]>,
): Promise<Message> {
  const { organId } = await bodyProfile(tx);
  if (organId !== claimed.to) throw new DomainError('ReceiverIsNotHere', { organId: claimed.to });
  const partner = await findReceiver(tx, claimed.from);
  if (!partner?.certificatePem)
    throw new DomainError('SenderIsNotRegistered', { organId: claimed.from });
  const opened = open({ at, expected: partner.certificatePem });
  if (!opened.ok)
    throw new DomainError('PackageSignatureIsNotValid', { summary: summaryOf(opened.error) });
  const proven = partiesOf(opened.value.message);
  if (proven.from !== claimed.from || proven.to !== claimed.to)
    throw new DomainError('PackageSignatureIsNotValid', {
      summary: 'nơi gửi, nơi nhận không nằm trong phần đã ký.',
    });
  return opened.value.message;
}
