import { createPrivateKey } from 'node:crypto';
import type { Id, Ids } from '#kernel';
import { makeSelfSigned, signingKey, type SigningKey } from '#pades';
import type { UnitOfWork } from '#platform';
import { readCertificate } from '../certificates/certificate.js';
import type { KeyVault } from '../key-vault.js';
import { instanceKeys, keepInstanceKey, type InstanceKeyRow } from './instance-key.sql.js';

const years = 10;
/** Whom the installation's own certificate names. */
export const instanceName = 'Hệ thống Trình Ký – báo cáo kiểm tra';

export interface InstanceTools {
  readonly work: UnitOfWork;
  readonly vault: KeyVault;
  readonly ids: Ids;
}

/** The key of this installation that holds now; made when it is first wanted or the last ran out. */
export async function instanceKey(tools: InstanceTools, at: Date): Promise<SigningKey> {
  const row = (await newestAt(tools, at)) ?? (await made(tools, at));
  const der = tools.vault.open(row.sealedKey, placeOf(row.id));
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return signingKey(privateKey, [readCertificate(row.certificatePem).raw]);
}

/** Certificates of all keys the installation ever had: what they signed is known for its own. */
export const instanceCertificates = async (work: UnitOfWork): Promise<readonly string[]> =>
  (await work.acrossBodies(instanceKeys)).map(({ certificatePem }) => certificatePem);

const newestAt = async ({ work }: InstanceTools, at: Date): Promise<InstanceKeyRow | undefined> =>
  (await work.acrossBodies(instanceKeys)).find(
    ({ notBefore, notAfter }) => notBefore <= at && at < notAfter,
  );

async function made(tools: InstanceTools, at: Date): Promise<InstanceKeyRow> {
  const { work, vault, ids } = tools;
  const id = ids.next<'InstanceKey'>();
  // Certificates know no parts of a second.
  const from = new Date(Math.floor(at.getTime() / 1000) * 1000);
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear() + years);
  const serial = `01${id.replaceAll('-', '')}`;
  const wanted = { commonName: instanceName, organisation: 'Trình Ký', serial, from, to };
  const { privateKey, pem } = await makeSelfSigned(wanted);
  const sealed = vault.seal(privateKey.export({ format: 'der', type: 'pkcs8' }), placeOf(id));
  await work.acrossBodies(keepInstanceKey, [id, pem, sealed, from, to]);
  const kept = await newestAt(tools, at);
  if (!kept) throw new Error('A key that was just kept is not there.');
  return kept;
}

const placeOf = (id: Id<'InstanceKey'>) =>
  ({ owner: 'installation', keyId: id, part: 'private key' }) as const;
