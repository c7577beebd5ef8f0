import type { PersonId, UnitId } from '#kernel';

/** What a reviewer is asked to do (NĐ 30/2020 Đ11, Đ12). */
export type ReviewKind = 'contentCheck' | 'formCheck' | 'approval';

/** A task of a stage, already addressed to a person or a role of this body. */
export interface ReviewTask {
  readonly key: string;
  readonly kind: ReviewKind;
  readonly assignee:
    { readonly personId: PersonId } | { readonly role: string; readonly unitId: UnitId | null };
}

/** Tasks of one stage run side by side; the next stage opens when all of them have passed. */
export interface ReviewStage {
  readonly key: string;
  readonly tasks: readonly ReviewTask[];
}

/** A route as it was frozen into the instance on submission. */
export interface Route {
  readonly name: string;
  readonly version: number;
  readonly stages: readonly ReviewStage[];
}

export interface Vote {
  readonly task: string;
  readonly by: PersonId;
  readonly at: string;
}

/** Where the current round stands. Earlier rounds are history and are not kept here. */
export interface RouteProgress {
  readonly route: Route;
  readonly votes: readonly Vote[];
}

export const beginRoute = (route: Route): RouteProgress => ({ route, votes: [] });

/** Tasks that wait for somebody now: those of the first stage that is not complete. */
export function openTasks(progress: RouteProgress): readonly ReviewTask[] {
  const stage = progress.route.stages.find(({ tasks }) =>
    tasks.some((task) => !hasPassed(progress, task)),
  );
  return stage ? stage.tasks.filter((task) => !hasPassed(progress, task)) : [];
}

export const tasksOfKind = ({ stages }: Route, kind: ReviewKind): readonly ReviewTask[] =>
  stages.flatMap(({ tasks }) => tasks).filter((task) => task.kind === kind);

/** Adds a passing vote for an open task. */
export const castVote = (progress: RouteProgress, vote: Vote): RouteProgress => ({
  ...progress,
  votes: [...progress.votes, vote],
});

export const isComplete = (progress: RouteProgress): boolean => openTasks(progress).length === 0;

/** Content and form were checked and the signer himself approved, whatever the route says. */
export const everyDutyIsDone = (progress: RouteProgress, signer: PersonId | undefined): boolean =>
  passedBy(progress, 'contentCheck') !== undefined &&
  passedBy(progress, 'formCheck') !== undefined &&
  signer !== undefined &&
  passedBy(progress, 'approval') === signer;

/** Who passed the task of this kind in the current round, if anybody did. */
function passedBy(progress: RouteProgress, kind: ReviewKind): PersonId | undefined {
  const keys = tasksOfKind(progress.route, kind).map(({ key }) => key);
  return progress.votes.find(({ task }) => keys.includes(task))?.by;
}

export const hasPassed = ({ votes }: RouteProgress, { key }: ReviewTask): boolean =>
  votes.some(({ task }) => task === key);
