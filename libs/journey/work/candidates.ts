import type { WorkAct } from '#contracts';
import { ownerOf, type Work } from '#engine';
import { doesBusiness, type Colleague } from './people-at-work.js';

/** Who may be given this work: whoever is at work, has the post it asks for, and breaks no rule. */
export const candidatesFor = (
  work: Work,
  act: Extract<WorkAct, 'assign' | 'delegate' | 'reassign'>,
  people: readonly Colleague[],
): readonly Colleague[] =>
  people.filter(
    (person) =>
      person.id !== ownerOf(work.item) &&
      doesBusiness(person) &&
      (act === 'delegate' || hasThePost(work, person)) &&
      !work.instance.machine.handingRefusal?.(work.instance, {
        ...{ item: work.item, act, to: person.id },
      }),
  );

/** Advice may come from anybody; the work itself is for the post it is addressed to. */
function hasThePost({ item }: Work, { posts }: Colleague): boolean {
  if (item.kind === 'revise') return posts.some(({ role }) => role === 'drafter');
  return (
    item.role === null ||
    posts.some(
      ({ role, unitId }) => role === item.role && (item.unitId === null || item.unitId === unitId),
    )
  );
}
