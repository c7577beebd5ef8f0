import type { FileReply } from '#contracts';
import type { StreamableFile } from '@nestjs/common';

/** What a handler of a file route hands back. */
export interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export const isFile = (answer: unknown): answer is FileAnswer =>
  typeof answer === 'object' &&
  answer !== null &&
  'bytes' in answer &&
  answer.bytes instanceof Uint8Array;

/** RFC 6266: the name as UTF-8, shown in the browser when it can. */
export const fileAnswer = (
  { contentType }: FileReply,
  { bytes, fileName }: FileAnswer,
): StreamableFile['options'] => ({
  type: contentType,
  length: bytes.length,
  disposition: `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
});
