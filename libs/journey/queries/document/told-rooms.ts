import { X509Certificate } from 'node:crypto';
import type { DocumentView } from '#contracts';
import type { DispatchFacade } from '#modules/dispatch';
import type { ReviewAct } from '#modules/review';
import type { LongTermFacade, SigningFacade } from '#modules/signing';
import type { Directory } from './directory.js';

type Delivery = Awaited<ReturnType<DispatchFacade['deliveriesOf']>>[number];
type Signature = Awaited<ReturnType<SigningFacade['signaturesOf']>>[number];

/** What the rooms keep about a document, as its page shows it. */
export const toldReview = (
  { round, task, kind, decision, personId, note, at, contentHash }: ReviewAct,
  { person }: Directory,
): DocumentView['reviews'][number] => ({
  round,
  task,
  kind,
  decision,
  by: { id: personId, name: person(personId) },
  note,
  at: at.toISOString(),
  contentHash,
});

export const toldSignature = (
  { kind, personId, form, certificatePem, signedAt, afterSha256 }: Signature,
  { person }: Directory,
): DocumentView['signatures'][number] => ({
  kind,
  by: { id: personId, name: person(personId) },
  form,
  certificateSubject: commonName(certificatePem),
  signedAt: signedAt.toISOString(),
  afterSha256,
});

export const toldLongTerm = (
  facts: Awaited<ReturnType<LongTermFacade['of']>>,
): DocumentView['longTerm'] =>
  facts
    ? {
        newestPdf: facts.newestSha256,
        level: facts.level,
        wanted: facts.wanted,
        dueAt: facts.dueAt?.toISOString() ?? null,
        lastFailure: facts.lastFailure,
      }
    : null;

const commonName = (pem: string): string =>
  /^CN=(.+)$/m.exec(new X509Certificate(pem).subject)?.[1] ?? '';

export const toldDelivery = (
  one: Delivery,
  acts: readonly DocumentView['deliveries'][number]['acts'][number][],
): DocumentView['deliveries'][number] => ({
  id: one.deliveryId as DocumentView['deliveries'][number]['id'],
  receiver: one.receiverName,
  state: one.state,
  reason: one.refusalReason ?? one.waiveReason,
  lastError: one.lastError,
  attempts: one.attempts,
  statuses: [...one.statuses],
  packageSha256: one.packageSha256,
  acts: [...acts],
});
