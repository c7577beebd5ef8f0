import { nfc, type Ids } from '#kernel';
import { openAttachedAnnex } from '#nd30';
import type { BlobStore, Transaction } from '#platform';
import type { NewAttachment } from '../document.js';
import type { AttachedFile } from '../domain/attached-file.js';
import { insertAttachment } from '../store/attachments.sql.js';
import { selectAttached } from '../store/versions.sql.js';
import { readWorkingCopy } from './read-working-copy.js';

export async function attachAnnex(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  { documentId, fileName, bytes, by, at }: NewAttachment,
): Promise<AttachedFile> {
  await readWorkingCopy(tx, documentId);
  const pages = (await openAttachedAnnex({ fileName: nfc(fileName), bytes })).getPageCount();
  const sha256 = await blobs.put(bytes);
  await tx.run(insertAttachment, [
    tx.bodyId,
    ids.next<'Attachment'>(),
    documentId,
    sha256,
    nfc(fileName),
    bytes.length,
    pages,
    by,
    at,
  ]);
  const [kept] = await tx.all(selectAttached, [tx.bodyId, documentId, [sha256]]);
  if (!kept) throw new Error('An attachment that was just kept is not there.');
  return kept;
}
