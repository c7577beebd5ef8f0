import type { DocumentAct, Role } from '#contracts';
import { Instance } from '#engine';
import type { Actor } from '#modules/organisation';
import { hostedJourney } from './hosted-journey.js';
import type { JourneyContext } from './journey-context.js';
import type { Journey } from './journey-desk.js';
import type { JourneyEvent } from './journey-events.js';
import { possibleActs, tasksOf } from './possible-acts.js';
import { cast } from './testing/cast.js';
import { actor, people, type Who } from './testing/people.js';
import { walked, wayTo, type JourneyState } from './testing/walk.js';

const standing = ({ value, context }: ReturnType<typeof walked>): Journey =>
  new Instance<JourneyContext, JourneyEvent>('document', hostedJourney, 1, value, context);
const inState = (state: JourneyState, receivers = 1) => standing(walked(wayTo[state], receivers));

const leaderAfterIssue: DocumentAct[] = ['recall', 'replacement', 'correction'];
const drafterAfterIssue: DocumentAct[] = ['replacement', 'correction'];

/** Who can do what in each state; who is not named can do nothing. */
const table: Readonly<Record<JourneyState, Partial<Record<Who, DocumentAct[]>>>> = {
  drafted: { drafter: ['edit', 'submission', 'cancellation'], colleague: ['edit'] },
  inReview: {
    drafter: ['withdrawal'],
    head: ['approval', 'return'],
    formChecker: ['approval', 'return'],
    signer: ['return'],
  },
  approved: { drafter: ['withdrawal'], head: ['return'], signer: ['return', 'signature'] },
  signing: { drafter: ['withdrawal'], signer: ['signature'] },
  leaderSigned: { clerk: ['return', 'registration'] },
  issuing: { clerk: ['seal', 'voiding'] },
  issued: {
    drafter: drafterAfterIssue,
    signer: leaderAfterIssue,
    director: leaderAfterIssue,
    clerk: ['dispatch', 'recall'],
  },
  sent: {
    drafter: drafterAfterIssue,
    signer: leaderAfterIssue,
    director: leaderAfterIssue,
    clerk: ['recall'],
  },
  acknowledged: {
    drafter: drafterAfterIssue,
    signer: leaderAfterIssue,
    director: leaderAfterIssue,
    clerk: ['filing', 'recall'],
  },
  filed: {
    drafter: drafterAfterIssue,
    signer: leaderAfterIssue,
    director: leaderAfterIssue,
    clerk: ['recall'],
  },
  cancelled: {},
  recalled: {},
  replaced: {},
};

const everybody = (journey: ReturnType<typeof inState>) =>
  Object.fromEntries(
    Object.entries(people)
      .map(([who, one]) => [who, possibleActs(one, journey)] as const)
      .filter(([, acts]) => acts.length > 0),
  );

test.each(Object.entries(table))(
  'in %s exactly these people can do exactly these acts',
  (state, acts) => {
    expect(everybody(inState(state as JourneyState))).toEqual(acts);
  },
);

test('without a receiver outside, the clerk files what is issued', () => {
  expect(possibleActs(people.clerk, inState('issued', 0))).toEqual([
    'dispatch',
    'filing',
    'recall',
  ]);
});

test('who drafted does none of the duties, whatever posts he holds', () => {
  const roles: Role[] = ['unitHead', 'formChecker', 'deputyDirector', 'clerk'];
  const mighty: Actor = {
    ...people.drafter,
    posts: roles.flatMap((role) => actor(role, cast.drafter).posts),
  };
  const done = Object.keys(wayTo).flatMap((state) =>
    possibleActs(mighty, inState(state as JourneyState)),
  );
  const duties: DocumentAct[] = [
    'approval',
    'return',
    'signature',
    'registration',
    'seal',
    'voiding',
  ];
  expect(done.filter((act) => duties.includes(act))).toEqual([]);
});

test.each([
  ['of every type', null, true],
  ['of this type', ['KH'], true],
  ['of another type', ['BC', 'CV'], false],
] as const)('who stands in for documents %s', (_, docTypes, may) => {
  const standIn = (who: Who): Actor => {
    const { personId, name, posts } = people[who];
    const absent = { personId, name, posts, docTypes, basis: 'Giấy nghỉ phép số 3' };
    return { ...people.otherHead, standsInFor: [absent] };
  };
  const acts = (who: Who, state: JourneyState) => possibleActs(standIn(who), inState(state));
  expect(acts('drafter', 'drafted')).toEqual(may ? ['edit', 'submission'] : []);
  // Whose task it is stands in the work items; without them nobody approves in another's place.
  expect(acts('head', 'inReview')).toEqual(may ? ['return'] : []);
});

test('a reviewer is shown his own open tasks, once the PDF is there', () => {
  const tasks = (who: Who, ...more: 'review.approve'[]) =>
    tasksOf(people[who], standing(walked([...wayTo.inReview, ...more]))).map(({ key }) => key);
  expect([tasks('head'), tasks('formChecker'), tasks('signer')]).toEqual([
    ['content'],
    ['form'],
    [],
  ]);
  expect(tasks('otherHead')).toEqual([]);
  expect(tasks('head', 'review.approve')).toEqual([]);
  expect(tasks('signer', 'review.approve', 'review.approve')).toEqual(['approve']);
  expect(tasksOf(people.head, standing(walked(['draft.submit'])))).toEqual([]);
});
