import { DomainError, fail, ok, type Result } from '#kernel';
import { embeddedFiles, isPadesError } from '#pades';
import { provenance, provenanceFiles, type Provenance } from '../report/provenance/provenance.js';

/** What one report may carry: a centre of a thousand units needs half of it. */
const most = { files: 16, bytes: 48 * 1024 * 1024, items: 6_000_000 };

export type AttachmentRefusal =
  | 'AttachmentIsTooLarge'
  | 'AttachmentTakesTooLong'
  | 'AttachmentIsNotReadable'
  | 'AttachmentIsNotProvenance'
  | 'AttachmentIsOfAnotherBody'
  | 'ReportSignaturesAreNotValid';

/**
 * Where the figures of a received report come from, out of its PDF; null when it carries nothing of
 * the kind. Whatever else it carries is refused by name: the letter itself is not in question.
 */
export function readAttachment(
  pdf: Uint8Array,
  limits = most,
): Result<Provenance | null, AttachmentRefusal> {
  try {
    const file = embeddedFiles(pdf, limits).find(({ name }) => name === provenanceFiles.data);
    if (!file) return ok(null);
    if (itemsIn(file.bytes) > limits.items) return fail('AttachmentIsTooLarge');
    const read = provenance.safeParse(JSON.parse(file.bytes.toString('utf8')));
    return read.success ? ok(read.data) : fail('AttachmentIsNotProvenance');
  } catch (error) {
    if (isPadesError(error, 'PdfExceedsLimits')) return fail('AttachmentIsTooLarge');
    if (error instanceof SyntaxError || error instanceof DomainError)
      return fail('AttachmentIsNotReadable');
    throw error;
  }
}

/** Lists, objects and commas: `{},{},…` unfolds to twenty times its size, and no limit stops JSON.parse. */
function itemsIn(json: Uint8Array): number {
  let items = 0;
  for (const byte of json) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) items += 1;
  return items;
}

/** A refusal as the reader of the letter is told it. */
export const refusalInWords: Readonly<Record<string, string>> = {
  AttachmentIsTooLarge: 'Tệp số liệu kèm trong văn bản lớn quá mức cho phép.',
  AttachmentTakesTooLong:
    'Đọc tệp số liệu kèm trong văn bản tốn quá nhiều thời gian hoặc bộ nhớ nên đã dừng.',
  AttachmentIsNotReadable: 'Không đọc được tệp số liệu kèm trong văn bản.',
  AttachmentIsNotProvenance: 'Tệp số liệu kèm trong văn bản không đúng quy định.',
  AttachmentIsOfAnotherBody: 'Tệp số liệu kèm trong văn bản không phải của đơn vị gửi.',
  ReportSignaturesAreNotValid: 'Chữ ký của văn bản chưa hợp lệ nên số liệu không được lấy.',
};
