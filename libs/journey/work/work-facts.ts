import type { WorkItem } from '#engine';
import type { Facts } from '#modules/organisation';

/** What the abilities ask of a piece of work, from the stored item and what it is about. */
export const workFacts = (item: WorkItem, context: unknown): Facts<'WorkItem'> => ({
  addressedTo: item.personId ?? placeOf(item),
  holderId: item.heldBy,
  ownerId: item.heldFor,
  unitId: unitOf(context),
});

const placeOf = ({ role, unitId }: WorkItem): string => (unitId ? `${role}@${unitId}` : `${role}`);

/** Machines of every shape: one whose instances belong to a unit says so under this name. */
const unitOf = (context: unknown): string | null =>
  typeof context === 'object' &&
  context !== null &&
  'unitId' in context &&
  typeof context.unitId === 'string'
    ? context.unitId
    : null;
