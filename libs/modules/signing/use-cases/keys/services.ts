import { DomainError, nfc, type BodyId, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { KeyTools } from '../../key-tools.js';
import type { RemoteService, ServiceAccount } from '../../providers/remote/remote-service.js';
import { openService } from '../../providers/remote/open-service.js';
import { recordKeyEvent } from '../../store/key-events.js';
import { insertService, selectService, type ServiceId } from '../../store/services.sql.js';

export interface NewService extends ServiceAccount {
  readonly by: PersonId;
  readonly at: Date;
}

type ServiceTools = Pick<KeyTools, 'vault' | 'ids' | 'clock'>;

/** Only https, or this very machine: hashes and passwords of the body go there. */
export async function addService(
  tx: Transaction,
  { vault, ids }: ServiceTools,
  { name, style, address, clientId, secret, by, at }: NewService,
): Promise<ServiceId> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !(protocol === 'http:' && hostname === '127.0.0.1'))
    throw new DomainError('SigningServiceNeedsHttps', { address });
  const id = ids.next<'SigningService'>();
  const sealed = vault.seal(Buffer.from(secret), placeOf(tx.bodyId, id));
  await tx.run(insertService, [tx.bodyId, id, nfc(name), style, address, clientId, sealed, by, at]);
  await recordKeyEvent(tx, ids, {
    action: 'SigningServiceAdded',
    subject: { type: 'signingService', id },
    by,
    at,
    data: { name: nfc(name), style, address },
  });
  return id;
}

export interface OpenedService {
  readonly name: string;
  readonly remote: RemoteService;
}

export async function serviceOf(
  tx: Transaction,
  { vault, clock }: ServiceTools,
  serviceId: ServiceId,
): Promise<OpenedService> {
  const kept = await tx.one(selectService, [tx.bodyId, serviceId]);
  if (!kept) throw new DomainError('SigningServiceIsUnknown', { serviceId });
  const { sealedSecret, ...account } = kept;
  const secret = vault.open(sealedSecret, placeOf(tx.bodyId, serviceId)).toString('utf8');
  return { name: account.name, remote: openService({ ...account, secret }, clock) };
}

const placeOf = (bodyId: BodyId, serviceId: ServiceId) =>
  ({ owner: `body ${bodyId}`, keyId: serviceId, part: 'service secret' }) as const;
