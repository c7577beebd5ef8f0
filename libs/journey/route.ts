import type { reviewKinds, submissionFields } from '#contracts';
import type { PersonId, UnitId } from '#kernel';

/** What a reviewer is asked to do (NĐ 30/2020 Đ11, Đ12). An opinion holds nothing up. */
export type ReviewKind = (typeof reviewKinds)[number];
export type SubmissionField = (typeof submissionFields)[number];

/** One person, or whoever holds the role (in the unit, when one is named). */
export type Addressee =
  | { readonly personId: PersonId }
  | { readonly role: string; readonly unitId: UnitId | null };

/** A task of a stage, already addressed to a person or a role of this body. */
export interface ReviewTask {
  readonly key: string;
  readonly kind: ReviewKind;
  readonly assignee: Addressee;
  /** An opinion asked for beside the route, by whom and about what. */
  readonly askedBy?: PersonId;
  readonly question?: string;
}

/** Left out: side by side, everybody must agree, no limit, nothing may be changed. */
export interface ReviewStage {
  readonly key: string;
  readonly title?: string;
  readonly tasks: readonly ReviewTask[];
  /** One after the other, in the order of the tasks. */
  readonly mode?: 'serial';
  readonly quorum?: 'any' | { readonly atLeast: number };
  /** One objection returns the document, however many agree. */
  readonly veto?: true;
  /** In working hours. */
  readonly limit?: {
    readonly hours: number;
    readonly remindBefore?: number;
    readonly escalateAfter?: number;
    readonly escalateTo?: Addressee;
  };
  readonly mayEdit?: readonly SubmissionField[];
}

/** A route as it was frozen into the instance on submission. */
export interface Route {
  readonly name: string;
  readonly version: number;
  readonly title?: string;
  readonly limitHours?: number;
  readonly stages: readonly ReviewStage[];
}

export interface Vote {
  readonly task: string;
  readonly by: PersonId;
  readonly at: string;
  readonly objects?: true;
  /** Whom `by` stood in for, and by which paper. */
  readonly actsFor?: PersonId;
  readonly basis?: string;
  /** The task whose act passed this one too: the next stage asked the same person. */
  readonly mergedWith?: string;
}

/** When an open stage is due, ISO 8601; what has been told is not there any more. */
export interface StageTimes {
  readonly due: string;
  readonly remind?: string;
  readonly escalate?: string;
  readonly overdue?: true;
}

/** Where the current round stands. Earlier rounds are history and are not kept here. */
export interface RouteProgress {
  readonly route: Route;
  readonly votes: readonly Vote[];
  /** Since when the drafter does not have it. */
  readonly begun?: string;
  /** By when the whole route should be walked. */
  readonly due?: string;
  readonly overdue?: true;
  readonly times?: Readonly<Record<string, StageTimes>>;
}

export const beginRoute = (route: Route): RouteProgress => ({ route, votes: [] });

/** The first stage that is not decided: the one that holds the document. */
export const currentStage = (progress: RouteProgress): ReviewStage | undefined =>
  progress.route.stages.find((stage) => !isDecided(progress, stage));

/**
 * Tasks that wait for somebody now: those of the current stage, and opinions of every stage that has
 * been opened. With the last decision nothing waits any more.
 */
export function openTasks(progress: RouteProgress): readonly ReviewTask[] {
  const opened = stagesOpened(progress);
  return opened.flatMap((stage) => {
    const deciding = stage === opened.at(-1) ? openDecisions(progress, stage) : [];
    return stage.tasks.filter(
      (task) =>
        deciding.includes(task) || (task.kind === 'opinion' && !hasBeenVoted(progress, task)),
    );
  });
}

/** The current stage and those before it; none once everything is decided. */
export function stagesOpened(progress: RouteProgress): readonly ReviewStage[] {
  const { stages } = progress.route;
  return stages.slice(0, stages.findIndex((stage) => !isDecided(progress, stage)) + 1);
}

/** Those of the open tasks that hold the document. */
export const openDecisionsOf = (progress: RouteProgress): readonly ReviewTask[] =>
  openTasks(progress).filter(decides);

export const openTask = (progress: RouteProgress | null, key: string): ReviewTask | undefined =>
  progress ? openTasks(progress).find((task) => task.key === key) : undefined;

export const allTasks = ({ stages }: Route): readonly ReviewTask[] =>
  stages.flatMap(({ tasks }) => tasks);

export const tasksOfKind = (route: Route, kind: ReviewKind): readonly ReviewTask[] =>
  allTasks(route).filter((task) => task.kind === kind);

export const decides = ({ kind }: Pick<ReviewTask, 'kind'>): boolean => kind !== 'opinion';

/** Adds a vote for an open task. */
export const castVote = (progress: RouteProgress, vote: Vote): RouteProgress => ({
  ...progress,
  votes: [...progress.votes, vote],
});

export const isComplete = (progress: RouteProgress): boolean =>
  currentStage(progress) === undefined;

/** Content and form were checked and the signer himself approved, whatever the route says. */
export const everyDutyIsDone = (progress: RouteProgress, signer: PersonId | undefined): boolean =>
  passedBy(progress, 'contentCheck') !== undefined &&
  passedBy(progress, 'formCheck') !== undefined &&
  signer !== undefined &&
  passedBy(progress, 'approval') === signer;

export const hasPassed = ({ votes }: RouteProgress, { key }: ReviewTask): boolean =>
  votes.some(({ task, objects }) => task === key && !objects);

export const hasBeenVoted = ({ votes }: RouteProgress, { key }: ReviewTask): boolean =>
  votes.some(({ task }) => task === key);

/** Enough agree, and no duty that this stage is the last to do is left out by its quorum. */
export function isDecided(progress: RouteProgress, stage: ReviewStage): boolean {
  const passed = stage.tasks.filter((task) => decides(task) && hasPassed(progress, task));
  return (
    passed.length >= votesNeeded(stage) &&
    dutiesOf(progress.route, stage).every((kind) => passedBy(progress, kind) !== undefined)
  );
}

/** How many must agree; never more than are asked. */
export function votesNeeded({ tasks, quorum }: ReviewStage): number {
  const asked = tasks.filter(decides).length;
  if (quorum === undefined) return asked;
  return Math.min(asked, quorum === 'any' ? 1 : quorum.atLeast);
}

/** Duties of a stage that no later stage will do. */
export function dutiesOf({ stages }: Route, stage: ReviewStage): readonly ReviewKind[] {
  const later = stages.slice(stages.indexOf(stage) + 1).flatMap(({ tasks }) => tasks);
  return duties.filter(
    (duty) =>
      stage.tasks.some(({ kind }) => kind === duty) && !later.some(({ kind }) => kind === duty),
  );
}

const duties: readonly ReviewKind[] = ['contentCheck', 'formCheck', 'approval'];

function openDecisions(progress: RouteProgress, { mode, tasks }: ReviewStage): ReviewTask[] {
  const waiting = tasks.filter((task) => decides(task) && !hasBeenVoted(progress, task));
  return mode === 'serial' ? waiting.slice(0, 1) : waiting;
}

/** Who passed the task of this kind in the current round, if anybody did. */
function passedBy(progress: RouteProgress, kind: ReviewKind): PersonId | undefined {
  const keys = tasksOfKind(progress.route, kind).map(({ key }) => key);
  return progress.votes.find(({ task, objects }) => keys.includes(task) && !objects)?.by;
}
