import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BodyId, Clock, Ids } from '#kernel';
import { addBody, readBodyFile, type AddedBody } from '#modules/organisation';
import type { Transaction, UnitOfWork } from '#platform';

/** One set-up body of the world and the passwords its people sign in with. */
export interface WorldBody extends AddedBody {
  readonly bodyId: BodyId;
  readonly name: string;
  readonly organId: string;
  readonly passwords: ReadonlyMap<string, string>;
}

export interface World {
  readonly health: WorldBody;
  readonly centre: WorldBody;
}

export interface WorldHands {
  readonly uow: UnitOfWork;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly passwordOf: (login: string) => string;
  /** What the other rooms add to a body in the same transaction: books, seal. */
  readonly furnish?: (tx: Transaction, body: WorldBody) => Promise<void>;
}

/** Sets up the demo: a Sở Y tế and a centre under it, each from its own file. */
export async function setUpDemoWorld(hands: WorldHands): Promise<World> {
  return {
    health: await setUpBody(hands, await worldFile('so-y-te.yaml')),
    centre: await setUpBody(hands, await worldFile('trung-tam.yaml')),
  };
}

/** Sets up one body from the text of its file: what `trinhky body add` does. */
export async function setUpBody(hands: WorldHands, source: string): Promise<WorldBody> {
  const { uow, ids, clock, passwordOf } = hands;
  const file = readBodyFile(source);
  const bodyId = ids.next<'Body'>();
  const passwords = new Map(file.people.map(({ login }) => [login, passwordOf(login)]));
  return uow.inBody(bodyId, async (tx) => {
    const added = await addBody(
      tx,
      { ids, clock, passwordOf: (login) => passwords.get(login) ?? '' },
      file,
    );
    const { name, organId } = file.body;
    const body: WorldBody = { ...added, bodyId, name, organId, passwords };
    await hands.furnish?.(tx, body);
    return body;
  });
}

export const worldFile = (name: string): Promise<string> =>
  readFile(join(dirname(fileURLToPath(import.meta.url)), name), 'utf8');
