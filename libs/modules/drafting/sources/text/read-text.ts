import { fail, type Result } from '#kernel';
import { importText, type ImportRefusalCode, type ImportResult } from '../../import/index.js';

/** Crosses from the reading thread, where an error would lose its code. */
export interface TextRefusal {
  readonly code: ImportRefusalCode | 'TextTakesTooLong';
  readonly details: Readonly<Record<string, unknown>>;
}

export function readText(text: string): Result<ImportResult, TextRefusal> {
  const read = importText(text);
  if (read.ok) return read;
  const { code, details } = read.error;
  return fail({ code, details });
}
