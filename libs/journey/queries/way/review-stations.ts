import { roleNames } from '../../names.js';
import { allTasks, hasPassed, openTasks, type ReviewTask } from '../../route.js';
import { returned, waitsFor, type Told } from './tell-station.js';
import type { Way } from './way.js';

type ReviewStation = 'contentCheck' | 'formCheck' | 'approval';

/** Initials belong to the approval they prepare; opinions stand on no station. */
const kindsAt: Readonly<Record<ReviewStation, readonly ReviewTask['kind'][]>> = {
  contentCheck: ['contentCheck'],
  formCheck: ['formCheck'],
  approval: ['initial', 'approval'],
};

/** A check or the approval: all tasks of its kinds in the current round. */
export function review(kind: ReviewStation, way: Way): Told {
  const { state, context, lastReturn } = way;
  const ahead: Told = { state: 'ahead', who: expected(kind, way) };
  if (state === 'drafted') return lastReturn?.station === kind ? returned(way, lastReturn) : ahead;
  const { route, round } = context;
  if (!route) return ahead;
  const isHere = (task: ReviewTask) => kindsAt[kind].includes(task.kind);
  const tasks = allTasks(route.route).filter(isHere);
  if (tasks.length === 0) return { state: 'skipped' };
  if (tasks.every((task) => hasPassed(route, task))) {
    const vote = route.votes.findLast(({ task }) => tasks.some(({ key }) => key === task));
    return { state: 'done', who: vote ? way.nameOf(vote.by) : null, at: vote?.at ?? null };
  }
  const waiting = openTasks(route).filter(isHere);
  if (waiting.length === 0) return ahead;
  const items = way.open.filter(({ key }) =>
    waiting.some((task) => key === `r${round}:${task.key}`),
  );
  if (items.length > 0) return waitsFor(way, items);
  return { state: 'waiting', who: expected(kind, way), hint: 'Đang tạo bản PDF để xem duyệt' };
}

/** Who will do it once it is reached. */
export function expected(kind: ReviewStation, { context: { version }, nameOf }: Way): string {
  if (kind === 'formCheck') return roleNames.formChecker;
  if (kind === 'contentCheck') {
    return version?.contentReviewer ? nameOf(version.contentReviewer) : roleNames.unitHead;
  }
  return version ? nameOf(version.signer) : 'Người ký';
}
