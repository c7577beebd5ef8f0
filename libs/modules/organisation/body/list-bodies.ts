import type { BodyId } from '#kernel';
import { statement, type UnitOfWork } from '#platform';

export interface BodyName {
  readonly bodyId: BodyId;
  readonly organId: string;
  readonly name: string;
}

const bodies = statement<BodyName>(
  'organisation.bodies',
  'SELECT body_id AS "bodyId", organ_id AS "organId", name FROM organisation.bodies()',
);

/** The bodies of this installation, for whoever runs it; by organ id. */
export const listBodies = (uow: UnitOfWork): Promise<BodyName[]> => uow.acrossBodies(bodies);
