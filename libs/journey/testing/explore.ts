import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, type SerializedSnapshot } from 'xstate/graph';
import { documentJourney, documentJourney1 } from '../document-journey.machine.js';
import type { JourneyContext } from '../journey-context.js';
import type { JourneyEvent } from '../journey-events.js';
import { allTasks, type RouteProgress } from '../route.js';
import { aPlan } from './cast.js';

export type JourneySnapshot = SnapshotFrom<typeof documentJourney>;

export interface Arrow {
  readonly from: JourneySnapshot;
  readonly event: JourneyEvent;
  readonly to: JourneySnapshot;
}

export interface Explored {
  readonly states: readonly JourneySnapshot[];
  readonly arrows: readonly Arrow[];
}

interface Taken {
  readonly event: JourneyEvent;
  readonly state: JourneySnapshot;
}

type Offers = (context: JourneyContext) => readonly JourneyEvent[];

/** Every state that the offered events lead to, and every transition taken, up to so many rounds. */
export function explore(
  offers: Offers,
  rounds: number,
  machine: typeof documentJourney | typeof documentJourney1 = documentJourney,
): Explored {
  const adjacency = getAdjacencyMap(machine as typeof documentJourney, {
    input: aPlan,
    events: (from) => acceptedEvents(from, offers, rounds),
    serializeState: (snapshot) => keyOf(snapshot) as SerializedSnapshot,
  });
  const vertices = Object.values(adjacency);
  return {
    states: vertices.map(({ state }) => state),
    arrows: vertices.flatMap(({ state, transitions }) =>
      Object.values<Taken>(transitions).map(({ event, state: to }) => ({ from: state, event, to })),
    ),
  };
}

const acceptedEvents = (from: JourneySnapshot, offers: Offers, rounds: number): JourneyEvent[] =>
  offers(from.context).filter(
    (event) => from.can(event) && !(beginsARound(event) && from.context.round >= rounds),
  );

const beginsARound = ({ type }: JourneyEvent): boolean =>
  type === 'draft.submit' || type === 'review.returnToStage';

/** Walks every path on which no state comes twice; `visit` gets the path's arrows at each of its ends. */
export function walkSimplePaths(
  { states, arrows }: Explored,
  visit: (path: readonly Arrow[]) => void,
): void {
  const leaving = nextStates(arrows);
  const [start] = states;
  if (!start) throw new Error('There is no first state.');
  const onPath = new Set<string>();
  const path: Arrow[] = [];
  const go = (key: string) => {
    onPath.add(key);
    visit(path);
    for (const [next, arrow] of leaving.get(key) ?? []) {
      if (onPath.has(next)) continue;
      path.push(arrow);
      go(next);
      path.pop();
    }
    onPath.delete(key);
  };
  go(keyOf(start));
}

/** By state: where one can go from it. Two events that lead to the same state are one step of a path. */
function nextStates(arrows: readonly Arrow[]): Map<string, Map<string, Arrow>> {
  const leaving = new Map<string, Map<string, Arrow>>();
  for (const arrow of arrows) {
    const from = keyOf(arrow.from);
    const ends = leaving.get(from) ?? new Map<string, Arrow>();
    leaving.set(from, ends.set(keyOf(arrow.to), arrow));
  }
  return leaving;
}

/** What makes two states different; which of the reviewers passed a task and how long does not. */
export const keyOf = ({ value, context }: JourneySnapshot): string =>
  JSON.stringify({
    ...context,
    stretches: null,
    value,
    route: context.route && standing(context.route),
  });

const standing = ({ route, votes, times, overdue }: RouteProgress) => ({
  tasks: allTasks(route).map(({ key }) => key),
  votes: votes.map(({ task, objects }) => `${task}${objects ? ' no' : ''}`).sort(),
  times: times ?? null,
  overdue: overdue ?? false,
});
