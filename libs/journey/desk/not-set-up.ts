import type { Role } from '#contracts';
import { compareVietnamese, vietnamDay } from '#kernel';
import {
  listDelegations,
  listPeople,
  listPosts,
  listUnits,
  type listReceivers,
} from '#modules/organisation';
import type { SigningFacade } from '#modules/signing';
import type { RegistryFacade } from '#modules/registry';
import type { Transaction } from '#platform';
import { roleNames } from '../names.js';
import type { Watched } from './watch.js';

type Rows<List extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<
  ReturnType<List>
>;

/** A body as its administrator has set it up. */
export interface SetUp {
  readonly units: Rows<typeof listUnits>;
  readonly people: Rows<typeof listPeople>;
  readonly posts: Rows<typeof listPosts>;
  readonly delegations: Rows<typeof listDelegations>;
  readonly hasSeal: boolean;
  /** Posts by which somebody signs, whose holder has no key of his own. */
  readonly keyless: readonly string[];
  readonly outgoingBooks: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export interface SetUpHands {
  readonly signing: SigningFacade;
  readonly registry: RegistryFacade;
}

export async function readSetUp(
  tx: Transaction,
  { signing, registry }: SetUpHands,
  now: Date,
): Promise<SetUp> {
  const day = vietnamDay(now);
  const posts = await listPosts(tx, day);
  const keyless: string[] = [];
  for (const { personId, role } of posts) {
    if (role !== 'director' && role !== 'deputyDirector') continue;
    if ((await signing.keysOf(tx, personId)).length === 0) keyless.push(personId);
  }
  const books = await registry.books(tx);
  return {
    units: (await listUnits(tx)).filter(({ closedOn }) => closedOn === null || closedOn > day),
    people: await listPeople(tx),
    posts,
    delegations: await listDelegations(tx),
    hasSeal: (await signing.sealKeys(tx)).length > 0,
    keyless,
    outgoingBooks: books.filter(({ direction }) => direction === 'outgoing').length,
    day,
  };
}

/** What keeps documents from going their way, each as a sentence. Pure. */
export const notSetUp = (body: SetUp): readonly Watched[] => [
  ...nobodyIs(body, 'director', 'formChecker', 'clerk'),
  ...unitsWithoutHead(body),
  ...deputiesWithoutAuthority(body),
  ...peopleNamed(body, body.keyless, 'key', 'chưa có khoá ký số'),
  ...peopleWithoutPost(body),
  ...(body.hasSeal ? [] : [missing('seal', 'Chưa có con dấu số', 'Văn bản chưa đóng dấu được')]),
  ...(body.outgoingBooks > 0
    ? []
    : [missing('book', 'Chưa mở sổ văn bản đi', 'Văn thư chưa cấp số được')]),
];

const nobodyIs = ({ posts }: SetUp, ...roles: readonly Role[]): Watched[] =>
  roles
    .filter((role) => !posts.some((post) => post.role === role))
    .map((role) =>
      missing(role, `Chưa có ${roleNames[role]}`, 'Hãy giao vị trí này cho một người'),
    );

const unitsWithoutHead = ({ units, posts }: SetUp): Watched[] =>
  units
    .filter(({ kind }) => kind !== 'leadership' && kind !== 'ban')
    .filter(({ id }) => posts.some((post) => post.unitId === id && post.role === 'drafter'))
    .filter(({ id }) => !posts.some((post) => post.unitId === id && post.role === 'unitHead'))
    .map(({ id, name }) =>
      missing(
        id,
        `${name} chưa có trưởng đơn vị`,
        'Văn bản của đơn vị chưa có người kiểm tra nội dung',
      ),
    );

function deputiesWithoutAuthority(body: SetUp): Watched[] {
  const live = body.delegations.filter(
    ({ from, to }) => from <= body.day && (to === null || body.day <= to),
  );
  const idle = body.posts.filter(
    ({ id, role }) => role === 'deputyDirector' && !live.some(({ toPostId }) => toPostId === id),
  );
  const ids = idle.map(({ personId }) => personId);
  return peopleNamed(body, ids, 'authority', 'chưa được giao ký thay');
}

const peopleWithoutPost = (body: SetUp): Watched[] =>
  peopleNamed(
    body,
    body.people
      .filter(({ id, disabled }) => !disabled && !body.posts.some((post) => post.personId === id))
      .map(({ id }) => id),
    'post',
    'chưa giữ vị trí nào',
  );

const peopleNamed = (
  { people }: SetUp,
  ids: readonly string[],
  key: string,
  what: string,
): Watched[] =>
  people
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => compareVietnamese(a.name, b.name))
    .map(({ id, name }) => missing(`${key}:${id}`, `${name} ${what}`, ''));

const missing = (key: string, text: string, line: string): Watched => ({
  ...{ key, text, line },
  ...{ subject: null, subjectId: null, since: null, dueAt: null },
});
