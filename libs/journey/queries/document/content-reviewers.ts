import type { PersonId, UnitId } from '#kernel';
import { listPeople, listPosts } from '#modules/organisation';
import type { Transaction } from '#platform';

export interface ContentReviewer {
  readonly personId: PersonId;
  readonly name: string;
  /** `Trưởng phòng`, `Phó Trưởng phòng` … */
  readonly title: string;
}

/** Who may check the content of what a unit drafts: whoever heads it on that day, as head or deputy. */
export async function contentReviewersOf(
  tx: Transaction,
  unitId: UnitId,
  day: string,
): Promise<readonly ContentReviewer[]> {
  const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
  return (await listPosts(tx, day))
    .filter((post) => post.role === 'unitHead' && post.unitId === unitId)
    .map(({ personId, title }) => ({ personId, name: names.get(personId) ?? '', title }));
}
