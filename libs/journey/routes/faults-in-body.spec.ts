import { faultsInBody } from './faults-in-body.js';
import { readRoute } from './read-route.js';
import { aBody, aSource, finance, office, people, withoutPeople } from './testing.js';

const faults = (source: string, today = aBody()) => {
  const { definition, place } = readRoute(source);
  if (!definition) throw new Error('This is no route.');
  return place(faultsInBody(definition, today)).map(
    ({ line, code, weight }) => `${line} ${code}${weight === 'warning' ? ' (warning)' : ''}`,
  );
};
const changed = (from: string, to: string) => {
  expect(aSource).toContain(from);
  return aSource.replace(from, to);
};
const id = '0198a000-0000-7000-8000-000000000009';

/** The finance room has a head as well, so that both rooms can walk the route. */
test('a route that everybody who drafts can walk has no fault', () => {
  expect(faults(aSource)).toEqual([]);
});

test.each([
  [
    'a unit',
    '{ headOf: draftingUnit }',
    '{ headOfUnit: KHTH }',
    ['8 UnitIsUnknown', '8 StageHasNobody'],
  ],
  [
    'a post',
    '{ headOf: draftingUnit }',
    `{ post: ${id} }`,
    ['8 PostIsUnknown', '8 StageHasNobody'],
  ],
  [
    'a person',
    '{ headOf: draftingUnit }',
    `{ person: ${id} }`,
    ['8 PersonIsUnknown', '8 StageHasNobody'],
  ],
])('%s nobody knows is told at its line', (_, from, to, said) => {
  expect(faults(changed(from, to))).toEqual(said);
});

test('a condition on a unit nobody knows is told at its line', () => {
  expect(faults(changed('[KH, BC]', '[KH, BC]\nwhen: { units: [KHTH] }'))[0]).toBe(
    '4 UnitIsUnknown',
  );
  expect(
    faults(
      changed('    title: Kiểm tra\n', '    title: Kiểm tra\n    when: { units: [TCHC, KHTH] }\n'),
    ),
  ).toEqual(['7 UnitIsUnknown']);
});

test('a stage nobody in the body can pass is refused', () => {
  expect(faults(aSource, withoutPeople(people.form))).toEqual(['9 StageHasNobody']);
  expect(faults(aSource, aBody({ signersOf: () => [] }))).toEqual(['13 StageHasNobody']);
  expect(faults(changed('{ role: formChecker }', '{ deputyInChargeOf: y tế }'))).toEqual([
    '9 StageHasNobody',
  ]);
});

test('a stage that one room cannot pass is told, and stops nobody else', () => {
  expect(faults(aSource, withoutPeople(people.otherHead))).toEqual(['8 StageHasNobody (warning)']);
});

test('an opinion nobody can give is no fault', () => {
  const advice = '{ key: more, kind: opinion, assignee: { deputyInChargeOf: y tế } }';
  expect(faults(changed('    tasks:\n', `    tasks:\n      - ${advice}\n`))).toEqual([]);
});

describe('who would have to judge his own draft', () => {
  const drafts = (personId: (typeof people)['form'], unitId = office) => {
    const body = aBody();
    const post = {
      ...body.posts[0],
      postId: 'second',
      personId,
      unitId,
    } as (typeof body.posts)[number];
    return { ...body, posts: [...body.posts, post] };
  };

  test('is told, where nobody else holds the role', () => {
    expect(faults(aSource, drafts(people.form))).toEqual(['9 DrafterWouldJudgeHimself']);
  });

  test('is told, where he alone heads the unit, or is named', () => {
    expect(faults(aSource, drafts(people.otherHead, finance))).toEqual([
      '8 DrafterWouldJudgeHimself',
    ]);
    const body = aBody();
    const named = body.posts.map((post) => ({ ...post, personId: id as typeof post.personId }));
    const source = changed('{ headOf: draftingUnit }', `{ person: ${id} }`);
    expect(faults(source, { ...body, posts: [...named, ...body.posts.slice(3, 4)] })).toContain(
      '8 DrafterWouldJudgeHimself',
    );
  });

  test('is told, where he alone may sign', () => {
    const body = { ...drafts(people.deputy), signersOf: () => [people.deputy] };
    expect(faults(aSource, body)).toEqual(['13 DrafterWouldJudgeHimself']);
  });

  test('is not told, where somebody else can', () => {
    expect(faults(aSource, drafts(people.head))).toEqual([]);
    expect(faults(aSource, drafts(people.deputy))).toEqual([]);
  });
});
