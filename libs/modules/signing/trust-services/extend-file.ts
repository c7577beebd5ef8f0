import { DomainError, type BodyId, type Id, type Ids } from '#kernel';
import {
  addValidationData,
  isBytePrefix,
  openDocumentTimestamp,
  placeDocumentTimestamp,
  signersInFile,
  type SignerInFile,
} from '#pades';
import { BlobStore, systemActor, UnitOfWork } from '#platform';
import {
  claimFile,
  insertRevision,
  moveFile,
  postponeFile,
  restFile,
  type DueFile,
  type IssuedFileRow,
} from './issued-files.sql.js';
import type { SignatureLevel } from './levels.js';
import { nextStep, renewalOf, retryAt, type NextStep, type RevisionKind } from './next-step.js';
import type { TrustServices } from './trust-services.js';

/** What extending files needs. */
export interface ExtensionTools {
  readonly work: UnitOfWork;
  readonly blobs: BlobStore;
  readonly services: TrustServices;
  readonly ids: Ids;
}

/** Longer than all its questions to the network may take; then another process may try. */
const claimMs = 10 * 60_000;

/** A file climbs three rungs at most, or one renewal of two. */
const mostSteps = 4;

/**
 * Takes a due file as far as it goes now. Each revision is its own transaction with its event, so
 * nothing is lost when the next fails; what fails is tried again later.
 */
export async function extendFile(tools: ExtensionTools, due: DueFile, now: Date): Promise<void> {
  const { bodyId, fileId } = due;
  const until = new Date(now.getTime() + claimMs);
  let file = await tools.work.inBody(bodyId, (tx) =>
    tx.one(claimFile, [bodyId, fileId, now, until]),
  );
  for (let steps = 0; file !== undefined && steps < mostSteps; steps += 1) {
    const claimed: IssuedFileRow = file;
    const bytes = await tools.blobs.get(claimed.newestSha256);
    const step = nextStep(standingOf(claimed, bytes), now);
    if (step.add === null) return rest(tools, due, step.dueAt);
    try {
      const longer = await grown(tools, bodyId, bytes, step.add, now);
      file = await store(tools, bodyId, claimed, { ...step, bytes, longer, until }, now);
    } catch (error) {
      return postpone(tools, due, claimed, error, now);
    }
  }
}

const standingOf = ({ level, wanted, newest }: IssuedFileRow, bytes: Uint8Array) => {
  const stamps = signersInFile(bytes).filter(({ by }) => by === 'documentTimestamp');
  const { time, provesUntil } = stamps.at(-1) ?? {};
  return {
    level,
    wanted,
    newest: newest ?? undefined,
    renewAt: time && provesUntil ? renewalOf(time, provesUntil) : undefined,
  };
};

/** The file with one more revision, or the reason why not. */
async function grown(
  { services }: ExtensionTools,
  bodyId: BodyId,
  bytes: Uint8Array,
  add: RevisionKind,
  now: Date,
): Promise<Uint8Array> {
  if (add === 'validationData') return withValidationData(services, bodyId, bytes, now);
  const pending = openDocumentTimestamp(bytes);
  const outcome = await services.stampDigest(bodyId, pending.digest, now);
  if (!outcome.stamped) throw new StepMustWait(outcome.reasons);
  return placeDocumentTimestamp(pending, outcome.token);
}

async function withValidationData(
  services: TrustServices,
  bodyId: BodyId,
  bytes: Uint8Array,
  now: Date,
): Promise<Uint8Array> {
  const signers = signersInFile(bytes);
  const vri = [];
  for (const signer of signers) {
    const chain = [signer.certificate, ...signer.others];
    const data = await services.validationData(bodyId, chain, now, lastTimeOf(signers));
    if (data.unreachable.length > 0) throw new StepMustWait(data.unreachable);
    vri.push({ ...data, signature: signer.contents });
  }
  return addValidationData(bytes, { certificates: [], ocsps: [], crls: [], vri });
}

/** An answer tells of a signature only when it was made after it (EN 319 102-1 §5.2.5). */
const lastTimeOf = (signers: readonly SignerInFile[]): Date | null =>
  signers.reduce<Date | null>(
    (last, { time }) => (time && (!last || time > last) ? time : last),
    null,
  );

/** Services are away, or what they say is not good: reasons in Vietnamese. */
class StepMustWait extends Error {
  constructor(reasons: readonly string[]) {
    super(reasons.join(' '));
  }
}

interface Grown extends Extract<NextStep, { readonly add: RevisionKind }> {
  readonly bytes: Uint8Array;
  readonly longer: Uint8Array;
  readonly until: Date;
}

async function store(
  { work, blobs, ids }: ExtensionTools,
  bodyId: BodyId,
  file: IssuedFileRow,
  { add, reaches, bytes, longer, until }: Grown,
  at: Date,
): Promise<IssuedFileRow | undefined> {
  if (!isBytePrefix(bytes, longer)) throw new Error(`${file.fileId} would change earlier bytes.`);
  // nothing was lacking
  if (longer.length === bytes.length) return { ...file, level: reaches, newest: add };
  const newestSha256 = await blobs.put(longer);
  const { fileId, documentId, newestSha256: before } = file;
  return work.inBody(bodyId, async (tx) => {
    const moved = await tx.run(moveFile, [bodyId, fileId, before, newestSha256, reaches, until]);
    if (moved === 0) return undefined;
    const id = ids.next<'FileRevision'>();
    await tx.run(insertRevision, [bodyId, id, fileId, add, before, newestSha256, reaches, at]);
    await tx.record({
      id: ids.next<'TrailEvent'>(),
      bodyId,
      at,
      actor: systemActor,
      action: add === 'validationData' ? 'ValidationDataAdded' : 'DocumentTimestampAdded',
      subject: { type: 'issuedFile', id: fileId },
      subjectVersion: 1,
      data: { documentId, before, after: newestSha256, level: reaches },
    });
    return { ...file, newestSha256, level: reaches, newest: add, failures: 0 };
  });
}

const rest = (
  { work }: ExtensionTools,
  { bodyId, fileId }: DueFile,
  dueAt: Date | null,
): Promise<void> =>
  work.inBody(bodyId, async (tx) => {
    await tx.run(restFile, [bodyId, fileId, dueAt]);
  });

/** The first failure is told in the trail, the following ones only in the row. */
async function postpone(
  { work, ids }: ExtensionTools,
  { bodyId, fileId }: DueFile,
  { failures, documentId, level, wanted }: IssuedFileRow,
  error: unknown,
  at: Date,
): Promise<void> {
  const reason = reasonOf(error);
  await work.inBody(bodyId, async (tx) => {
    await tx.run(postponeFile, [bodyId, fileId, retryAt(failures, at), reason]);
    if (failures > 0) return;
    await tx.record({
      id: ids.next<'TrailEvent'>(),
      bodyId,
      at,
      actor: systemActor,
      action: 'LongTermPostponed',
      subject: { type: 'issuedFile', id: fileId as Id<string> },
      subjectVersion: 1,
      data: { documentId, level, wanted, reason },
    });
  });
  if (!(error instanceof StepMustWait || error instanceof DomainError)) throw error;
}

const reasonOf = (error: unknown): string =>
  error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : String(error);
