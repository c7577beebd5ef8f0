import type { BodyId, Clock, Ids } from '#kernel';
import type { Transaction, UnitOfWork } from '#platform';
import { addBody, type AddedBody } from './add-body.js';
import { readBodyFile } from './read-body-file.js';

/** A body that has just been set up, and the first passwords of its people by login. */
export interface NewBody extends AddedBody {
  readonly bodyId: BodyId;
  readonly name: string;
  readonly organId: string;
  readonly passwords: ReadonlyMap<string, string>;
}

export interface SetUpHands {
  readonly uow: UnitOfWork;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly passwordOf: (login: string) => string;
  /** What the other rooms add to the body in the same transaction. */
  readonly furnish?: (tx: Transaction, body: NewBody) => Promise<void>;
}

/** Sets up a whole body from the text of its YAML file, or nothing of it. */
export async function setUpBody(hands: SetUpHands, source: string): Promise<NewBody> {
  const { uow, ids, clock } = hands;
  const file = readBodyFile(source);
  const bodyId = ids.next<'Body'>();
  const passwords = new Map(file.people.map(({ login }) => [login, hands.passwordOf(login)]));
  const passwordOf = (login: string): string => passwords.get(login) ?? hands.passwordOf(login);
  return uow.inBody(bodyId, async (tx) => {
    const added = await addBody(tx, { ids, clock, passwordOf }, file);
    const { name, organId } = file.body;
    const body: NewBody = { ...added, bodyId, name, organId, passwords };
    await hands.furnish?.(tx, body);
    await tx.record({
      id: ids.next<'TrailEvent'>(),
      ...{ bodyId, at: clock.now(), action: 'BodySetUp', subjectVersion: 0 },
      actor: { personId: null, postId: null, authority: null },
      subject: { type: 'Organisation', id: bodyId },
      data: { name, organId, people: file.people.length, units: file.units.length },
    });
    return body;
  });
}
