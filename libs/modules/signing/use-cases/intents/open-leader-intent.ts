import type { Ids } from '#kernel';
import { openLeaderSignature, readPhase } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import type { LeaderSigning, SigningIntent } from '../../intent.js';
import { informationOf } from '../keys/appearance.js';
import { ownKey, schemeOf } from '../keys/own-key.js';
import { openIntent } from './open-intent.js';
import { pictureOf } from '../keys/pictures.js';

export async function openLeaderIntent(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  signing: LeaderSigning,
): Promise<SigningIntent> {
  const { signer, preparedSha256, keyId, at } = signing;
  const { facts, certificateChain } = await ownKey(tx, keyId, {
    use: 'leader',
    personId: signer.personId,
  });
  const picture = await pictureOf(tx, blobs, { kind: 'signature', personId: signer.personId });
  const information = await informationOf(tx, signer.name, at);
  const prepared = readPhase(await blobs.get(preparedSha256), 'prepared');
  const request = {
    certificateChain,
    at,
    signerName: signer.name,
    ...schemeOf(facts),
    ...(picture ? { picture } : {}),
    ...(information ? { information } : {}),
  };
  return openIntent(tx, ids, blobs, signing, {
    kind: 'leader',
    keyKind: facts.kind,
    signatory: signer,
    form: signer.form,
    registration: null,
    basisSha256: preparedSha256,
    pending: facts.kind === 'agent' ? null : openLeaderSignature(prepared, request),
  });
}
