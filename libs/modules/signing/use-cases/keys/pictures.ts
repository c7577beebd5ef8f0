import { DomainError, type Id, type Ids, type PersonId } from '#kernel';
import type { BlobStore, Transaction } from '#platform';
import type { SizedPicture } from '../../domain/picture-from-scan.js';
import type { PictureOf } from '../../key.js';
import { recordKeyEvent } from '../../store/key-events.js';
import { insertPicture, selectPicture, selectPictureFile } from '../../store/pictures.sql.js';

export interface NewPicture {
  readonly png: Uint8Array;
  /** On paper, where it is known. */
  readonly size?: Pick<SizedPicture, 'widthMm' | 'heightMm'>;
  readonly by: PersonId | null;
  readonly at: Date;
}

const limit = 512 * 1024;
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export async function putPicture(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  of: PictureOf,
  { png, size, by, at }: NewPicture,
): Promise<Id<'Picture'>> {
  if (png.length > limit) throw new DomainError('PictureIsTooLarge', { limit });
  if (!pngStart.equals(png.subarray(0, pngStart.length)))
    throw new DomainError('PictureIsNotReadable');
  const sha256 = await blobs.put(png);
  const id = ids.next<'Picture'>();
  await tx.run(insertPicture, [
    tx.bodyId,
    id,
    of.kind,
    personOf(of),
    sha256,
    size?.widthMm ?? null,
    size?.heightMm ?? null,
    by,
    at,
  ]);
  await recordKeyEvent(tx, ids, {
    action: 'PictureReplaced',
    subject: { type: 'picture', id },
    by,
    at,
    data: { ...of, ...size, sha256 },
  });
  return id;
}

/** The picture to put over a signature; a signature without one is lawful as well. */
export async function pictureOf(
  tx: Transaction,
  blobs: BlobStore,
  of: PictureOf,
): Promise<Buffer | undefined> {
  const kept = await tx.one(selectPicture, [tx.bodyId, of.kind, personOf(of)]);
  return kept && blobs.get(kept.sha256);
}

export async function readPicture(
  tx: Transaction,
  blobs: BlobStore,
  pictureId: Id<'Picture'>,
): Promise<Buffer> {
  const kept = await tx.one(selectPictureFile, [tx.bodyId, pictureId]);
  if (!kept) throw new DomainError('PictureIsUnknown', { pictureId });
  return blobs.get(kept.sha256);
}

const personOf = (of: PictureOf): PersonId | null => (of.kind === 'signature' ? of.personId : null);
