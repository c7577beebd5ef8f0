import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { Wanted } from './command.js';
import { loadInstance, loadInstances, type InstanceRow } from './store/load-instance.sql.js';

/** The stored row, with what the idempotency key was used for. */
export async function findInstance(
  tx: Transaction,
  id: string,
  idempotencyKey: string | null = null,
): Promise<InstanceRow> {
  const row = await tx.one(loadInstance, [tx.bodyId, id, idempotencyKey]);
  if (!row) throw new DomainError('SubjectIsUnknown', { id });
  return row;
}

/** The same for several commands; what is not there has no row. */
export const findInstances = (
  tx: Transaction,
  several: readonly Wanted[],
): Promise<InstanceRow[]> =>
  tx.all(loadInstances, [
    tx.bodyId,
    several.map(({ command }) => command.instanceId),
    several.map(({ command }) => command.idempotencyKey ?? null),
  ]);
