import { isUtf8 } from 'node:buffer';
import { DomainError, fail, ok, type Result } from '#kernel';

export type ImportRefusalCode = 'TextIsTooLarge' | 'ContentIsBinary' | 'TextIsNotADocument';
export type ImportRefusal = DomainError<ImportRefusalCode>;

/** Five million bytes: a plan of a thousand pages. */
export const largestText = 5_000_000;

export const importRefusalMessages = {
  TextIsTooLarge:
    'Tệp quá lớn: chỉ nhận văn bản thuần đến 5 MB. Hãy tách phần văn bản, bỏ hình ảnh rồi gửi lại.',
  ContentIsBinary:
    'Tệp không phải văn bản thuần UTF-8 (có thể là PDF, Word hoặc ảnh). Hãy chuyển sang văn bản thuần rồi gửi lại.',
  TextIsNotADocument:
    'Không nhận ra đây là kế hoạch, báo cáo hay văn bản hành chính: thiếu tên loại văn bản, số ký hiệu, căn cứ, các mục và nơi nhận.',
} as const satisfies Record<ImportRefusalCode, string>;

export const refuse = (
  code: ImportRefusalCode,
  details: Record<string, unknown> = {},
): Result<never, ImportRefusal> =>
  fail(new DomainError(code, { message: importRefusalMessages[code], ...details }));

/** The text of an input within the limits, or the refusal that names why not. */
export function acceptText(input: string | Uint8Array): Result<string, ImportRefusal> {
  const size = typeof input === 'string' ? Buffer.byteLength(input) : input.length;
  if (size > largestText) return refuse('TextIsTooLarge', { size, limit: largestText });
  if (typeof input === 'string') return isBinary(input) ? refuse('ContentIsBinary') : ok(input);
  const text = decode(input);
  return text === null || isBinary(text) ? refuse('ContentIsBinary') : ok(text);
}

function decode(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isUtf16) return Buffer.from(bytes).toString('utf16le');
  return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : null;
}

const isBinary = (text: string): boolean =>
  /^(?:%PDF-|PK\u0003\u0004|\{\\rtf)/.test(text) || /[\u0000-\u0006\u000e-\u001a]/.test(text);
