import type { listDelegations, listPosts, ActorPost } from '#modules/organisation';

type Delegation = Awaited<ReturnType<typeof listDelegations>>[number];
type Post = Awaited<ReturnType<typeof listPosts>>[number];

/** How people say the short forms of NĐ 30/2020 Điều 13. */
const forms: Readonly<Record<Delegation['form'], string>> = {
  KT: 'Ký thay',
  TL: 'Ký thừa lệnh',
  TUQ: 'Ký thừa ủy quyền',
  Q: 'Quyền',
  TM: 'Ký thay mặt',
};

/**
 * On what ground a post signs on a day (`YYYY-MM-DD`):
 * `Ký thay Giám đốc (KT.) đến 31/12/2026, theo Quyết định …`; null when it signs nothing.
 */
export function authorityInWords(
  { postId, role, title }: Pick<ActorPost, 'postId' | 'role' | 'title'>,
  delegations: readonly Delegation[],
  posts: readonly Post[],
  day: string,
): string | null {
  if (role === 'director') return `Ký với thẩm quyền ${title}`;
  const endOf = (id: string | null) => posts.find((post) => post.id === id)?.to ?? null;
  const said = delegations
    .filter(({ toPostId }) => toPostId === postId)
    .map((given) => ({ ...given, to: lastDay(given, endOf) }))
    .filter(({ from, to }) => from <= day && (to === null || day <= to))
    .map(
      ({ form, onBehalfOf, to, basis }) =>
        `${forms[form]} ${onBehalfOf} (${form}.)${to ? ` đến ${vietnamese(to)}` : ''}, theo ${basis}`,
    );
  return said.length === 0 ? null : said.join('; ');
}

/** No longer than the post it is given to; special authority ends with the delegator's post as well. */
function lastDay(
  { form, fromPostId, toPostId, to }: Delegation,
  endOf: (postId: string | null) => string | null,
): string | null {
  const ends = [to, endOf(toPostId), form === 'TUQ' ? endOf(fromPostId) : null];
  return ends.filter((one) => one !== null).sort()[0] ?? null;
}

const vietnamese = (day: string): string => day.split('-').reverse().join('/');
