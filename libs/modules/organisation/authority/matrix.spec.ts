import type { DocumentType, Role } from '#contracts';
import { DomainError, type BodyId, type PersonId, type PostId, type UnitId } from '#kernel';
import { abilitiesOf, can, type Abilities } from '../abilities/ability-of.js';
import type { Actor, ActorPost, SessionId, StandIn } from '../actor.js';
import { chooseAuthority } from './choose-authority.js';
import type { HeldAuthority } from './held-authority.js';

/**
 * Post × authority × day × type of document × act. Above stands what the body has laid down, below who
 * may then do what, both by hand; every combination is tried, and what no line allows is refused.
 */
const [tchc, khnv] = ['tchc', 'khnv'] as [UnitId, UnitId];

type Line = readonly [who: string, role: Role, unit: UnitId, from: string, to: string | null];
const posts: readonly Line[] = [
  ['head', 'director', khnv, '2025-01-01', '2026-03-31'],
  ['nextHead', 'deputyDirector', khnv, '2025-01-01', '2026-03-31'],
  ['nextHead', 'director', khnv, '2026-04-01', null],
  ['deputy', 'deputyDirector', khnv, '2025-01-01', null],
  ['idleDeputy', 'deputyDirector', khnv, '2025-01-01', null],
  ['headOfTchc', 'unitHead', tchc, '2025-01-01', null],
  ['headOfKhnv', 'unitHead', khnv, '2026-02-01', null],
  ['formChecker', 'formChecker', tchc, '2025-01-01', '2026-06-30'],
  ['clerk', 'clerk', tchc, '2025-01-01', null],
  ['drafter', 'drafter', tchc, '2025-01-01', null],
  ['auditor', 'auditor', tchc, '2025-01-01', null],
  ['administrator', 'administrator', tchc, '2025-01-01', null],
];

type Given = Pick<HeldAuthority, 'form' | 'docTypes' | 'unitIds' | 'from' | 'to'>;
const delegations: readonly (Given & { readonly who: string })[] = [
  {
    who: 'deputy',
    form: 'KT',
    docTypes: ['KH', 'BC'],
    unitIds: null,
    from: '2026-01-01',
    to: '2026-06-30',
  },
  {
    who: 'deputy',
    form: 'KT',
    docTypes: null,
    unitIds: [khnv],
    from: '2026-05-01',
    to: '2026-05-31',
  },
  { who: 'headOfTchc', form: 'TL', docTypes: ['TB'], unitIds: null, from: '2026-02-01', to: null },
  {
    who: 'headOfKhnv',
    form: 'TUQ',
    docTypes: null,
    unitIds: null,
    from: '2026-03-01',
    to: '2026-03-10',
  },
  { who: 'idleDeputy', form: 'Q', docTypes: null, unitIds: null, from: '2027-01-01', to: null },
];

/** Who is away, and who stands in. */
const absences: readonly (readonly [absent: string, stands: string, from: string, to: string])[] = [
  ['headOfTchc', 'headOfKhnv', '2026-03-05', '2026-03-12'],
  ['deputy', 'idleDeputy', '2026-03-05', '2026-03-12'],
  ['clerk', 'drafter', '2026-03-05', '2026-03-12'],
];

const days = [
  ...['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'],
  ...['2026-03-05', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-31'],
  ...[
    '2026-04-01',
    '2026-04-30',
    '2026-05-01',
    '2026-05-31',
    '2026-06-30',
    '2026-07-01',
    '2027-01-01',
  ],
];
const types: readonly DocumentType[] = ['KH', 'BC', 'TB', 'QĐ', 'GUQ', 'QC', 'NQ', 'CV'];
const acts = ['checkContent', 'checkForm', 'approve', 'sign', 'issue'] as const;
type Act = (typeof acts)[number];

const every = types.join(' ');
const ordinary = 'KH BC TB QĐ CV';

/** Whoever acts is asked about a document of unit TCHC that names him as its signer. */
type Allowed = readonly [who: string, acts: string, types: string, from: string, to: string];
const allowed: readonly Allowed[] = [
  ['head', 'approve sign', every, '2025-01-01', '2026-03-31'],
  ['nextHead', 'approve sign', every, '2026-04-01', '9999'],
  ['deputy', 'approve sign', 'KH BC', '2026-01-01', '2026-06-30'],
  ['headOfTchc', 'approve sign', 'TB', '2026-02-01', '9999'],
  ['headOfKhnv', 'approve sign', ordinary, '2026-03-01', '2026-03-10'],
  ['idleDeputy', 'approve sign', every, '2027-01-01', '9999'],
  ['headOfTchc', 'checkContent', every, '2025-01-01', '9999'],
  ['headOfKhnv', 'checkContent', every, '2026-03-05', '2026-03-12'],
  ['formChecker', 'checkForm', every, '2025-01-01', '2026-06-30'],
  ['clerk', 'issue', every, '2025-01-01', '9999'],
];

const isAllowed = (who: string, act: Act, type: DocumentType, day: string): boolean =>
  allowed.some(
    ([name, whichActs, whichTypes, from, to]) =>
      name === who &&
      whichActs.split(' ').includes(act) &&
      whichTypes.split(' ').includes(type) &&
      from <= day &&
      day <= to,
  );

const people = [...new Set(posts.map(([who]) => who))];
const runs = (from: string, to: string | null, day: string) => from <= day && day <= (to ?? day);

const postsOf = (who: string, day: string): readonly ActorPost[] =>
  posts
    .filter(([name, , , from, to]) => name === who && runs(from, to, day))
    .map(([, role, unitId]) => ({
      ...{ postId: `${who} ${role}` as PostId, role, title: role, unitId, unitName: unitId },
    }));

const actorOn = (who: string, day: string): Actor => ({
  ...{ sessionId: 's' as SessionId, bodyId: 'b' as BodyId, personId: who as PersonId, name: who },
  posts: postsOf(who, day),
  standsInFor: absences
    .filter(([, stands, from, to]) => stands === who && runs(from, to, day))
    .map(([absent]): StandIn => ({
      ...{ personId: absent as PersonId, name: absent, basis: 'Giấy nghỉ phép', docTypes: null },
      posts: postsOf(absent, day),
    })),
});

const known = new Map<string, Abilities>();
function abilitiesOn(who: string, day: string): Abilities {
  const abilities = known.get(who + day) ?? abilitiesOf(actorOn(who, day));
  known.set(who + day, abilities);
  return abilities;
}

/** As the database tells it: the headship itself, and what was delegated. */
const heldBy = (who: string): readonly HeldAuthority[] => {
  const common = { postId: who as PostId, personName: who, title: who, scope: '', basis: 'QĐ 1' };
  const asHead = posts
    .filter(([name, role]) => name === who && role === 'director')
    .map(([, , , from, to]) => ({
      ...{ ...common, form: null, onBehalfOf: null, docTypes: null, unitIds: null, from, to },
    }));
  const given = delegations.filter((one) => one.who === who);
  return [...asHead, ...given.map((one) => ({ ...common, ...one, onBehalfOf: 'Giám đốc' }))];
};

const may = (who: string, act: Act, docType: DocumentType, day: string): boolean => {
  const state = act === 'issue' ? 'leaderSigned' : 'inReview';
  const row = { unitId: tchc, state, signerId: who, drafterIds: ['x'], participantIds: [] };
  if (!can(abilitiesOn(who, day), act, 'Document', row)) return false;
  return act !== 'approve' && act !== 'sign' ? true : hasAuthority(who, docType, day);
};

const hasAuthority = (who: string, docType: DocumentType, day: string): boolean => {
  try {
    return Boolean(chooseAuthority(heldBy(who), { docType, unitId: tchc }, day, who));
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
};

const cases = people.flatMap((who) =>
  acts.flatMap((act) => types.flatMap((type) => days.map((day) => ({ who, act, type, day })))),
);
const told = ({ who, act, type, day }: (typeof cases)[number]) => `${who} ${act} ${type} ${day}`;

test('who may do what with which document on which day', () => {
  expect(cases).toHaveLength(11 * 5 * 8 * 19);
  const wrong = cases.filter(
    ({ who, act, type, day }) => may(who, act, type, day) !== isAllowed(who, act, type, day),
  );
  expect(wrong.map(told)).toEqual([]);
});

test('every line of what is allowed is met by a day and a type, and bounded by another', () => {
  for (const [who, whichActs, whichTypes, from, to] of allowed) {
    const [act] = whichActs.split(' ') as Act[];
    const [type] = whichTypes.split(' ') as DocumentType[];
    if (!act || !type) throw new Error(`${who} may nothing.`);
    const answers = days.map((day) => may(who, act, type, day));
    expect([who, act, answers.includes(true)]).toEqual([who, act, true]);
    const isBounded = from > '2025-12-31' || to < '2027';
    expect([who, act, answers.includes(false)]).toEqual([who, act, isBounded]);
  }
});

test('nobody signs or approves in place of who is absent, on any day', () => {
  for (const [absent, stands] of absences) {
    for (const day of days) {
      const row = { unitId: tchc, state: 'inReview', signerId: absent, drafterIds: ['x'] };
      const abilities = abilitiesOf(actorOn(stands, day));
      for (const act of ['approve', 'sign', 'issue'] as const) {
        const facts = { ...row, participantIds: [absent, stands] };
        expect([stands, act, day, can(abilities, act, 'Document', facts)]).toEqual([
          ...[stands, act, day, false],
        ]);
      }
    }
  }
});
