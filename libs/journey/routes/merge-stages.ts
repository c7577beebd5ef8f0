import type { PersonId } from '#kernel';
import {
  castVote,
  currentStage,
  openDecisionsOf,
  type ReviewStage,
  type ReviewTask,
  type RouteProgress,
  type Vote,
} from '../route.js';

/**
 * Adds a passing vote. Where the stages that follow wait for nobody but the same named person, his
 * one act passes them too; each of those votes names the task it was merged with.
 */
export function castMergedVote(progress: RouteProgress, vote: Vote): RouteProgress {
  let after = castVote(progress, vote);
  // Whoever stands in for somebody else answers for one task only.
  if (vote.actsFor !== undefined) return after;
  for (;;) {
    const tasks = sameHands(after, vote);
    if (tasks.length === 0) return after;
    const { by, at } = vote;
    const votes = tasks.map(({ key }) => ({ task: key, by, at, mergedWith: vote.task }));
    after = { ...after, votes: [...after.votes, ...votes] };
  }
}

/** What waits in a later stage, when all of it is addressed to the voter by name. */
function sameHands(progress: RouteProgress, { task, by }: Vote): readonly ReviewTask[] {
  const stage = currentStage(progress);
  if (!stage || hasTask(stage, task)) return [];
  const open = openDecisionsOf(progress);
  return open.every(isNamed(by)) ? open : [];
}

const hasTask = ({ tasks }: ReviewStage, key: string): boolean =>
  tasks.some((one) => one.key === key);

const isNamed =
  (person: PersonId) =>
  ({ assignee }: ReviewTask): boolean =>
    'personId' in assignee && assignee.personId === person;
