import { DomainError, type BodyId, type PersonId } from '#kernel';
import { listBodies } from '#modules/organisation';
import { makeDemoHandwriting, makeTestAuthority } from '#pades';
import type { Transaction } from '#platform';
import type { KeyFacts } from '../key.js';
import type { DemoTools } from './make-demo-keys.js';

export interface DemoKeyWanted {
  readonly bodyId: BodyId;
  readonly personId: PersonId;
  readonly name: string;
  /** Chức danh, as the certificate states it. */
  readonly title: string;
  /** The body's name, as the certificate states it. */
  readonly organisation: string;
  readonly pin: string;
  readonly by: PersonId;
}

const label = 'Tổ chức chứng thực thử nghiệm';

/**
 * FOR TRIALS ONLY: a key of a new test authority for one person. A body that trusts a real root is
 * refused; other bodies of the deployment learn the new root only where they are on trial as well.
 */
export async function giveDemoKey(tools: DemoTools, wanted: DemoKeyWanted): Promise<KeyFacts> {
  const { work, signing, clock } = tools;
  const { bodyId, personId, name, title, organisation, pin, by } = wanted;
  const at = clock.now();
  await work.inBody(bodyId, async (tx) => {
    if (!(await isOnTrial(tools, tx))) throw new DomainError('DemoKeysAreForTrialsOnly', {});
  });
  const authority = await makeTestAuthority(tools);
  const credential = await authority.issue({ commonName: name, title, organisation, key: 'p-256' });
  const anchor = { certificatePem: authority.rootPem, label, at };
  const key = await work.inBody(bodyId, async (tx) => {
    await signing.addTrustAnchor(tx, { ...anchor, by });
    const png = makeDemoHandwriting(name);
    await signing.putPicture(tx, { kind: 'signature', personId }, { png, by, at });
    return signing.importKey(tx, {
      owner: { purpose: 'personal', personId },
      label: `Chữ ký số của ${name}`,
      p12: credential.p12(pin),
      pin,
      by,
      at,
    });
  });
  for (const other of await listBodies(work)) {
    if (other.bodyId === bodyId) continue;
    await work.inBody(other.bodyId, async (tx) => {
      const trialsWithUs =
        (await signing.trustAnchors(tx)).length > 0 && (await isOnTrial(tools, tx));
      if (trialsWithUs) await signing.addTrustAnchor(tx, { ...anchor, by: null });
    });
  }
  return key;
}

const isOnTrial = async ({ signing }: DemoTools, tx: Transaction): Promise<boolean> =>
  (await signing.trustAnchors(tx)).every(({ isTest }) => isTest);
