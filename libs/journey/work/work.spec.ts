import { Instance, type Work, type WorkItem } from '#engine';
import type { PersonId, UnitId } from '#kernel';
import { hostedJourney } from '../hosted-journey.js';
import { cast, unit } from '../testing/cast.js';
import { walked } from '../testing/walk.js';
import { candidatesFor } from './candidates.js';
import { handingRefusal } from './handing-rules.js';
import { doesBusiness, isGone, type Colleague } from './people-at-work.js';
import { unattendedPlaces } from './unattended-places.js';
import { workFacts } from './work-facts.js';

type Post = Colleague['posts'][number];

const post = (role: Post['role'], unitId: UnitId = unit): Post => ({
  ...{ id: 'post' as Post['id'], personId: 'p' as PersonId, unitId, role, title: role },
  ...{ from: '2025-01-01', to: null },
});
const colleague = (id: string, ...posts: Post[]): Colleague => ({
  ...{ id: id as PersonId, name: id, disabled: false, posts },
});

const { value, context } = walked(['draft.submit', 'rendering.done']);
const instance = new Instance<unknown, { type: string }>('d', hostedJourney, 3, value, context);
const work = (more: Partial<WorkItem>): Work => ({
  instance,
  item: {
    ...{ instanceId: 'd', key: 'r1:x', kind: 'contentCheck', round: 1, openedRevision: 3 },
    ...{ personId: null, role: null, unitId: null, openedAt: new Date(0), dueAt: null },
    ...{ closedAt: null, closedBy: null, hands: 0, note: '', givenBy: null, heldSince: null },
    ...{ heldBy: null, heldAs: null, heldFor: null, ownedAs: null, ...more },
  },
});

describe('a document’s work', () => {
  const rule = (kind: string, act: 'claim' | 'assign' | 'delegate' | 'reassign', to: PersonId) =>
    handingRefusal({ state: value, context }, { item: { key: 'r1:x', kind }, act, to })?.code ??
    null;

  it.each([
    ['approval', 'reassign', cast.other, 'SignersApprovalIsNotHanded'],
    ['sign', 'assign', cast.other, 'SignersApprovalIsNotHanded'],
    ['approval', 'delegate', cast.other, null],
    ['contentCheck', 'reassign', cast.drafter, 'WorkIsNotHandedToADrafter'],
    ['contentCheck', 'delegate', cast.drafter, 'WorkIsNotHandedToADrafter'],
    ['formCheck', 'claim', cast.drafter, 'DrafterCannotReviewOwnDraft'],
    ['contentCheck', 'reassign', cast.other, null],
    ['revise', 'assign', cast.drafter, null],
  ] as const)('%s, %s: %s', (kind, act, to, code) => {
    expect(rule(kind, act, to)).toBe(code);
  });
});

describe('work goes to', () => {
  const people = [
    colleague('head', post('unitHead')),
    colleague('otherHead', post('unitHead', 'elsewhere' as UnitId)),
    colleague('writer', post('drafter')),
    colleague('auditor', post('auditor')),
    colleague('left'),
    colleague(cast.drafter, post('unitHead')),
  ];
  const found = (one: Work, act: 'assign' | 'delegate' | 'reassign') =>
    candidatesFor(one, act, people).map(({ id }) => id);

  it('who holds its post and has not drafted; advice comes from anybody at work', () => {
    const ofHeads = work({ role: 'unitHead', unitId: unit });
    expect(found(ofHeads, 'assign')).toEqual(['head']);
    expect(found(ofHeads, 'delegate')).toEqual(['head', 'otherHead', 'writer']);
  });

  it('somebody else than has it', () => {
    const held = work({ personId: 'writer' as PersonId, heldBy: 'head' as PersonId });
    expect(found(held, 'reassign')).toEqual(['otherHead', 'writer']);
  });

  it('whoever drafts, when it is to be revised', () => {
    expect(found(work({ kind: 'revise', personId: 'left' as PersonId }), 'assign')).toEqual([
      'writer',
    ]);
  });
});

test('places nobody is there for: who has left, and roles that nobody holds', () => {
  const people = [
    colleague('head', post('unitHead')),
    colleague('left'),
    { ...colleague('barred'), disabled: true },
  ];
  const places = unattendedPlaces(people, [unit, 'elsewhere']);
  expect(places.get('left')).toBe('Không còn giữ vị trí công tác');
  expect(places.get('barred')).toBe('Tài khoản đã khóa');
  expect([places.has('head'), places.has(`unitHead@${unit}`), places.has('unitHead')]).toEqual([
    ...[false, false, false],
  ]);
  expect([places.get('unitHead@elsewhere'), places.get('clerk')]).toEqual([
    ...['Không ai giữ vai trò này', 'Không ai giữ vai trò này'],
  ]);
  expect(people.map((one) => [isGone(one), doesBusiness(one)])).toEqual([
    ...[
      [false, true],
      [true, false],
      [true, false],
    ],
  ]);
});

it('is judged by whom it is addressed to, and by the unit of what it is about', () => {
  expect(workFacts(work({ role: 'unitHead', unitId: unit }).item, context)).toEqual({
    ...{ addressedTo: `unitHead@${unit}`, holderId: null, ownerId: null, unitId: unit },
  });
  const held = work({ personId: cast.head, heldBy: cast.other, heldFor: cast.head }).item;
  expect(workFacts(held, { nothing: 'known' })).toEqual({
    ...{ addressedTo: cast.head, holderId: cast.other, ownerId: cast.head, unitId: null },
  });
});
