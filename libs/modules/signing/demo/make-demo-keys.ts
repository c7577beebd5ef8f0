import { randomBytes } from 'node:crypto';
import type { BodyId, Clock, Ids, PersonId } from '#kernel';
import { tinosFonts } from '#nd30';
import {
  makeDemoHandwriting,
  makeDemoSeal,
  makeTestAuthority,
  type TestAuthority,
  type TestSubject,
} from '#pades';
import type { Transaction, UnitOfWork } from '#platform';
import type { KeyOwner } from '../key.js';
import type { SigningFacade } from '../signing.facade.js';

export interface DemoSigner {
  readonly personId: PersonId;
  readonly name: string;
  /** Chức danh, as the certificate states it. */
  readonly title: string;
  readonly pin: string;
}

export interface DemoBody {
  readonly bodyId: BodyId;
  readonly name: string;
  readonly sealPin: string;
  readonly signers: readonly DemoSigner[];
}

export interface DemoTools {
  readonly work: UnitOfWork;
  readonly signing: SigningFacade;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * FOR THE DEMO ONLY: one test authority, and from it the keys and pictures of all bodies. Its own
 * private keys are forgotten at once. Returns the root that a verifier has to trust.
 */
export async function makeDemoKeys(
  tools: DemoTools,
  bodies: readonly DemoBody[],
): Promise<{ readonly rootPem: string }> {
  const authority = await makeTestAuthority(tools);
  for (const body of bodies)
    await tools.work.inBody(body.bodyId, (tx) => giveDemoKeys(tools, tx, authority, body));
  return { rootPem: authority.rootPem };
}

/** Seal, transport key, personal keys, pictures and the root to trust, for one body. */
export async function giveDemoKeys(
  { signing, clock }: Pick<DemoTools, 'signing' | 'clock'>,
  tx: Transaction,
  authority: TestAuthority,
  { name: organisation, sealPin, signers }: DemoBody,
): Promise<void> {
  const by = null;
  const at = clock.now();
  const ofBody = { commonName: organisation, organisation };
  await signing.addTrustAnchor(tx, {
    certificatePem: authority.rootPem,
    label: 'Tổ chức chứng thực thử nghiệm',
    by,
    at,
  });
  const transportPin = randomBytes(24).toString('base64url');
  const wanted: readonly WantedKey[] = [
    {
      owner: { purpose: 'seal' },
      pin: sealPin,
      label: 'Con dấu cơ quan',
      subject: { ...ofBody, key: 'p-256' },
    },
    {
      owner: { purpose: 'transport' },
      pin: transportPin,
      label: 'Khóa ký gói tin',
      subject: { ...ofBody, key: 'rsa-2048' },
    },
    ...signers.map(({ personId, name: commonName, title, pin }): WantedKey => {
      const subject = { commonName, title, organisation, key: 'rsa-2048' } as const;
      const owner = { purpose: 'personal', personId } as const;
      return { owner, pin, label: `Chữ ký số của ${commonName}`, subject };
    }),
  ];
  // RSA keys are slow to find: all at once, so that every core looks for them.
  const issued = await Promise.all(
    wanted.map(async (key) => ({ ...key, credential: await authority.issue(key.subject) })),
  );
  for (const { owner, pin, label, credential } of issued)
    await signing.importKey(tx, { owner, label, p12: credential.p12(pin), pin, by, at });
  const seal = makeDemoSeal(tinosFonts().bold, organisation);
  await signing.putPicture(tx, { kind: 'seal' }, { png: seal, by, at });
  for (const { personId, name } of signers) {
    const png = makeDemoHandwriting(name);
    await signing.putPicture(tx, { kind: 'signature', personId }, { png, by, at });
  }
}

interface WantedKey {
  readonly owner: KeyOwner;
  readonly pin: string;
  readonly label: string;
  readonly subject: TestSubject;
}
