import type { MachineState } from '#engine';
import { actionOfKind } from './work/action-of-kind.js';
import type { JourneyContext } from './journey-context.js';
import { decides, openTasks, type ReviewTask } from './route.js';

/** Whose work it is, of work that has changed hands; by the item's key. */
export type TaskOwners = ReadonlyMap<string, string>;

/** What the abilities ask of a document, from its stored instance. */
export function documentFacts(
  { state, context }: MachineState<JourneyContext>,
  participantIds: readonly string[] = [],
  owners: TaskOwners = new Map(),
) {
  const { unitId, version, creator, route, preparedPdf, round } = context;
  const owner = (task: string) => [owners.get(`r${round}:${task}`) ?? []].flat();
  const open = state === 'inReview' && route && preparedPdf !== null ? openTasks(route) : [];
  return {
    unitId,
    state,
    signerId: version?.signer ?? null,
    drafterIds: version?.drafters ?? [creator, ...owner('revise')],
    participantIds,
    calledFor: open.flatMap((task) =>
      [placeOf(task), ...owner(task.key)].flatMap((who) => callsOf(task, who)),
    ),
  };
}

/** What a task lets somebody do; who decides may also return. */
const callsOf = (task: ReviewTask, who: string): string[] => [
  `${actionOfKind[task.kind]}:${who}`,
  ...(decides(task) ? [`return:${who}`] : []),
];

/** A person, a role, or a role in a unit: `unitHead@…`. */
const placeOf = ({ assignee }: ReviewTask): string => {
  if ('personId' in assignee) return assignee.personId;
  return assignee.unitId === null ? assignee.role : `${assignee.role}@${assignee.unitId}`;
};
