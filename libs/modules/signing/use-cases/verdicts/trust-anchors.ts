import { DomainError, nfc, type Id, type Ids, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { factsOf, readCertificate } from '../../certificates/certificate.js';
import type { TrustAnchor } from '../../key.js';
import { recordKeyEvent } from '../../store/key-events.js';
import { deleteTrustAnchor, insertTrustAnchor, selectTrustAnchors } from '../../store/trust.sql.js';

export interface NewTrustAnchor {
  readonly certificatePem: string;
  readonly label: string;
  readonly by: PersonId | null;
  readonly at: Date;
}

/** Adding what is already trusted changes nothing. */
export async function addTrustAnchor(
  tx: Transaction,
  ids: Ids,
  { certificatePem, label, by, at }: NewTrustAnchor,
): Promise<TrustAnchor> {
  const certificate = readCertificate(certificatePem);
  const { pem, fingerprint, isTest, subject } = factsOf(certificate);
  if (!certificate.ca) throw new DomainError('AnchorIsNoAuthority', { subject });
  const id = ids.next<'TrustAnchor'>();
  const added = await tx.run(insertTrustAnchor, [
    tx.bodyId,
    id,
    nfc(label),
    pem,
    fingerprint,
    isTest,
    by,
    at,
  ]);
  if (added > 0)
    await recordKeyEvent(tx, ids, {
      action: 'TrustAnchorAdded',
      subject: { type: 'trustAnchor', id },
      by,
      at,
      data: { fingerprint },
    });
  const kept = (await listTrustAnchors(tx)).find((anchor) => anchor.fingerprint === fingerprint);
  if (!kept) throw new Error('A trust anchor that was just kept is not there.');
  return kept;
}

export const listTrustAnchors = (tx: Transaction): Promise<readonly TrustAnchor[]> =>
  tx.all(selectTrustAnchors, [tx.bodyId]);

export interface EndOfTrust {
  readonly anchorId: Id<'TrustAnchor'>;
  readonly by: PersonId;
  readonly at: Date;
}

/** The body trusts it no more; the trail keeps which one it was. Throws `TrustAnchorIsUnknown`. */
export async function removeTrustAnchor(
  tx: Transaction,
  ids: Ids,
  { anchorId, by, at }: EndOfTrust,
): Promise<void> {
  const anchor = (await listTrustAnchors(tx)).find((one) => one.anchorId === anchorId);
  if (!anchor) throw new DomainError('TrustAnchorIsUnknown', { anchorId });
  await tx.run(deleteTrustAnchor, [tx.bodyId, anchorId]);
  await recordKeyEvent(tx, ids, {
    action: 'TrustAnchorRemoved',
    subject: { type: 'trustAnchor', id: anchorId },
    by,
    at,
    data: { fingerprint: anchor.fingerprint, label: anchor.label },
  });
}
