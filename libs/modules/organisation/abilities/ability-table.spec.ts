import { roles, type ActionName, type Role, type SubjectName } from '#contracts';
import type { BodyId, PersonId, PostId, UnitId } from '#kernel';
import type { Actor, SessionId } from '../actor.js';
import { abilitiesOf, can, couldEver } from './ability-of.js';
import { demand } from './demand.js';
import type { Facts } from './subject-facts.js';

const me = 'me' as PersonId;
const myUnit = 'my-unit' as UnitId;

const holding = (...held: readonly Role[]): Actor => ({
  sessionId: 's' as SessionId,
  bodyId: 'b' as BodyId,
  personId: me,
  name: 'Nguyễn Văn A',
  standsInFor: [],
  posts: held.map((role) => ({
    postId: role as string as PostId,
    role,
    title: role,
    unitId: myUnit,
    unitName: 'Phòng',
  })),
});

const row = (given: Partial<Facts<'Document'>>): Facts<'Document'> => ({
  unitId: 'their-unit',
  state: 'drafted',
  signerId: 'somebody',
  drafterIds: ['somebody'],
  participantIds: [],
  ...given,
});

/** A task that decides lets whom it waits for return as well. */
const called = (action: ActionName, who: string) => [`${action}:${who}`, `return:${who}`];

const documents = {
  strangersDraft: row({}),
  myUnitsDraft: row({ unitId: myUnit }),
  myDraft: row({ unitId: myUnit, drafterIds: ['other', me] }),
  strangersInReview: row({ state: 'inReview' }),
  myUnitsInReview: row({ unitId: myUnit, state: 'inReview' }),
  forMySignature: row({ state: 'inReview', signerId: me }),
  withMyTask: row({ state: 'inReview', participantIds: [me] }),
  leaderSigned: row({ state: 'leaderSigned' }),
  myUnitsLeaderSigned: row({ unitId: myUnit, state: 'leaderSigned' }),
  myDraftForAnotherUnit: row({ drafterIds: [me] }),
  issued: row({ state: 'issued' }),
  callsMe: row({ state: 'inReview', participantIds: [me], calledFor: called('initial', me) }),
  callsHeadsOfMyUnit: row({ calledFor: called('initial', `unitHead@${myUnit}`) }),
  callsHeadsOfTheirUnit: row({ calledFor: called('initial', 'unitHead@their-unit') }),
  callsAnyDeputy: row({ state: 'inReview', calledFor: called('initial', 'deputyDirector') }),
  asksMe: row({ state: 'inReview', participantIds: [me], calledFor: [`giveOpinion:${me}`] }),
  asksAnyDeputy: row({ state: 'inReview', calledFor: ['giveOpinion:deputyDirector'] }),
} satisfies Record<string, Facts<'Document'>>;
type Situation = keyof typeof documents;

const everybodyWorking: Role[] = [
  'drafter',
  'unitHead',
  'formChecker',
  'deputyDirector',
  'director',
  'clerk',
  'auditor',
];

const everybodyAtWork = everybodyWorking.filter((role) => role !== 'auditor');

/** Written by hand, beside the table it judges. Who is not named is refused. */
const onDocuments: [ActionName, Situation, Role[]][] = [
  ['read', 'strangersDraft', ['auditor']],
  ['read', 'myUnitsDraft', ['drafter', 'unitHead', 'auditor']],
  ['read', 'myDraft', everybodyWorking],
  ['read', 'strangersInReview', ['formChecker', 'deputyDirector', 'director', 'auditor']],
  ['read', 'withMyTask', everybodyWorking],
  ['read', 'leaderSigned', ['formChecker', 'deputyDirector', 'director', 'clerk', 'auditor']],
  ['read', 'issued', everybodyWorking],
  ['create', 'myDraft', ['drafter']],
  ['create', 'myDraftForAnotherUnit', []],
  ['edit', 'strangersDraft', []],
  ['edit', 'myUnitsDraft', ['drafter']],
  ['comment', 'strangersDraft', []],
  ['comment', 'myUnitsDraft', ['drafter', 'unitHead']],
  ['comment', 'strangersInReview', ['formChecker']],
  ['comment', 'withMyTask', everybodyAtWork],
  ['comment', 'forMySignature', ['unitHead', 'formChecker', 'deputyDirector', 'director']],
  ['comment', 'leaderSigned', ['clerk']],
  ['comment', 'issued', []],
  ['submit', 'myUnitsDraft', []],
  ['submit', 'myDraft', ['drafter']],
  ['withdraw', 'myDraft', ['drafter']],
  ['withdraw', 'strangersInReview', []],
  ['cancel', 'myDraft', ['drafter']],
  ['checkContent', 'strangersInReview', []],
  ['checkContent', 'myUnitsInReview', ['unitHead']],
  ['checkForm', 'strangersInReview', ['formChecker']],
  ['checkForm', 'strangersDraft', []],
  ['approve', 'strangersInReview', []],
  ['approve', 'forMySignature', ['unitHead', 'deputyDirector', 'director']],
  ['sign', 'strangersInReview', []],
  ['sign', 'forMySignature', ['unitHead', 'deputyDirector', 'director']],
  ['issue', 'strangersInReview', []],
  ['issue', 'leaderSigned', ['clerk']],
  ['return', 'myUnitsInReview', ['unitHead', 'formChecker']],
  ['return', 'leaderSigned', ['clerk']],
  ['return', 'myUnitsLeaderSigned', ['clerk']],
  ['dispatch', 'leaderSigned', []],
  ['dispatch', 'issued', ['clerk']],
  ['initial', 'callsMe', everybodyAtWork],
  ['initial', 'callsHeadsOfMyUnit', ['unitHead']],
  ['initial', 'callsHeadsOfTheirUnit', []],
  ['initial', 'callsAnyDeputy', ['deputyDirector']],
  ['initial', 'asksMe', []],
  ['checkContent', 'callsMe', []],
  ['checkForm', 'callsMe', ['formChecker']],
  ['return', 'callsAnyDeputy', ['formChecker', 'deputyDirector']],
  ['return', 'asksAnyDeputy', ['formChecker']],
  ['giveOpinion', 'asksMe', everybodyAtWork],
  ['giveOpinion', 'asksAnyDeputy', ['deputyDirector']],
  ['giveOpinion', 'callsMe', []],
  ['askOpinion', 'callsMe', everybodyAtWork],
  ['askOpinion', 'asksMe', []],
  ['askOpinion', 'myDraft', everybodyAtWork],
  ['approve', 'callsMe', []],
  ['recall', 'issued', ['deputyDirector', 'director', 'clerk']],
  ['recall', 'leaderSigned', []],
];

describe.each(onDocuments)('%s a document: %s', (action, situation, allowed) => {
  it(`is for ${allowed.join(', ') || 'nobody'}`, () => {
    const those = roles.filter((role) =>
      can(abilitiesOf(holding(role)), action, 'Document', documents[situation]),
    );
    expect(those).toEqual(roles.filter((role) => allowed.includes(role)));
  });
});

const leaders: Role[] = ['deputyDirector', 'director'];
const onTheRest: [ActionName, SubjectName, Role[]][] = [
  ['read', 'Register', [...leaders, 'clerk', 'auditor']],
  ['print', 'Register', ['clerk']],
  ['read', 'Delivery', [...leaders, 'clerk', 'auditor']],
  ['dispatch', 'Delivery', ['clerk']],
  ['read', 'IncomingDocument', [...leaders, 'clerk', 'auditor']],
  ['read', 'ReceivedReport', ['drafter', 'unitHead', ...leaders, 'clerk', 'auditor']],
  ['accept', 'IncomingDocument', ['clerk']],
  ['refuse', 'IncomingDocument', ['clerk']],
  ['read', 'TrailEvent', ['auditor']],
  ['export', 'TrailEvent', ['auditor']],
  ['read', 'Organisation', [...roles]],
  ['administer', 'Organisation', ['administrator']],
  ['administer', 'Account', ['administrator']],
  ['administer', 'Delegation', ['administrator']],
  ['read', 'Delegation', [...leaders, 'clerk', 'auditor', 'administrator']],
  ['read', 'Book', [...leaders, 'clerk', 'auditor', 'administrator']],
  ['administer', 'Book', ['administrator']],
  ['administer', 'Receiver', ['administrator']],
  ['administer', 'SigningKey', ['administrator']],
  ['administer', 'Document', []],
  ['read', 'Route', [...roles]],
  ['administer', 'Route', ['administrator']],
  ['read', 'Absence', [...roles]],
  ['create', 'Absence', [...everybodyAtWork, 'administrator']],
  ['cancel', 'Absence', [...everybodyAtWork, 'administrator']],
  ['administer', 'Calendar', ['administrator']],
];

describe.each(onTheRest)('%s %s', (action, subject, allowed) => {
  it(`is for ${allowed.join(', ') || 'nobody'}`, () => {
    const those = roles.filter((role) => couldEver(abilitiesOf(holding(role)), action, subject));
    expect(those).toEqual(roles.filter((role) => allowed.includes(role)));
  });
});

const business: ActionName[] = [
  ...(['create', 'edit', 'submit', 'withdraw', 'checkContent', 'checkForm', 'approve'] as const),
  ...(['return', 'sign', 'issue', 'dispatch', 'file', 'cancel', 'recall', 'replace'] as const),
  'comment',
  ...(['initial', 'giveOpinion', 'askOpinion'] as const),
];

it('an administrator and an auditor do no business act on anything', () => {
  for (const role of ['administrator', 'auditor'] as const) {
    const abilities = abilitiesOf(holding(role));
    for (const subject of ['Document', 'WorkItem', 'Delivery', 'IncomingDocument'] as const) {
      expect(business.filter((action) => couldEver(abilities, action, subject))).toEqual([]);
    }
  }
});

it('keys are used by their owner, the seal by the clerk', () => {
  const mine = { ownerId: me, purpose: 'person' };
  const seal = { ownerId: null, purpose: 'seal' };
  const users = (key: Facts<'SigningKey'>) =>
    roles.filter((role) => can(abilitiesOf(holding(role)), 'use', 'SigningKey', key));
  expect(users(mine)).toEqual(['unitHead', 'deputyDirector', 'director']);
  expect(users(seal)).toEqual(['clerk']);
  expect(users({ ownerId: 'somebody', purpose: 'person' })).toEqual([]);
});

it('reports that came are read in the unit that gathers, by leaders, clerk and auditor', () => {
  const readers = (unit: string) =>
    roles.filter((role) =>
      can(abilitiesOf(holding(role)), 'read', 'ReceivedReport', { gatheringUnitIds: [unit] }),
    );
  const overseers = ['deputyDirector', 'director', 'clerk', 'auditor'];
  expect(readers(myUnit)).toEqual(['drafter', 'unitHead', ...overseers]);
  expect(readers('their-unit')).toEqual(overseers);
});

it('routes that are not in use are shown to who administers or audits them', () => {
  const readers = (state: string) =>
    roles.filter((role) => can(abilitiesOf(holding(role)), 'read', 'Route', { state }));
  expect(readers('active')).toEqual(roles);
  expect([readers('draft'), readers('retired')]).toEqual([
    ['auditor', 'administrator'],
    ['auditor', 'administrator'],
  ]);
});

describe('a piece of work', () => {
  const work = (more: Partial<Facts<'WorkItem'>> = {}): Facts<'WorkItem'> => ({
    ...{ addressedTo: 'somebody', holderId: null, ownerId: null, unitId: null, ...more },
  });
  const whoMay = (action: ActionName, task: Facts<'WorkItem'>) =>
    roles.filter((role) => can(abilitiesOf(holding(role)), action, 'WorkItem', task));

  it('is seen by who has it, or by the post it waits for', () => {
    const overseers = ['director', 'auditor', 'administrator'];
    expect(whoMay('read', work())).toEqual(overseers);
    const clerks = ['director', 'clerk', 'auditor', 'administrator'];
    expect(whoMay('read', work({ addressedTo: 'clerk' }))).toEqual(clerks);
    expect(whoMay('read', work({ addressedTo: `clerk@${myUnit}` }))).toEqual(clerks);
    expect(whoMay('read', work({ addressedTo: 'clerk@their-unit' }))).toEqual(overseers);
  });

  it.each([
    ['it is addressed to him', { addressedTo: me }],
    ['he holds it', { holderId: me }],
    ['it comes back to him', { ownerId: me }],
  ])('is handed on by whom %s', (_, facts) => {
    expect(whoMay('delegate', work(facts))).toEqual(everybodyAtWork);
    expect(whoMay('release', work(facts))).toEqual(everybodyAtWork);
  });

  it('is assigned by the head of the unit, the director and an administrator', () => {
    expect(whoMay('assign', work({ unitId: myUnit }))).toEqual([
      ...['unitHead', 'director', 'administrator'],
    ]);
    expect(whoMay('assign', work({ unitId: 'their-unit' }))).toEqual(['director', 'administrator']);
    expect(whoMay('assign', work({ addressedTo: me }))).toEqual(['director', 'administrator']);
  });
});

it('an absence is seen by the two it joins, by the head of the unit, and by who leads or oversees', () => {
  const absence = (more: Partial<Facts<'Absence'>> = {}): Facts<'Absence'> => ({
    ...{ personId: 'somebody', substituteId: 'other', unitIds: ['their-unit'], ...more },
  });
  const whoMay = (action: ActionName, facts: Facts<'Absence'>) =>
    roles.filter((role) => can(abilitiesOf(holding(role)), action, 'Absence', facts));
  const overseers: Role[] = ['deputyDirector', 'director', 'auditor', 'administrator'];
  expect(whoMay('read', absence())).toEqual(overseers);
  expect(whoMay('read', absence({ substituteId: me }))).toEqual(roles);
  expect(whoMay('read', absence({ unitIds: ['x', myUnit] }))).toEqual(['unitHead', ...overseers]);
  expect(whoMay('create', absence({ personId: me }))).toEqual([
    ...everybodyAtWork,
    'administrator',
  ]);
  expect(whoMay('cancel', absence({ substituteId: me }))).toEqual(['administrator']);
});

it('without a post there is nothing one may do', () => {
  expect(couldEver(abilitiesOf(holding()), 'read', 'Organisation')).toBe(false);
});

it('several posts add up', () => {
  const abilities = abilitiesOf(holding('drafter', 'clerk'));
  expect(can(abilities, 'submit', 'Document', documents.myDraft)).toBe(true);
  expect(can(abilities, 'issue', 'Document', documents.leaderSigned)).toBe(true);
});

describe('a refusal', () => {
  it('tells who may read the row that the act is not allowed', () => {
    expect(() => demand(holding('clerk'), 'approve', 'Document', documents.issued)).toThrow(
      expect.objectContaining({ code: 'ActIsNotAllowed' }),
    );
  });
  it('tells who may not read the row that there is none', () => {
    expect(() => demand(holding('clerk'), 'approve', 'Document', documents.strangersDraft)).toThrow(
      expect.objectContaining({ code: 'NothingIsFound' }),
    );
  });
});
