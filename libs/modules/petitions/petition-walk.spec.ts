import { isProblemCode, roles, type PetitionAct, type Role } from '#contracts';
import { Instance } from '#engine';
import type { PersonId, UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, type SerializedSnapshot } from 'xstate/graph';
import { petitionMachine } from './domain/petition.machine.js';
import type { PetitionContext, PetitionEvent } from './domain/petition.js';
import { hostedPetition } from './hosted-petition.js';
import { petitionFacts } from './petition-facts.js';
import { petitionWords } from './petition-words.js';
import { petitionActs } from './possible-acts.js';
import { aPetition, offered, otherUnit, people, times, unit } from './testing.js';

type Snapshot = SnapshotFrom<typeof petitionMachine>;
interface Vertex {
  readonly state: Snapshot;
  readonly transitions: Record<string, { event: PetitionEvent; state: Snapshot }>;
}

const explored = (anonymous = false): Vertex[] =>
  Object.values(
    getAdjacencyMap(petitionMachine, {
      input: { ...aPetition, anonymous },
      events: (from) => offered(from.context).filter((event) => from.can(event)),
      serializeState: (at) =>
        JSON.stringify({ ...at.context, value: at.value }) as SerializedSnapshot,
    }),
  );
const all = explored();
const stood = ({ value, context }: Snapshot) => ({ state: String(value), context });
const steps = all.flatMap(({ state, transitions }) =>
  Object.values(transitions).map(({ event, state: to }) => ({ from: state, event, to })),
);
const states = Object.keys(petitionMachine.root.states);

test('every state is reached and every event taken, but the birth', () => {
  expect(new Set(all.map(({ state }) => state.value))).toEqual(new Set(states));
  expect([...new Set(steps.map(({ event }) => event.type)), 'petition.receive'].sort()).toEqual(
    Object.keys(petitionWords.actionOf).sort(),
  );
});

test('what the machine does not take it refuses by a name people can read', () => {
  const birth = { type: 'petition.receive', by: people.clerk, at: times.dueAt } as const;
  for (const { state } of all) {
    for (const event of [...offered(state.context), birth].filter((one) => !state.can(one))) {
      const { code } = hostedPetition.refusalOf(stood(state), event);
      expect(isProblemCode(code) ? code : `${code} of ${event.type}`).toBe(code);
    }
  }
});

test.each([
  ['petition.transfer', 'ActsNeedAReason'],
  ['petition.refuse', 'ActsNeedAReason'],
] as const)('%s without a reason is refused', (type, code) => {
  const event = {
    ...offered(all[0]!.state.context).find((one) => one.type === type)!,
    reason: ' ',
  };
  expect(all[0]!.state.can(event as PetitionEvent)).toBe(false);
  expect(hostedPetition.refusalOf(stood(all[0]!.state), event as PetitionEvent).code).toBe(code);
});

test('an anonymous petition is never asked about', () => {
  const events = explored(true).flatMap(({ transitions }) =>
    Object.values(transitions).map(({ event }) => event.type),
  );
  expect(events).not.toContain('petition.ask');
  expect(events).toContain('petition.answer');
});

test('who ends is waited for by nobody; whoever is on the way always is by somebody', () => {
  for (const { state, transitions } of all) {
    const work = hostedPetition.workItemsOf(stood(state));
    const ended = ['closed', 'transferred', 'refused'].includes(state.value);
    expect([state.value, work.length > 0]).toEqual([state.value, !ended]);
    const ways = Object.values(transitions).filter(({ event }) => event.type !== 'apology.drafted');
    expect(ways.length > 0).toBe(!ended);
  }
});

test('the clock stands still while the petitioner is asked, and when all is said', () => {
  for (const { state } of all) {
    const clocks = hostedPetition.clocksOf(stood(state));
    if (!['received', 'assigned'].includes(state.value)) expect(clocks).toEqual([]);
    for (const { event, dueAt } of clocks) {
      expect(state.can(event as PetitionEvent)).toBe(true);
      expect(Object.values(state.context.times)).toContain(dueAt);
    }
  }
});

test('a clock that has rung is gone, so that it rings once in a round', () => {
  const rings = steps.filter(({ event }) => event.type.startsWith('clock.'));
  expect(rings.length).toBeGreaterThan(10);
  for (const { event, to } of rings) {
    expect(to.can(event)).toBe(false);
    const types = hostedPetition.clocksOf(stood(to)).map((clock) => clock.event.type);
    expect(types).not.toContain(event.type);
  }
});

test('lateness does not pass, and asks for one letter of apology', () => {
  for (const { from, to } of steps) if (from.context.late) expect(to.context.late).toBe(true);
  const late = all.filter(({ state }) => state.context.late).map(({ state }) => state);
  for (const state of late) {
    const effect = hostedPetition.effectOf('draftApology', stood(state), 'p');
    expect(effect === null).toBe(state.context.apologyId !== null);
  }
  const [nameless] = explored(true).filter(({ state }) => state.context.late);
  expect(hostedPetition.effectOf('draftApology', stood(nameless!.state), 'p')).toBeNull();
});

test('what the trail says of a step never names who brought it', () => {
  for (const { from, event, to } of steps) {
    const { data } = hostedPetition.trailOf(event, stood(from), stood(to));
    const said = Object.keys(data).filter((key) =>
      /name|phone|email|address|petitioner/i.test(key),
    );
    expect(said).toEqual([]);
  }
});

const actor = (person: PersonId, role: Role, unitId: UnitId): Actor =>
  ({
    personId: person,
    standsInFor: [],
    posts: [{ postId: 'p', role, title: '', unitId, unitName: '' }],
  }) as unknown as Actor;

const posts: Readonly<Record<string, Actor>> = {
  clerk: actor(people.clerk, 'clerk', otherUnit),
  director: actor(people.director, 'director', otherUnit),
  deputy: actor(people.deputy, 'deputyDirector', otherUnit),
  head: actor(people.head, 'unitHead', unit),
  handler: actor(people.handler, 'drafter', unit),
  otherHead: actor(people.otherHead, 'unitHead', otherUnit),
  stranger: actor(people.stranger, 'drafter', unit),
  auditor: actor(people.auditor, 'auditor', otherUnit),
  administrator: actor(people.stranger, 'administrator', otherUnit),
};

const leads = 'assignment transfer refusal';
const answers = 'answer question';

/** What each post may do in each state, written by hand. What is not written is refused. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  received: { director: leads, deputy: leads },
  assigned: {
    director: leads,
    deputy: leads,
    head: `assignment ${answers}`,
    handler: answers,
  },
  needsInformation: { clerk: 'information', head: 'information', handler: 'information' },
  answered: { clerk: 'closing reopening' },
  closed: {},
  transferred: {},
  refused: {},
};

const inState = (state: string, change: Partial<PetitionContext> = {}) => {
  const found = all.find(
    (one) =>
      one.state.value === state &&
      one.state.context.handler === people.handler &&
      !one.state.context.late,
  );
  const vertex = found ?? all.find((one) => one.state.value === state)!;
  return { ...stood(vertex.state), context: { ...vertex.state.context, ...change } };
};
const actsOf = (who: string, at: { state: string; context: PetitionContext }): PetitionAct[] => {
  const facts = petitionFacts(at, { confidential: true }, []);
  const petition = new Instance<PetitionContext, PetitionEvent>(
    ...(['id', hostedPetition, 1, at.state, at.context] as const),
  );
  return petitionActs.possible(posts[who]!, petition, facts).sort();
};

test.each(states.flatMap((state) => Object.keys(posts).map((who) => [state, who] as const)))(
  'in %s, %s may do what is written',
  (state, who) => {
    const wanted = (table[state]?.[who] ?? '').split(' ').filter(Boolean).sort();
    expect(actsOf(who, inState(state))).toEqual(wanted);
  },
);

test('a leader urges once it was reported to be late, once in a round', () => {
  const reported = inState('assigned', { rung: ['due', 'escalate'] });
  expect(actsOf('director', reported)).toContain('urging');
  expect(actsOf('head', reported)).not.toContain('urging');
  const urged = { ...reported, context: { ...reported.context, urgedIn: 1 } };
  expect(actsOf('director', urged)).not.toContain('urging');
});

test('every post of the house is in the walk', () => {
  const there = Object.values(posts).flatMap((one) => one.posts.map(({ role }) => role));
  expect(roles.filter((role) => !there.includes(role))).toEqual(['formChecker']);
});
