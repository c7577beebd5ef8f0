import type { WorkItem } from '#engine';
import type { PersonId, PostId, UnitId } from '#kernel';
import type { Actor, ActorPost } from '#modules/organisation';
import { standingIn } from './acting-for.js';

const [an, binh, chi] = ['an', 'binh', 'chi'] as PersonId[] as [PersonId, PersonId, PersonId];
const tchc = 'tchc' as UnitId;
const headOf = (unitId: string): ActorPost => ({
  ...{ postId: `head-${unitId}` as PostId, role: 'unitHead', title: 'Trưởng phòng' },
  ...{ unitId: unitId as UnitId, unitName: 'Phòng' },
});
const basis = 'Giấy nghỉ phép số 12';
const actor = (more: Partial<Actor> = {}): Actor => ({
  ...{ sessionId: 's' as Actor['sessionId'], bodyId: 'b' as Actor['bodyId'], name: 'An' },
  ...{ personId: an, posts: [headOf('khnv')], standsInFor: [], ...more },
});
const forBinh = (docTypes: Actor['standsInFor'][number]['docTypes'] = null) =>
  actor({
    standsInFor: [{ personId: binh, name: 'Bình', basis, docTypes, posts: [headOf(tchc)] }],
  });

const since = new Date('2026-03-04T02:00:00Z');
const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  ...{ instanceId: 'd', key: 'r1:content', kind: 'contentCheck', round: 1, openedRevision: 3 },
  ...{ personId: null, role: 'unitHead', unitId: tchc, openedAt: since, dueAt: null },
  ...{ closedAt: null, closedBy: null, hands: 0, note: '', givenBy: null },
  ...{ heldBy: null, heldAs: null, heldSince: null, heldFor: null, ownedAs: null, ...more },
});
const named = (personId: PersonId, kind = 'contentCheck') =>
  item({ personId, kind, role: null, unitId: null });
const held = (heldBy: PersonId, more: Partial<WorkItem> = {}) =>
  item({ heldBy, heldAs: 'claimed', heldSince: since, ...more });

const own = { actsFor: null, basis: null };

it.each<[string, WorkItem, Actor, object | null]>([
  ['it is addressed to him', named(an), actor(), own],
  ['to his post', item(), actor({ posts: [headOf(tchc)] }), own],
  ['he has claimed it', held(an), actor({ posts: [headOf(tchc)] }), own],
  ['he has claimed it, and its post is his no more', held(an), actor(), null],
  ['he has claimed it in place of the absent', held(an), forBinh(), { actsFor: binh, basis }],
  ['to another', named(binh), actor(), null],
  ['to a post of another unit', item(), actor(), null],
  ['to whom he stands in for', named(binh), forBinh(), { actsFor: binh, basis }],
  ['to a post of whom he stands in for', item(), forBinh(), { actsFor: binh, basis }],
  ['the absent person holds it', held(binh), forBinh(), { actsFor: binh, basis }],
  ['of a type the absence covers', named(binh), forBinh(['KH']), { actsFor: binh, basis }],
  ['of another type', named(binh), forBinh(['BC']), null],
  [
    'it was addressed to another and reassigned to him',
    { ...named(chi), heldBy: an, heldAs: 'reassigned', heldSince: since, note: 'Đi học.' },
    actor(),
    { actsFor: chi, basis: 'được chuyển việc: Đi học.' },
  ],
])('whose work it is: %s', (_, work, who, standing) => {
  expect(standingIn(work, who, 'KH')).toEqual(standing);
});

it.each<[string, WorkItem, Actor, string]>([
  ['a colleague holds it', held(chi), actor({ posts: [headOf(tchc)] }), 'WorkItemIsHeldByAnother'],
  ['a colleague of the absent holds it', held(chi), forBinh(), 'WorkItemIsHeldByAnother'],
  [
    'it is the absent signer’s approval',
    named(binh, 'approval'),
    forBinh(),
    'SignersApprovalIsNotSubstituted',
  ],
  [
    'it is the absent signer’s signature',
    named(binh, 'sign'),
    forBinh(),
    'SignersApprovalIsNotSubstituted',
  ],
  [
    'he waits for advice',
    held(binh, { heldAs: 'delegated', heldFor: an }),
    actor({ posts: [headOf(tchc)] }),
    'DelegatedWorkComesBackFirst',
  ],
  [
    'he is only asked for advice',
    held(an, { heldAs: 'delegated', heldFor: binh }),
    actor(),
    'OnlyTheOwnerCompletesDelegatedWork',
  ],
])('refused: %s', (_, work, who, code) => {
  expect(() => standingIn(work, who, 'KH')).toThrow(expect.objectContaining({ code }));
});
