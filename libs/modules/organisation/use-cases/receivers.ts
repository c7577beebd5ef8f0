import { X509Certificate } from 'node:crypto';
import { DomainError, type Ids } from '#kernel';
import { statement, type Transaction } from '#platform';
import { refuseUnfitAddress } from '../body/receiver-address.js';
import type { Receiver, ReceiverId } from '../body/receivers.js';
import { refusing } from '../store/refusals-of-database.js';
import { insertReceiver } from '../store/receivers.sql.js';

export type ReceiverFields = Pick<Receiver, 'name' | 'aliases' | 'channel' | 'address'>;
export type NewReceiver = ReceiverFields & Pick<Receiver, 'organId' | 'certificatePem'>;

const changeFields = statement(
  'organisation.change_receiver',
  `UPDATE organisation.receiver SET name = $2, aliases = $3, channel = $4, address = $5
    WHERE id = $1`,
);

const setCertificate = statement(
  'organisation.trust_receiver',
  'UPDATE organisation.receiver SET certificate_pem = $2 WHERE id = $1',
);

const setDisabled = statement(
  'organisation.disable_receiver',
  'UPDATE organisation.receiver SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1',
);

const setEnabled = statement(
  'organisation.enable_receiver',
  'UPDATE organisation.receiver SET disabled_at = NULL WHERE id = $1',
);

export async function addReceiver(
  tx: Transaction,
  ids: Ids,
  receiver: NewReceiver,
): Promise<ReceiverId> {
  refuseUnfitAddress(receiver);
  const { organId, name, aliases, channel, address, certificatePem } = receiver;
  const pem = certificatePem === null ? null : readable(certificatePem);
  const id = ids.next<'Receiver'>();
  await refusing({ organId }, () =>
    tx.run(insertReceiver, [tx.bodyId, id, organId, name, aliases, channel, address, pem]),
  );
  return id;
}

/** The organ id never changes: another organ is another receiver. */
export async function changeReceiver(
  tx: Transaction,
  id: ReceiverId,
  fields: ReceiverFields,
): Promise<void> {
  refuseUnfitAddress(fields);
  const { name, aliases, channel, address } = fields;
  refuseUnknown(await tx.run(changeFields, [id, name, aliases, channel, address]), id);
}

/** From now on its packages and answers have to be signed with this certificate. */
export async function trustReceiver(tx: Transaction, id: ReceiverId, pem: string): Promise<void> {
  refuseUnknown(await tx.run(setCertificate, [id, readable(pem)]), id);
}

/** Nothing more is sent there; answers to what was sent are still taken. */
export async function disableReceiver(tx: Transaction, id: ReceiverId, at: Date): Promise<void> {
  refuseUnknown(await tx.run(setDisabled, [id, at]), id);
}

export async function enableReceiver(tx: Transaction, id: ReceiverId): Promise<void> {
  refuseUnknown(await tx.run(setEnabled, [id]), id);
}

function readable(pem: string): string {
  try {
    return new X509Certificate(pem).toString();
  } catch (cause) {
    throw new DomainError('CertificateIsNotReadable', {}, { cause });
  }
}

function refuseUnknown(changed: number, receiverId: ReceiverId): void {
  if (changed === 0) throw new DomainError('ReceiverIsNotKnown', { organId: receiverId });
}
