import { DomainError, fail, type Result } from '#kernel';

export type WordRefusalCode =
  | 'FileIsEmpty'
  | 'FileKindIsNotTaken'
  | 'WordFileHoldsMacros'
  | 'WordFileIsBroken'
  | 'WordFileUnpacksTooLarge'
  | 'WordFileTakesTooLong';

/** Crosses from the reading thread, where an error would lose its code. */
export interface WordRefusal {
  readonly code: WordRefusalCode;
  /** For `FileKindIsNotTaken`: what the file is, and what to do about it. */
  readonly found?: string;
  readonly advice?: string;
}

export const refusal = (code: WordRefusalCode): Result<never, WordRefusal> => fail({ code });

export const wrongKind = (found: string, advice: string): Result<never, WordRefusal> =>
  fail({ code: 'FileKindIsNotTaken', found, advice });

export const errorOf = ({ code, ...details }: WordRefusal): DomainError =>
  new DomainError(code, { ...details });
