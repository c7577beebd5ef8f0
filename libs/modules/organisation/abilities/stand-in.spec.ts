import { actions, roles, subjects, type ActionName, type Role, type SubjectName } from '#contracts';
import type { BodyId, PersonId, PostId, UnitId } from '#kernel';
import { trailActor, type Actor, type ActorPost, type SessionId } from '../actor.js';
import { abilitiesOf, can, couldEver } from './ability-of.js';
import { demand } from './demand.js';
import type { Facts } from './subject-facts.js';

const [me, absent] = ['me', 'absent'] as [PersonId, PersonId];
const [myUnit, theirUnit] = ['my-unit', 'their-unit'] as [UnitId, UnitId];

const postIn = (unitId: UnitId, role: Role): ActorPost => ({
  ...{ postId: `${role}@${unitId}` as PostId, role, title: role, unitId, unitName: 'Phòng' },
});

/** A drafter who stands in for somebody with these posts in another unit. */
const standingInFor = (...held: Role[]): Actor => ({
  ...{ sessionId: 's' as SessionId, bodyId: 'b' as BodyId, personId: me, name: 'Nguyễn Văn A' },
  posts: [postIn(myUnit, 'drafter')],
  standsInFor: [
    {
      ...{ personId: absent, name: 'Trần Thị B', basis: 'Giấy nghỉ phép số 3', docTypes: null },
      posts: held.map((role) => postIn(theirUnit, role)),
    },
  ],
});

const inReview = (more: Partial<Facts<'Document'>> = {}): Facts<'Document'> => ({
  ...{ unitId: theirUnit, state: 'inReview', signerId: 'somebody', drafterIds: ['somebody'] },
  ...{ participantIds: [], ...more },
});

it('a substitute checks what the absent head would, and the trail says for whom', () => {
  const post = demand(standingInFor('unitHead'), 'checkContent', 'Document', inReview());
  expect(post).toMatchObject({ role: 'unitHead', unitId: theirUnit });
  expect(trailActor(standingInFor('unitHead'), post)).toEqual({
    personId: me,
    postId: `unitHead@${theirUnit}`,
    authority: 'Thay Trần Thị B theo Giấy nghỉ phép số 3',
  });
});

it('what one may do oneself is done as oneself', () => {
  const draft = inReview({ unitId: myUnit, state: 'drafted', drafterIds: [me] });
  const post = demand(standingInFor('drafter'), 'edit', 'Document', draft);
  expect(post).toEqual(postIn(myUnit, 'drafter'));
});

it('work that is addressed to the absent person is seen, and so is its document', () => {
  const abilities = abilitiesOf(standingInFor('unitHead'));
  const work = { addressedTo: absent, holderId: null, ownerId: null, unitId: null };
  expect(can(abilities, 'read', 'WorkItem', work)).toBe(true);
  expect(can(abilities, 'read', 'WorkItem', { ...work, addressedTo: 'other' })).toBe(false);
  expect(can(abilities, 'read', 'Document', inReview({ participantIds: [absent] }))).toBe(true);
  expect(can(abilities, 'read', 'Document', inReview({ unitId: 'third' as UnitId }))).toBe(false);
});

it.each(['approve', 'sign'] as const)('%s stays with the signer, and says so', (act) => {
  const forHim = inReview({ signerId: absent, participantIds: [absent] });
  expect(() => demand(standingInFor('deputyDirector'), act, 'Document', forHim)).toThrow(
    expect.objectContaining({
      code: 'ActStaysWithItsHolder',
      details: expect.objectContaining({
        holder: 'Trần Thị B',
        clause: expect.stringContaining('Điều 13'),
      }),
    }),
  );
});

it('what even the absent person could not do is refused as ever', () => {
  const strange = inReview({ participantIds: [absent] });
  expect(() => demand(standingInFor('deputyDirector'), 'sign', 'Document', strange)).toThrow(
    expect.objectContaining({ code: 'ActIsNotAllowed' }),
  );
});

/** Everything else a post may do waits for its holder. Written by hand, beside the list it judges. */
const passesOn: Partial<Record<SubjectName, ActionName[]>> = {
  Document: [
    ...(['read', 'edit', 'comment', 'submit', 'checkContent', 'checkForm', 'initial'] as const),
    ...(['giveOpinion', 'askOpinion', 'return'] as const),
  ],
  WorkItem: ['read', 'claim', 'release', 'delegate', 'resolve', 'reassign'],
  Petition: ['read', 'edit', 'answer', 'identify'],
  Extension: ['read', 'forward'],
  PlanTask: ['read', 'edit', 'submit', 'accept'],
  PlanTarget: ['read', 'edit'],
  UnitReturn: ['read', 'comment', 'edit', 'submit', 'accept', 'return'],
};

it('nothing is passed on but review, its work, a petition, and work on plans and returns', () => {
  const all = standingInFor(...roles);
  const abilities = abilitiesOf({ ...all, posts: [] });
  for (const subject of subjects) {
    const passed = actions.filter((action) => couldEver(abilities, action, subject));
    expect([subject, passed.sort()]).toEqual([subject, [...(passesOn[subject] ?? [])].sort()]);
  }
});
