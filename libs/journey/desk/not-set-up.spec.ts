import type { Role } from '#contracts';
import type { Id } from '#kernel';
import { notSetUp, type SetUp } from './not-set-up.js';

const unit = (id: string, name: string): SetUp['units'][number] => ({
  id: id as Id<'Unit'>,
  code: id,
  name,
  kind: 'khoa',
  parentId: null,
  aliases: [],
  closedOn: null,
});
const post = (person: string, role: Role, unitId = 'noi'): SetUp['posts'][number] => ({
  id: `${person}-${role}` as Id<'Post'>,
  personId: person as Id<'Person'>,
  unitId: unitId as Id<'Unit'>,
  role,
  title: '',
  from: '2026-01-01',
  to: null,
});
const person = (name: string, disabled = false): SetUp['people'][number] => ({
  id: name as Id<'Person'>,
  name,
  email: null,
  disabled,
});
const authority: SetUp['delegations'][number] = {
  id: 'd' as Id<'Delegation'>,
  form: 'KT',
  onBehalfOf: 'Giám đốc',
  fromPostId: null,
  toPostId: 'Bình-deputyDirector' as Id<'Post'>,
  scope: '',
  docTypes: null,
  from: '2026-01-01',
  to: '2026-12-31',
  basis: 'Quyết định số 1',
};

const ready: SetUp = {
  units: [unit('noi', 'Khoa Nội')],
  people: ['An', 'Bình', 'Cúc', 'Dung', 'Em', 'Giang'].map((name) => person(name)),
  posts: [
    post('An', 'director'),
    post('Bình', 'deputyDirector'),
    post('Cúc', 'clerk'),
    post('Dung', 'formChecker'),
    post('Em', 'unitHead'),
    post('Giang', 'drafter'),
  ],
  delegations: [authority],
  hasSeal: true,
  keyless: [],
  outgoingBooks: 1,
  day: '2026-03-04',
};

const without = (name: string) => ready.posts.filter(({ personId }) => personId !== name);

test('a body that is set up asks for nothing', () => {
  expect(notSetUp(ready)).toEqual([]);
});

test.each<[string, Partial<SetUp>, string[]]>([
  ['no clerk', { posts: without('Cúc') }, ['Chưa có Văn thư', 'Cúc chưa giữ vị trí nào']],
  [
    'no form checker',
    { posts: without('Dung') },
    ['Chưa có Người kiểm tra thể thức', 'Dung chưa giữ vị trí nào'],
  ],
  [
    'a unit that drafts and has no head',
    { posts: without('Em') },
    ['Khoa Nội chưa có trưởng đơn vị', 'Em chưa giữ vị trí nào'],
  ],
  [
    'a deputy whose authority has ended',
    { delegations: [{ ...authority, to: '2026-03-03' }] },
    ['Bình chưa được giao ký thay'],
  ],
  [
    'a deputy whose authority has not begun',
    { delegations: [{ ...authority, from: '2026-03-05' }] },
    ['Bình chưa được giao ký thay'],
  ],
  ['no key', { keyless: ['An'] }, ['An chưa có khoá ký số']],
  ['no seal', { hasSeal: false }, ['Chưa có con dấu số']],
  ['no book', { outgoingBooks: 0 }, ['Chưa mở sổ văn bản đi']],
  ['somebody who left', { people: [...ready.people, person('Hoa', true)] }, []],
])('with %s it says so', (_, change, said) => {
  expect(notSetUp({ ...ready, ...change }).map(({ text }) => text)).toEqual(said);
});

test('a unit in which nobody drafts needs no head', () => {
  const quiet = { ...ready, units: [...ready.units, unit('ngoai', 'Khoa Ngoại')] };
  expect(notSetUp(quiet)).toEqual([]);
});
