import type { MachineState } from '#engine';
import type { JourneyContext } from './journey-context.js';
import { decides, openTasks, type ReviewTask } from './route.js';

/** What the abilities ask of a document, from its stored instance. */
export function documentFacts(
  { state, context }: MachineState<JourneyContext>,
  participantIds: readonly string[] = [],
) {
  const { unitId, version, creator, route, preparedPdf } = context;
  const open = state === 'inReview' && route && preparedPdf !== null ? openTasks(route) : [];
  return {
    unitId,
    state,
    signerId: version?.signer ?? null,
    drafterIds: version?.drafters ?? [creator],
    participantIds,
    calledFor: open.filter(decides).map(placeOf),
    askedFor: open.filter((task) => !decides(task)).map(placeOf),
  };
}

/** A person, a role, or a role in a unit: `unitHead@…`. */
const placeOf = ({ assignee }: ReviewTask): string => {
  if ('personId' in assignee) return assignee.personId;
  return assignee.unitId === null ? assignee.role : `${assignee.role}@${assignee.unitId}`;
};
