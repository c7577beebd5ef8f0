import { fail, ok, type Result } from '#kernel';
import type { ProblemCode } from '../problems.js';

/** What the directory of a zip says about its only file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const directoryLength = 46;
const localLength = 30;
const encrypted = 0x0001;
const fileTypeMask = 0xf000;
const regularFile = 0x8000;
const msDosFolder = 0x10;

/** Reads a zip that holds exactly one plain file and nothing else (APPNOTE 4.3, no zip64). */
export function readOnlyEntry(zip: Buffer): Result<ZipEntry, ProblemCode> {
  const end = zip.length - endLength;
  if (end < 0 || zip.readUInt32LE(end) !== endSignature) return fail('AttachmentIsNotZip');
  if (zip.readUInt16LE(end + 8) !== 1 || zip.readUInt16LE(end + 10) !== 1)
    return fail('AttachmentZipHoldsNotOneFile');
  const directory = zip.readUInt32LE(end + 16);
  if (directory + directoryLength > end || zip.readUInt32LE(directory) !== directorySignature)
    return fail('AttachmentIsNotZip');
  return readDirectoryEntry(zip, directory);
}

function readDirectoryEntry(zip: Buffer, at: number): Result<ZipEntry, ProblemCode> {
  if (zip.readUInt16LE(at + 8) & encrypted) return fail('AttachmentIsEncrypted');
  const attributes = zip.readUInt32LE(at + 38);
  const fileType = (attributes >>> 16) & fileTypeMask;
  if ((fileType !== 0 && fileType !== regularFile) || attributes & msDosFolder)
    return fail('AttachmentIsALink');

  const nameBytes = zip.subarray(
    at + directoryLength,
    at + directoryLength + zip.readUInt16LE(at + 28),
  );
  const local = zip.readUInt32LE(at + 42);
  const start = contentStart(zip, local, nameBytes);
  const packedSize = zip.readUInt32LE(at + 20);
  if (start === undefined || start + packedSize > at) return fail('AttachmentIsDamaged');
  return ok({
    name: nameBytes.toString('utf8'),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    size: zip.readUInt32LE(at + 24),
    packed: zip.subarray(start, start + packedSize),
  });
}

/** Where the content begins, if the file's own header stands first and has the same name. */
function contentStart(zip: Buffer, local: number, name: Buffer): number | undefined {
  if (local !== 0 || zip.length < localLength || zip.readUInt32LE(0) !== localSignature)
    return undefined;
  const nameEnd = localLength + zip.readUInt16LE(26);
  if (!zip.subarray(localLength, nameEnd).equals(name)) return undefined;
  return nameEnd + zip.readUInt16LE(28);
}
