import { isProblemCode, problemOf } from '#contracts';
import { DomainError, type BodyId, type Id } from '#kernel';
import { isBytePrefix } from '#pades';
import { systemActor } from '#platform';
import type { ExtensionTools } from './extension-tools.js';
import { StepMustWait } from './grow-file.js';
import {
  insertRevision,
  moveFile,
  postponeFile,
  restFile,
  type DueFile,
  type IssuedFileRow,
} from './issued-files.sql.js';
import { retryAt, type NextStep, type RevisionKind } from './next-step.js';

interface Grown extends Extract<NextStep, { readonly add: RevisionKind }> {
  readonly bytes: Uint8Array;
  readonly longer: Uint8Array;
  readonly until: Date;
}

/** Keeps a revision with its event; nothing when another process was quicker. */
export async function keepRevision(
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

/** Nothing is to be done before that time; null: nothing any more. */
export const rest = (
  { work }: ExtensionTools,
  { bodyId, fileId }: DueFile,
  dueAt: Date | null,
): Promise<void> =>
  work.inBody(bodyId, async (tx) => {
    await tx.run(restFile, [bodyId, fileId, dueAt]);
  });

/** The first failure is told in the trail, the following ones only in the row. */
export async function postpone(
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

/** For people, where it is known what to say. */
const reasonOf = (error: unknown): string => {
  if (error instanceof DomainError && isProblemCode(error.code))
    return problemOf({ code: error.code, details: error.details }).detail;
  return error instanceof Error ? error.message : String(error);
};
