import { DomainError, type Ids, type PersonId } from '#kernel';
import { openTokenKey } from '#pades';
import type { Transaction, UnitOfWork } from '#platform';
import { readCertificate } from '../../certificates/certificate.js';
import type { KeyFacts, KeyOwner } from '../../key.js';
import type { KeyTools } from '../../key-tools.js';
import { demandLibrary } from '../../providers/key-at-hand.js';
import type { ServiceId } from '../../store/services.sql.js';
import { keepKey, type NewKey } from './keep-key.js';
import { serviceOf } from './services.js';

type Elsewhere =
  | {
      readonly kind: 'pkcs11';
      readonly token: string;
      readonly keyLabel: string;
      readonly pin: string;
    }
  | {
      readonly kind: 'remote';
      readonly serviceId: ServiceId;
      readonly userId: string;
      readonly credentialId: string | null;
    }
  | { readonly kind: 'agent'; readonly certificatePem: string };

/** A key that stays where it is: the certificate is fetched from there, only the way to it is kept. */
export type KeyRegistration = Elsewhere & {
  readonly owner: Exclude<KeyOwner, { readonly purpose: 'transport' }>;
  readonly label: string;
  readonly by: PersonId;
  readonly at: Date;
};

type Found = Pick<NewKey, 'certificateChain' | 'serviceId' | 'reachedBy'>;

export async function registerKey(
  tools: KeyTools,
  bodyId: Transaction['bodyId'],
  registration: KeyRegistration,
): Promise<KeyFacts> {
  const found = await find(tools, bodyId, registration);
  return tools.work.inBody(bodyId, (tx) => keep(tx, tools.ids, registration, found));
}

/** Tokens and services are asked outside of any transaction. */
async function find(
  tools: KeyTools,
  bodyId: Transaction['bodyId'],
  asked: KeyRegistration,
): Promise<Found> {
  if (asked.kind === 'agent') return { certificateChain: pemsIn(asked.certificatePem) };
  if (asked.kind === 'pkcs11') {
    const reachedBy = { token: asked.token, key: asked.keyLabel };
    const place = { library: demandLibrary(tools.tokenLibrary), ...reachedBy };
    return { certificateChain: (await openTokenKey(place, asked.pin)).certificateChain, reachedBy };
  }
  return atService(tools.work, tools, bodyId, asked);
}

async function atService(
  work: UnitOfWork,
  tools: KeyTools,
  bodyId: Transaction['bodyId'],
  { serviceId, userId, credentialId }: Extract<Elsewhere, { kind: 'remote' }>,
): Promise<Found> {
  const { name, remote } = await work.inBody(bodyId, (tx) => serviceOf(tx, tools, serviceId));
  const [found, ...more] = await remote.certificates({ userId, credentialId });
  if (!found || more.length > 0)
    throw new DomainError('SigningServiceHasNoSuchKey', { service: name });
  return {
    certificateChain: found.chain,
    serviceId,
    reachedBy: { userId, credentialId: found.credentialId },
  };
}

const keep = (
  tx: Transaction,
  ids: Ids,
  { kind, owner, label, by, at }: KeyRegistration,
  found: Found,
): Promise<KeyFacts> =>
  keepKey(tx, ids, { keyId: ids.next<'Key'>(), kind, owner, label, ...found, by, at });

const pemsIn = (text: string): readonly Uint8Array[] =>
  (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (pem) => readCertificate(pem).raw,
  );
