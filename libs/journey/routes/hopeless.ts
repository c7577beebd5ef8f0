import {
  currentStage,
  decides,
  dutiesOf,
  hasBeenVoted,
  hasPassed,
  votesNeeded,
  type ReviewTask,
  type RouteProgress,
} from '../route.js';

/** The current stage can never be passed any more: a veto, or too many objections for its quorum. */
export function isHopeless(progress: RouteProgress): boolean {
  const stage = currentStage(progress);
  if (!stage) return false;
  const deciding = stage.tasks.filter(decides);
  const objected = (task: ReviewTask) => hasBeenVoted(progress, task) && !hasPassed(progress, task);
  if (stage.veto && deciding.some(objected)) return true;
  if (deciding.filter((task) => !objected(task)).length < votesNeeded(stage)) return true;
  return dutiesOf(progress.route, stage).some((duty) =>
    deciding.filter(({ kind }) => kind === duty).every(objected),
  );
}
