import type { PersonId } from '#kernel';
import { decides, type ReviewTask, type RouteProgress } from '../route.js';

/**
 * Where several of those asked must agree, one person is not two of them: neither by work that came
 * to him nor in somebody's place. A route that asks the same person by name for each task means it.
 */
export function votesAgain({ route, votes }: RouteProgress, task: string, by: PersonId): boolean {
  const stage = route.stages.find(({ tasks }) => tasks.some(({ key }) => key === task));
  if (typeof stage?.quorum !== 'object') return false;
  const his = votes.flatMap((vote) => (vote.by === by ? [vote.task] : []));
  const voted = stage.tasks.filter((one) => decides(one) && his.includes(one.key));
  const asked = stage.tasks.filter(({ key }) => key === task);
  return voted.length > 0 && ![...voted, ...asked].every(isAskedOf(by));
}

const isAskedOf =
  (person: PersonId) =>
  ({ assignee }: ReviewTask): boolean =>
    'personId' in assignee && assignee.personId === person;
