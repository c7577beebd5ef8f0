import type { Id, PostId } from '#kernel';
import { authorityInWords } from './authority-in-words.js';

type Delegations = Parameters<typeof authorityInWords>[1];
type Posts = Parameters<typeof authorityInWords>[2];

const deputy = {
  postId: 'deputy' as PostId,
  role: 'deputyDirector',
  title: 'Phó Giám đốc',
} as const;
const given = (changed: Partial<Delegations[number]> = {}): Delegations => [
  {
    id: 'd' as Id<'Delegation'>,
    form: 'KT',
    onBehalfOf: 'Giám đốc',
    fromPostId: 'director' as PostId,
    toPostId: 'deputy' as PostId,
    scope: 'Tổ chức',
    docTypes: null,
    unitIds: null,
    from: '2026-01-01',
    to: '2026-12-31',
    basis: 'Quyết định số 15/QĐ-TTYT',
    ...changed,
  },
];
const posts = (ends: Record<string, string | null>): Posts =>
  Object.entries(ends).map(([id, to]) => ({
    id: id as PostId,
    personId: 'p' as Id<'Person'>,
    unitId: 'u' as Id<'Unit'>,
    role: 'deputyDirector',
    title: '',
    from: '2025-01-01',
    to,
  }));

test.each([
  ['the form, the end and the basis', given(), {}, '31/12/2026'],
  ['the end of the post it is given to', given(), { deputy: '2026-06-30' }, '30/06/2026'],
  ['not the end of the delegator, for KT.', given(), { director: '2026-06-30' }, '31/12/2026'],
])('it is told with %s', (_, delegations, ends, end) => {
  expect(authorityInWords(deputy, delegations, posts(ends), '2026-05-01')).toBe(
    `Ký thay Giám đốc (KT.) đến ${end}, theo Quyết định số 15/QĐ-TTYT`,
  );
});

test('special authority ends with the post of who gave it', () => {
  const special = given({ form: 'TUQ' });
  expect(authorityInWords(deputy, special, posts({ director: '2026-06-30' }), '2026-05-01')).toBe(
    'Ký thừa ủy quyền Giám đốc (TUQ.) đến 30/06/2026, theo Quyết định số 15/QĐ-TTYT',
  );
});

test('without an end none is told', () => {
  expect(authorityInWords(deputy, given({ to: null }), [], '2030-01-01')).toBe(
    'Ký thay Giám đốc (KT.), theo Quyết định số 15/QĐ-TTYT',
  );
});

test.each([
  ['before its first day', given(), '2025-12-31'],
  ['after its last day', given(), '2027-01-01'],
  ['given to another post', given({ toPostId: 'other' as PostId }), '2026-05-01'],
])('nothing is told of one %s', (_, delegations, day) => {
  expect(authorityInWords(deputy, delegations, [], day)).toBeNull();
});

test('the head signs as himself', () => {
  const head = { postId: 'director' as PostId, role: 'director', title: 'Giám đốc' } as const;
  expect(authorityInWords(head, [], [], '2026-05-01')).toBe('Ký với thẩm quyền Giám đốc');
});
