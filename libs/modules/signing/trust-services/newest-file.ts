import type { Transaction } from '#platform';
import { selectFileOf, type IssuedFileRow } from './issued-files.sql.js';
import type { SignatureLevel } from './levels.js';

/** Where an issued file stands for the long term. */
export interface LongTermFacts {
  readonly newestSha256: string;
  readonly level: SignatureLevel;
  readonly wanted: SignatureLevel;
  /** When something is done next; null: nothing any more. */
  readonly dueAt: Date | null;
  /** Why the last attempt failed, in Vietnamese. */
  readonly lastFailure: string | null;
}

/** Of any revision of the file; undefined where nobody asked for more than the signatures. */
export async function longTermOf(
  tx: Transaction,
  sha256: string,
): Promise<LongTermFacts | undefined> {
  const file: IssuedFileRow | undefined = await tx.one(selectFileOf, [tx.bodyId, sha256]);
  if (!file) return undefined;
  const { newestSha256, level, wanted, dueAt, lastFailure } = file;
  return { newestSha256, level, wanted, dueAt, lastFailure };
}

/** The newest revision of a file; the file itself when none came behind it. */
export const newestOf = async (tx: Transaction, sha256: string): Promise<string> =>
  (await longTermOf(tx, sha256))?.newestSha256 ?? sha256;
