import type { BodyId } from '#kernel';
import type { BlobStore, UnitOfWork } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import { openPackageForUs } from './open-for-us.js';
import { pdfsOf } from './pdfs-of-package.js';
import type { Receipt } from './receipt.js';

interface Hands {
  readonly work: UnitOfWork;
  readonly blobs: BlobStore;
  readonly tools: DispatchTools;
}

/**
 * Opens a package that came for a body, keeps its files and judges them. Judging takes seconds, so
 * no transaction is open meanwhile; what was judged are these bytes, and these are taken in.
 */
export async function judgePackage(
  { work, blobs, tools }: Hands,
  bodyId: BodyId,
  bytes: Buffer,
): Promise<Receipt> {
  const message = await work.inBody(bodyId, (tx) => openPackageForUs(tx, tools.clock.now(), bytes));
  const { main, annexes } = pdfsOf(message);
  const beside = annexes.map((annex) => annex.bytes);
  return {
    message,
    packageSha256: await blobs.put(bytes),
    pdfSha256: await blobs.put(main.bytes),
    pdfName: main.attachmentName,
    annexes: await Promise.all(
      annexes.map(async (annex) => ({
        name: annex.attachmentName,
        description: annex.description ?? '',
        sha256: await blobs.put(annex.bytes),
      })),
    ),
    verdict: await tools.ports.get('verdict').verify(bodyId, main.bytes, beside),
  };
}
