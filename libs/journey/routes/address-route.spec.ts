import type { PostId } from '#kernel';
import { addressRoute, type Addressees } from './address-route.js';
import type { RouteFacts } from './conditions.js';
import type { StageDefinition, TaskDefinition } from './definition.js';
import { readRoute } from './read-route.js';
import { aBody, aSource, finance, office, people, withoutPeople } from './testing.js';

const { definition } = readRoute(aSource);
if (!definition) throw new Error('This is no route.');
const route = definition;
const facts: RouteFacts = {
  docType: 'KH',
  urgency: 'normal',
  budget: 700,
  hasAnnex: true,
  unitCode: 'TCHC',
};
const who = (change: Partial<Addressees> = {}): Addressees => ({
  docType: 'KH',
  draftingUnit: office,
  coordinatingUnits: [],
  signer: people.deputy,
  drafters: [people.drafter],
  today: aBody(),
  whoInWords: (wanted) => JSON.stringify(wanted),
  ...change,
});
const addressed = (change?: Partial<Addressees>) =>
  addressRoute({ version: 3, definition: route }, facts, who(change));

/** The route with one more stage before the end, of these tasks. */
const withStage = (tasks: TaskDefinition[], more: Partial<StageDefinition> = {}) => {
  const [check, approve] = route.stages;
  if (!check || !approve) throw new Error('The route has two stages.');
  const stage = { ...check, key: 'more', title: 'Thêm', tasks, ...more };
  return { version: 3, definition: { ...route, stages: [check, stage, approve] } };
};
const task = (assignee: TaskDefinition['assignee'], kind: TaskDefinition['kind'] = 'initial') => ({
  key: 'extra',
  kind,
  assignee,
});
const extra = (
  assignee: TaskDefinition['assignee'],
  change?: Partial<Addressees>,
  kind?: TaskDefinition['kind'],
) => addressRoute(withStage([task(assignee, kind)]), facts, who(change)).stages[1];

test('a route is frozen with its version, the head of the drafting unit, the post and the signer', () => {
  expect(addressed()).toEqual({
    name: 'ke-hoach',
    version: 3,
    title: 'Kế hoạch',
    stages: [
      {
        key: 'check',
        title: 'Kiểm tra',
        tasks: [
          { key: 'content', kind: 'contentCheck', assignee: { role: 'unitHead', unitId: office } },
          { key: 'form', kind: 'formCheck', assignee: { role: 'formChecker', unitId: null } },
        ],
      },
      {
        key: 'approve',
        title: 'Duyệt',
        tasks: [{ key: 'approve', kind: 'approval', assignee: { personId: people.deputy } }],
      },
    ],
  });
});

test('a head who was asked by name checks the content', () => {
  const [check] = addressed({ contentReviewer: people.deputyHead }).stages;
  expect(check?.tasks.map(({ assignee }) => assignee)).toEqual([
    { personId: people.deputyHead },
    { role: 'formChecker', unitId: null },
  ]);
});

test.each<[string, TaskDefinition['assignee'], object]>([
  ['a unit’s head', { headOfUnit: 'TCKT' }, { personId: people.otherHead }],
  [
    'who holds a post',
    { post: `post-${people.director}` as PostId },
    { personId: people.director },
  ],
  ['a person', { person: people.deputyHead }, { personId: people.deputyHead }],
  ['the unit’s deputy', { deputyInChargeOf: 'draftingUnit' }, { personId: people.deputy }],
  ['a field’s deputy', { deputyInChargeOf: 'tài chính' }, { personId: people.deputy }],
  ['a role', { role: 'director' }, { role: 'director', unitId: null }],
])('a task is for %s', (_, wanted, assignee) => {
  expect(extra(wanted)?.tasks).toEqual([{ key: 'extra', kind: 'initial', assignee }]);
});

test('coordinating units have one task each, but not the one that drafts', () => {
  const units = { coordinatingUnits: [finance, office] };
  expect(extra({ headOf: 'coordinatingUnits' }, units, 'opinion')?.tasks).toEqual([
    { key: `extra:${finance}`, kind: 'opinion', assignee: { personId: people.otherHead } },
  ]);
});

test('a stage that asks nobody, or whose condition does not hold, is not there', () => {
  expect(extra({ headOf: 'coordinatingUnits' })?.key).toBe('approve');
  const cheap = withStage([task({ role: 'director' })], { when: { budgetOver: 700 } });
  expect(addressRoute(cheap, facts, who()).stages.map(({ key }) => key)).toEqual([
    'check',
    'approve',
  ]);
  const dear = withStage([task({ role: 'director' })], { when: { budgetOver: 699 } });
  expect(addressRoute(dear, facts, who()).stages.map(({ key }) => key)).toEqual([
    'check',
    'more',
    'approve',
  ]);
});

describe('nobody there', () => {
  const refused = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return null;
  };

  test('for a decision is refused by name', () => {
    const nobody = { today: withoutPeople(people.form) };
    expect(refused(() => addressed(nobody))).toBe('RouteTaskHasNobody');
    expect(refused(() => extra({ deputyInChargeOf: 'y tế' }))).toBe('RouteTaskHasNobody');
    expect(refused(() => extra({ headOfUnit: 'NOI' }))).toBe('RouteTaskHasNobody');
  });

  test('but who drafted is refused by another name', () => {
    const head = { headOfUnit: 'TCKT' };
    const drafters = [people.otherHead];
    expect(refused(() => extra(head, { drafters }))).toBe('ReviewerIsNotADrafter');
    expect(refused(() => extra({ person: people.drafter }))).toBe('ReviewerIsNotADrafter');
  });

  test('but who drafted, where a role is asked, waits for another to come to it', () => {
    expect(addressed({ drafters: [people.form, people.head, people.deputyHead] })).toEqual(
      addressed(),
    );
  });

  test('for an opinion leaves it out', () => {
    expect(extra({ deputyInChargeOf: 'y tế' }, {}, 'opinion')?.key).toBe('approve');
    expect(extra({ person: people.drafter }, {}, 'opinion')?.key).toBe('approve');
  });
});

test('a limit is frozen with whom it is reported to; without anybody there it is not reported', () => {
  const limited = (today = aBody()) =>
    addressRoute(
      withStage([task({ role: 'director' })], {
        ...{ limitHours: 8, remindHoursBefore: 2, escalateAfterHours: 4 },
        escalateTo: { headOfUnit: 'TCKT' },
        ...{ mode: 'serial', quorum: 'any', veto: true, mayEdit: ['note'] },
      }),
      facts,
      who({ today }),
    ).stages[1];
  expect(limited()).toMatchObject({
    ...{ mode: 'serial', quorum: 'any', veto: true, mayEdit: ['note'] },
    limit: {
      ...{ hours: 8, remindBefore: 2, escalateAfter: 4 },
      escalateTo: { personId: people.otherHead },
    },
  });
  expect(limited(withoutPeople(people.otherHead))?.limit).toEqual({ hours: 8, remindBefore: 2 });
});
