import { DomainError, nfc } from '#kernel';
import { splitLines } from '../import/lines.js';
import { fileKind } from './word/file-kind.js';
import type { WordReader } from './word/word-reader.js';
import { errorOf } from './word/word-refusal.js';

export interface FileLines {
  readonly lines: readonly string[];
  /** Pictures and drawings that stay behind. */
  readonly pictures: number;
}

/**
 * The lines of an uploaded file: plain text as it is, a .docx laid into lines.
 * @errors ContentIsBinary, FileIsEmpty, FileKindIsNotTaken, WordFileHoldsMacros, WordFileIsBroken,
 *   WordFileUnpacksTooLarge, WordFileTakesTooLong
 */
export async function readFileLines(bytes: Uint8Array, word: WordReader): Promise<FileLines> {
  const kind = fileKind(bytes);
  if (!kind.ok) throw errorOf(kind.error);
  if (kind.value === 'text') return { lines: splitLines(decoded(bytes)), pictures: 0 };
  const read = await word.read(bytes);
  if (!read.ok) throw errorOf(read.error);
  return read.value;
}

/** UTF-8, or UTF-16 where its mark says so. */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return nfc(new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError('ContentIsBinary');
  }
}
