import { DomainError } from '#kernel';
import type { UnitOfWork } from '#platform';
import { countPublicAsking } from './public.sql.js';

const allowed = 10;
const spanSeconds = 60;

/**
 * Counts what strangers ask by their address, in PostgreSQL so that every process counts together:
 * judging files keeps nobody from working. Throws `VerificationIsThrottled` for the eleventh file
 * within a minute.
 */
export async function admitStranger(work: UnitOfWork, address: string, at: Date): Promise<void> {
  const [row] = await work.acrossBodies(countPublicAsking, [address, allowed, at, spanSeconds]);
  const retryAfterSeconds = row?.wait ?? 0;
  if (retryAfterSeconds > 0)
    throw new DomainError('VerificationIsThrottled', { retryAfterSeconds });
}
