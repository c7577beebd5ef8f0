import type { WorkItem } from '#engine';
import type { WaitedFor } from '#modules/organisation';

export const addresseeOf = ({ personId, role, unitId }: WorkItem): WaitedFor => ({
  ...{ personId, unitId, role: role as WaitedFor['role'] },
});

/** Who has it now, else whom it is addressed to. */
export const handsOf = (item: WorkItem): WaitedFor => ({
  ...addresseeOf(item),
  personId: item.heldBy ?? item.personId,
});
