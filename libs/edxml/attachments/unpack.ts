import { crc32, inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '#kernel';
import { limits } from '../limits.js';
import type { ProblemCode } from '../problems.js';
import { isSafeFileName } from './file-name.js';
import { readOnlyEntry, type ZipEntry } from './zip-directory.js';

const stored = 0;
const deflated = 8;

/** The file in the zip of an attachment; sizes are checked before anything is inflated. */
export function unpackFile(
  zip: Buffer,
  room: number = limits.attachmentBytes,
): Result<Buffer, ProblemCode> {
  const entry = readOnlyEntry(zip);
  if (!entry.ok) return entry;
  const { name, size, packed } = entry.value;
  if (!isSafeFileName(name)) return fail('AttachmentNameIsUnsafe');
  if (size > Math.min(room, limits.attachmentBytes)) return fail('AttachmentIsTooLarge');
  if (size > zip.length * limits.ratio) return fail('AttachmentInflatesTooMuch');
  const bytes = inflate(entry.value, packed);
  return bytes && bytes.length === size && crc32(bytes) === entry.value.crc
    ? ok(bytes)
    : fail('AttachmentIsDamaged');
}

/** Never makes more than the declared size; undefined when the content is broken or lies. */
function inflate({ method, size }: ZipEntry, packed: Buffer): Buffer | undefined {
  if (method === stored) return packed;
  if (method !== deflated) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
