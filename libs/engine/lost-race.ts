import { instanceHasMoved } from './store/save-transitions.sql.js';

/**
 * Lost to another command: it moved the instance, used the same idempotency key first, wrote the
 * row that a room keeps only once, or held what this one held in the other order (PostgreSQL 40P01).
 */
const isLostRace = (error: unknown): boolean =>
  [instanceHasMoved, '23505', '40P01'].includes(sqlStateOf(error));

/** What is worth trying again until it is done or refused by name. */
export async function whenRacesAreLost<Done>(attempt: () => Promise<Done>): Promise<Done> {
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLostRace(error) || left === 1) throw error;
    }
  }
}

const attempts = 8;

export const isMovedInstance = (error: unknown): boolean => sqlStateOf(error) === instanceHasMoved;

const sqlStateOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
