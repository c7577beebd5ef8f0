import type { Clock, Ids, PersonId, PostId, UnitId } from '#kernel';
import type { Transaction } from '#platform';
import { assignField } from '../authority/assigned-fields.js';
import type { BodyFile } from './body-file.js';
import { addPerson } from '../use-cases/add-person.js';
import { delegate } from '../use-cases/delegate.js';
import { givePost } from '../use-cases/give-post.js';
import { insertBody } from './insert-body.js';
import { insertReceivers } from './insert-receivers.js';
import { insertUnits } from './insert-units.js';

export interface AddedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly posts: readonly (BodyFile['people'][number]['posts'][number] & {
    readonly postId: PostId;
  })[];
}

/** What the other rooms need to set up their part of a new body. */
export interface AddedBody {
  readonly units: ReadonlyMap<string, UnitId>;
  /** By login. */
  readonly people: ReadonlyMap<string, AddedPerson>;
  readonly books: BodyFile['books'];
  readonly seal: BodyFile['seal'];
}

export interface Hands {
  readonly ids: Ids;
  readonly clock: Clock;
  /** The first password of a login. */
  readonly passwordOf: (login: string) => string;
}

/** Sets up the body of this transaction: a fresh id under which nothing stands yet. */
export async function addBody(tx: Transaction, hands: Hands, file: BodyFile): Promise<AddedBody> {
  await insertBody(tx, file.body, hands.clock.now());
  const units = await insertUnits(tx, hands.ids, file.units);
  const people = await addPeople(tx, hands, file.people, units);
  for (const line of file.delegations) {
    await delegate(tx, hands.ids, {
      ...line,
      docTypes: line.docTypes === 'all' ? null : line.docTypes,
      unitIds: line.units === 'all' ? null : line.units.map((code) => named(units, code)),
      fromPostId: line.by === null ? null : postHeld(people, line.by, ['director']),
      toPostId: postHeld(people, line.to, rolesFor[line.form]),
      to: line.until,
    });
  }
  for (const { to, unit, until, ...line } of file.assignedFields) {
    await assignField(tx, hands.ids, {
      ...line,
      postId: postHeld(people, to, ['deputyDirector']),
      unitId: unit === null ? null : named(units, unit),
      to: until,
    });
  }
  await insertReceivers(tx, hands.ids, file.receivers);
  return { units, people, books: file.books, seal: file.seal };
}

async function addPeople(
  tx: Transaction,
  { ids, passwordOf }: Hands,
  people: BodyFile['people'],
  units: ReadonlyMap<string, UnitId>,
): Promise<ReadonlyMap<string, AddedPerson>> {
  const added = new Map<string, AddedPerson>();
  for (const person of people) {
    const { login, name } = person;
    const account = { password: passwordOf(login), passwordIsGiven: false };
    const personId = await addPerson(tx, ids, { ...person, ...account });
    const posts: AddedPerson['posts'][number][] = [];
    for (const post of person.posts) {
      const unitId = named(units, post.unit);
      posts.push({ ...post, postId: await givePost(tx, ids, { ...post, personId, unitId }) });
    }
    added.set(login, { personId, name, posts });
  }
  return added;
}

/** In which post a delegation of each form is received; the file's check has made sure of it. */
const rolesFor: Readonly<Record<BodyFile['delegations'][number]['form'], readonly string[]>> = {
  KT: ['deputyDirector'],
  TL: ['unitHead'],
  TUQ: ['deputyDirector', 'unitHead'],
  Q: ['deputyDirector', 'director', 'unitHead'],
  TM: ['director', 'deputyDirector'],
};

function postHeld(people: AddedBody['people'], login: string, roles: readonly string[]): PostId {
  const { posts } = named(people, login);
  const held = roles.map((role) => posts.find((post) => post.role === role)).find(Boolean);
  if (!held) throw new Error(`Nobody checked that "${login}" holds one of: ${roles.join(', ')}.`);
  return held.postId;
}

function named<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`Nobody checked that "${name}" stands in the file.`);
  return value;
}
