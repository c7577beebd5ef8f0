import { roleNames } from '../names.js';
import { hasPassed, openTasks, tasksOfKind, type ReviewKind } from '../route.js';
import { returned, waitsFor, type Told } from './tell-station.js';
import type { Way } from './way.js';

/** A check or the approval: all tasks of its kind in the current round. */
export function review(kind: ReviewKind, way: Way): Told {
  const { state, context, lastReturn } = way;
  const ahead: Told = { state: 'ahead', who: expected(kind, way) };
  if (state === 'drafted') return lastReturn?.station === kind ? returned(way, lastReturn) : ahead;
  const { route, round } = context;
  if (!route) return ahead;
  const tasks = tasksOfKind(route.route, kind);
  if (tasks.length === 0) return { state: 'skipped' };
  if (tasks.every((task) => hasPassed(route, task))) {
    const vote = route.votes.findLast(({ task }) => tasks.some(({ key }) => key === task));
    return { state: 'done', who: vote ? way.nameOf(vote.by) : null, at: vote?.at ?? null };
  }
  const waiting = openTasks(route).filter((task) => task.kind === kind);
  if (waiting.length === 0) return ahead;
  const items = way.open.filter(({ key }) =>
    waiting.some((task) => key === `r${round}:${task.key}`),
  );
  if (items.length > 0) return waitsFor(way, items);
  return { state: 'waiting', who: expected(kind, way), hint: 'Đang tạo bản PDF để xem duyệt' };
}

/** Who will do it once it is reached. */
export function expected(kind: ReviewKind, { context: { version }, nameOf }: Way): string {
  if (kind === 'formCheck') return roleNames.formChecker;
  if (kind === 'contentCheck') {
    return version?.contentReviewer ? nameOf(version.contentReviewer) : roleNames.unitHead;
  }
  return version ? nameOf(version.signer) : 'Người ký';
}
