import type { BodyId } from '#kernel';
import { statement, type UnitOfWork } from '#platform';

const bodyByOrganId = statement<{ readonly bodyId: BodyId }>(
  'organisation.body_by_organ_id',
  'SELECT organisation.body_by_organ_id($1) AS "bodyId"',
);

/** The body of this deployment that an arriving package is meant for; undefined when there is none. */
export async function findBodyByOrganId(
  uow: UnitOfWork,
  organId: string,
): Promise<BodyId | undefined> {
  const [row] = await uow.acrossBodies(bodyByOrganId, [organId]);
  return row?.bodyId ?? undefined;
}
