import { DomainError, type Id } from '#kernel';
import { statement, type Transaction } from '#platform';

export type ReceiverId = Id<'Receiver'>;

/** An outside body that documents go to and come from. */
export interface Receiver {
  readonly id: ReceiverId;
  readonly organId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly channel: 'http' | 'folder' | 'smtp';
  /** Begins with `/` when the receiver is a body of this very deployment. */
  readonly address: string;
  /** The certificate its packages and receipts are signed with. */
  readonly certificatePem: string | null;
  /** Nothing more is sent to it. */
  readonly disabled: boolean;
}

const columns = `id, organ_id AS "organId", name, aliases, channel, address,
  certificate_pem AS "certificatePem", disabled_at IS NOT NULL AS disabled`;

const allReceivers = statement<Receiver>(
  'organisation.receivers',
  `SELECT ${columns} FROM organisation.receiver ORDER BY name`,
);

const receiverByOrganId = statement<Receiver>(
  'organisation.receiver_by_organ_id',
  `SELECT ${columns} FROM organisation.receiver WHERE organ_id = $1`,
);

const setCertificate = statement(
  'organisation.set_receiver_certificate',
  'UPDATE organisation.receiver SET certificate_pem = $2 WHERE organ_id = $1',
);

/** Those to whom documents can be sent now. */
export const listReceivers = async (tx: Transaction): Promise<readonly Receiver[]> =>
  (await allReceiversOf(tx)).filter(({ disabled }) => !disabled);

/** Those put out of use as well. */
export const allReceiversOf = (tx: Transaction): Promise<readonly Receiver[]> =>
  tx.all(allReceivers);

export const findReceiver = (tx: Transaction, organId: string): Promise<Receiver | undefined> =>
  tx.one(receiverByOrganId, [organId]);

export async function setReceiverCertificate(
  tx: Transaction,
  organId: string,
  pem: string,
): Promise<void> {
  const changed = await tx.run(setCertificate, [organId, pem]);
  if (changed === 0) throw new DomainError('ReceiverIsNotKnown', { organId });
}
