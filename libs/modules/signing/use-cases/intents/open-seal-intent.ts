import { DomainError, type Ids } from '#kernel';
import { bodyProfile } from '#modules/organisation';
import { tinosFonts } from '#nd30';
import { annexesNamedIn, openAnnexSeal, openSeal, readPhase, type SigningRequest } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import { datePhrase, printedNumber } from '../../domain/printed-registration.js';
import type { SealSigning, SigningIntent } from '../../intent.js';
import { selectLeaderSignature } from '../../store/intents.sql.js';
import { demandGoodFile } from './judge-leader-file.js';
import { openIntent, type OpenedAnnex } from './open-intent.js';
import { ownKey, schemeOf } from '../keys/own-key.js';
import { pictureOf } from '../keys/pictures.js';

export async function openSealIntent(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  signing: SealSigning,
): Promise<SigningIntent> {
  const { documentId, versionId, round, keyId, clerk, registration, at } = signing;
  const leader = await tx.one(selectLeaderSignature, [tx.bodyId, documentId, versionId, round]);
  if (!leader) throw new DomainError('LeaderHasNotSigned', { documentId, versionId, round });
  demandGoodFile(signing.judged, leader);
  if (leader.personId === clerk.personId) throw new DomainError('ClerkCannotSealOwnSignature');
  const { facts, certificateChain } = await ownKey(tx, keyId, {
    use: 'seal',
    personId: clerk.personId,
  });
  const picture = await pictureOf(tx, blobs, { kind: 'seal' });
  const { name, place } = await bodyProfile(tx);
  const leaderSigned = readPhase(await blobs.get(leader.afterSha256), 'leaderSigned');
  const signer = { certificateChain, at, signerName: name, location: place, ...schemeOf(facts) };
  const request = {
    ...signer,
    number: printedNumber(registration),
    datePhrase: datePhrase(registration),
    ...(picture ? { picture } : {}),
  };
  const annexes = await openAnnexes(blobs, leaderSigned, signer, signing.code);
  const isAgent = facts.kind === 'agent';
  return openIntent(tx, ids, blobs, signing, {
    kind: 'seal',
    keyKind: facts.kind,
    signatory: clerk,
    form: null,
    registration,
    basisSha256: leader.afterSha256,
    pending: isAgent ? null : openSeal(leaderSigned, request),
    annexes: isAgent ? annexes.map((annex) => ({ ...annex, pending: null })) : annexes,
  });
}

/** Exactly the files that the leader's signature names. */
async function openAnnexes(
  blobs: BlobStore,
  leaderSigned: Uint8Array,
  signer: SigningRequest,
  code: string,
): Promise<readonly OpenedAnnex[]> {
  const opened: OpenedAnnex[] = [];
  for (const { title, sha256 } of annexesNamedIn(leaderSigned)) {
    const request = { ...signer, code, font: tinosFonts().regular };
    const pending = openAnnexSeal(await blobs.get(sha256), request);
    opened.push({ title, code, basisSha256: sha256, pending });
  }
  return opened;
}
