import type { petitionsContract, ReplyOf } from '#contracts';
import type { PersonId } from '#kernel';
import {
  listPosts,
  listUnits,
  type Actor,
  type Directory,
  type Facts,
} from '#modules/organisation';
import type { Transaction } from '#platform';
import { assignsAnywhere } from '../possible-acts.js';

type Places = ReplyOf<typeof petitionsContract.read>['assignableTo'];

/** Open units with the people who hold a post there today; of his own unit only, for a head. */
export async function assignableTo(
  tx: Transaction,
  actor: Actor,
  facts: Facts<'Petition'>,
  day: string,
  directory: Directory,
): Promise<Places> {
  const anywhere = assignsAnywhere(actor, facts);
  const posts = await listPosts(tx, day);
  const peopleIn = (unit: string): PersonId[] => [
    ...new Set(posts.filter((post) => post.unitId === unit).map(({ personId }) => personId)),
  ];
  return (await listUnits(tx))
    .filter(({ id, closedOn }) => closedOn === null && (anywhere || id === facts.unitId))
    .map(({ id, name }) => ({
      id,
      name,
      people: peopleIn(id).map((person) => ({ id: person, name: directory.person(person) })),
    }));
}
