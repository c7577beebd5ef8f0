import type { ActionName } from '#contracts';
import { Instance, type WorkItem } from '#engine';
import { DomainError } from '#kernel';
import { abilitiesOf, can, type Actor } from '#modules/organisation';
import { standingIn } from './work/acting-for.js';
import { actionOfKind } from './work/action-of-kind.js';
import { documentFacts } from './document-facts.js';
import { hostedJourney } from './hosted-journey.js';
import type { JourneyContext } from './journey-context.js';
import type { JourneyEvent } from './journey-events.js';
import { openTasks } from './route.js';
import { cast } from './testing/cast.js';
import { people, type Who } from './testing/people.js';
import { aRichRoute, at, reason } from './testing/right-events.js';
import { walked } from './testing/walk.js';
import { ownersIn } from './work/owners.js';
import { possibleWorkActs } from './work/possible-work-acts.js';

type Steps = Parameters<typeof walked>[0];
type Hands = Partial<Pick<WorkItem, 'heldBy' | 'heldAs' | 'heldFor' | 'ownedAs'>>;

/** The document with its open work, after these steps along a route that asks all a route can ask. */
function along(steps: Steps, hands: Hands = {}) {
  const { value, context } = walked(['draft.submit', 'rendering.done', ...steps], 0, aRichRoute);
  const journey = new Instance<JourneyContext, JourneyEvent>('d', hostedJourney, 3, value, context);
  const open = hostedJourney.workItemsOf(journey).map(({ assignee, ...item }): WorkItem => ({
    ...{ instanceId: 'd', openedRevision: 3, openedAt: new Date(at), closedAt: null },
    ...{ closedBy: null, hands: 0, note: '', givenBy: null, heldSince: null, heldBy: null },
    ...{ heldAs: null, heldFor: null, ownedAs: null, personId: null, role: null, unitId: null },
    ...{ ...item, ...assignee, ...hands, dueAt: null },
  }));
  return { journey, open };
}
type Standing = ReturnType<typeof along>;

interface Try {
  readonly act: string;
  readonly action: ActionName;
  readonly event: JourneyEvent;
  readonly task?: string;
}

/** Each act of a review with an event such as it would send. */
function triesOf({ personId }: Actor, { context }: Standing['journey']): Try[] {
  const { round, route, version, preparedPdf } = context;
  const by = { by: personId, at, round };
  const seen = { ...by, contentHash: version?.contentHash ?? '', pdf: preparedPdf ?? '' };
  const tasks = (route ? openTasks(route) : []).map(({ key: task, kind }): Try =>
    kind === 'opinion'
      ? {
          act: `opine ${task}`,
          action: 'giveOpinion',
          event: { type: 'review.opine', ...seen, task },
          task,
        }
      : {
          act: `object ${task}`,
          action: actionOfKind[kind],
          event: { type: 'review.object', ...seen, task, reason },
          task,
        },
  );
  const ask = { ...by, person: cast.clerk, question: '…' };
  return [
    ...tasks,
    { act: 'ask', action: 'askOpinion', event: { type: 'review.askOpinion', ...ask } },
    {
      act: 'stage',
      action: 'return',
      event: { type: 'review.returnToStage', ...by, stage: 'check', reason },
    },
  ];
}

/** As the stages ask: the ability on the stored row, the machine, then whose hands it is in. */
function reviewActs(actor: Actor, { journey, open }: Standing): string[] {
  const facts = documentFacts(journey, [], ownersIn(open));
  const isInHands = (task: string | undefined): boolean => {
    const item = open.find(({ key }) => key === `r${journey.context.round}:${task}`);
    try {
      return item === undefined || standingIn(item, actor, 'KH') !== null;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  return triesOf(actor, journey)
    .filter(
      ({ action, event, task }) =>
        can(abilitiesOf(actor), action, 'Document', facts) && journey.can(event) && isInHands(task),
    )
    .map(({ act }) => act);
}

const workActs = (actor: Actor, { journey, open }: Standing): string[] =>
  open.flatMap((item) =>
    possibleWorkActs({ item, instance: journey }, actor, { unattended: false, at: new Date(at) }),
  );

const everybody = (acts: (actor: Actor) => string[]) =>
  Object.fromEntries(
    Object.entries(people).flatMap(([who, one]) => {
      const done = acts(one);
      return done.length > 0 ? [[who, done]] : [];
    }),
  );

const checked = ['review.approve', 'review.approve'] as const;

type Table = Partial<Record<Who, readonly string[]>>;

/** Who is not named can do nothing; what is not named he cannot do. */
const reviewing: Readonly<Record<string, readonly [Steps, Table]>> = {
  'while it is checked': [
    [],
    {
      drafter: ['ask'],
      colleague: ['opine advice'],
      head: ['object content', 'ask'],
      formChecker: ['object form', 'ask'],
    },
  ],
  'while it is initialled': [
    checked,
    {
      drafter: ['ask'],
      colleague: ['opine advice'],
      head: ['object initial', 'ask', 'stage'],
      formChecker: ['object second', 'ask', 'stage'],
      signer: ['stage'],
    },
  ],
  'while the signer decides': [
    [...checked, 'review.approve'],
    {
      drafter: ['ask'],
      colleague: ['opine advice'],
      head: ['stage'],
      formChecker: ['stage'],
      signer: ['object approve', 'ask', 'stage'],
    },
  ],
};

test.each(Object.entries(reviewing))(
  '%s, exactly these people object, opine, ask, send back',
  (_, [steps, acts]) => {
    expect(everybody((one) => reviewActs(one, along(steps)))).toEqual(acts);
  },
);

const others = ['reassign'];
const hands: Readonly<Record<string, readonly [task: string, Hands, Table]>> = {
  'of a role, with nobody': [
    'form',
    {},
    {
      head: ['assign', 'reassign'],
      formChecker: ['claim', 'delegate', 'reassign'],
      director: ['assign', 'reassign'],
      administrator: ['assign', 'reassign'],
    },
  ],
  'that one of them claimed': [
    'form',
    { heldBy: cast.formChecker, heldAs: 'claimed' },
    {
      head: others,
      formChecker: ['release', 'delegate', 'reassign'],
      director: others,
      administrator: others,
    },
  ],
  'of a person': [
    'content',
    {},
    { head: ['delegate', 'reassign'], director: others, administrator: others },
  ],
  'delegated, and comes back': [
    'content',
    { heldBy: cast.other, heldAs: 'delegated', heldFor: cast.head },
    { colleague: ['release', 'resolve'], head: ['release'] },
  ],
  'reassigned for good': [
    'content',
    { heldBy: cast.other, heldAs: 'reassigned' },
    { colleague: ['delegate', 'reassign'], head: others, director: others, administrator: others },
  ],
  'of the signer himself': ['approve', {}, { signer: ['delegate'] }],
};

test.each(Object.entries(hands))(
  'work %s changes hands by exactly these people',
  (_, [task, held, acts]) => {
    const { journey, open } = along(task === 'approve' ? [...checked, 'review.approve'] : [], held);
    const items = open.filter(({ key }) => key === `r1:${task}`);
    expect(items).toHaveLength(1);
    expect(everybody((one) => workActs(one, { journey, open: items }))).toEqual(acts);
  },
);
