import type { PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { KeyFacts } from '../../key.js';
import { selectKeys } from '../../store/keys.sql.js';

export const keysOf = (tx: Transaction, personId: PersonId): Promise<readonly KeyFacts[]> =>
  tx.all(selectKeys, [tx.bodyId, 'personal', personId]);

export const sealKeys = (tx: Transaction): Promise<readonly KeyFacts[]> =>
  tx.all(selectKeys, [tx.bodyId, 'seal', null]);
