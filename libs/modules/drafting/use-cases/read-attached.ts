import type { BlobStore } from '#platform';
import type { Version } from '../document.js';

export async function readAttached(
  blobs: BlobStore,
  { attached }: Pick<Version, 'attached'>,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = attached.map(async ({ sha256 }) => [sha256, await blobs.get(sha256)] as const);
  return new Map(await Promise.all(files));
}
