import { ok, type Result } from '#kernel';
import { unzipSync, type Unzipped, type UnzipFileInfo } from 'fflate';
import { refusal, wrongKind, type WordRefusal } from './word-refusal.js';

const mebibyte = 1024 * 1024;

/** What an honest document of a health centre stays far below. */
export const wordLimits = {
  unpackedBytes: 100 * mebibyte,
  entries: 3_000,
  /** How many times its packed size a part may unpack to, once it is larger than a megabyte. */
  ratio: 200,
} as const;

const textual = /^(?:\[Content_Types\]\.xml|_rels\/|word\/(?!media\/|embeddings\/|fonts\/))/;

/**
 * The parts of a .docx that hold text, unpacked. Sizes are judged before anything is unpacked, and
 * no part is unpacked beyond the size it states.
 */
export function unpackWord(bytes: Uint8Array): Result<Unzipped, WordRefusal> {
  const parts = listParts(bytes);
  if (parts === null) return refusal('WordFileIsBroken');
  if (isBomb(parts)) return refusal('WordFileUnpacksTooLarge');
  const kind = judgeKind(parts.map(({ name }) => name));
  if (!kind.ok) return kind;
  try {
    const unpacked = unzipSync(bytes, { filter: ({ name }) => textual.test(name) });
    return declaresEntities(unpacked) ? refusal('WordFileIsBroken') : ok(unpacked);
  } catch {
    return refusal('WordFileIsBroken');
  }
}

function listParts(bytes: Uint8Array): UnzipFileInfo[] | null {
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (part) => (parts.push(part), false) });
    return parts;
  } catch {
    return null;
  }
}

const isBomb = (parts: readonly UnzipFileInfo[]): boolean =>
  parts.length > wordLimits.entries ||
  parts.reduce((sum, { originalSize }) => sum + originalSize, 0) > wordLimits.unpackedBytes ||
  parts.some(
    ({ size, originalSize }) =>
      originalSize > mebibyte && originalSize > Math.max(size, 1) * wordLimits.ratio,
  );

function judgeKind(names: readonly string[]): Result<null, WordRefusal> {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/(?:^|\/)vbaProject\.bin$/i)) return refusal('WordFileHoldsMacros');
  if (has(/^word\/document\.xml$/)) return ok(null);
  if (has(/^word\//)) return refusal('WordFileIsBroken');
  if (has(/^xl\//))
    return wrongKind('bảng tính Excel', 'Hãy dán bảng vào tệp Word (.docx) rồi tải lên.');
  if (has(/^ppt\//))
    return wrongKind('bài trình chiếu PowerPoint', 'Hãy tải lên văn bản Word (.docx).');
  if (has(/^META-INF\/manifest\.xml$/))
    return wrongKind(
      'tệp LibreOffice (.odt, .ods)',
      'Hãy mở bằng LibreOffice, chọn "Lưu thành" dạng Word (.docx) rồi tải lên.',
    );
  return wrongKind('tệp nén', 'Hãy giải nén rồi tải lên từng tệp .docx hoặc .txt bên trong.');
}

/** Word writes no DOCTYPE; one is there to make a parser read more than the file. */
const declaresEntities = (parts: Unzipped): boolean =>
  Object.values(parts).some((part) =>
    Buffer.from(part.buffer, part.byteOffset, Math.min(part.length, 4096)).includes('<!DOCTYPE'),
  );
