import { isProblemCode } from '#contracts';
import { documentJourney } from './document-journey.machine.js';
import { hostedJourney } from './hosted-journey.js';
import { nothingSubmitted } from './journey-context.js';
import type { JourneyEventType } from './journey-events.js';
import { rulesOf } from './rules.js';
import { cast } from './testing/cast.js';
import { explore, keyOf, walkSimplePaths, type Arrow } from './testing/explore.js';
import { offeredEvents, rightOffers } from './testing/offered-events.js';

/** Everything anybody might try, with no receiver, one and two. */
const worlds = [0, 1, 2].map((receivers) => ({
  receivers,
  ...explore((context) => offeredEvents(context, receivers), 2),
}));
const states = worlds.flatMap((world) => world.states);
const arrows = worlds.flatMap((world) => world.arrows);

const ruleCodes = new Set(Object.values(rulesOf).flatMap((rules) => rules.map(({ code }) => code)));
const finals = ['cancelled', 'recalled', 'replaced'];
const of = (...types: string[]) => arrows.filter(({ event }) => types.includes(event.type));
const actor = ({ event }: Arrow) => ('by' in event ? event.by : null);

describe('the whole machine is walked', () => {
  test('every state is reached', () => {
    expect(new Set(states.map(({ value }) => value))).toEqual(
      new Set(Object.keys(documentJourney.config.states ?? {})),
    );
  });

  test('every event is taken somewhere, but the birth that precedes the first state', () => {
    const taken = new Set<string>(arrows.map(({ event }) => event.type));
    expect(Object.keys(rulesOf).filter((type) => !taken.has(type))).toEqual(['document.create']);
  });

  test('every transition of the definition is taken', () => {
    const taken = new Set(
      arrows.map(({ from, event, to }) => arrowName(from.value, event, to.value)),
    );
    expect(definedArrows().filter((arrow) => !taken.has(arrow))).toEqual([]);
  });

  test('the receivers multiply the states, the rounds double them', () => {
    expect(worlds.map((world) => world.states.length)).toEqual([44, 128, 512]);
  });
});

describe('in every state', () => {
  test('nobody who drafted has passed a task', () => {
    const voters = states.flatMap(({ context: { route, version } }) =>
      (route?.votes ?? []).filter(({ by }) => version?.drafters.includes(by)),
    );
    expect(voters).toEqual([]);
  });

  test('approved and later, both checks are passed and the signer himself approved', () => {
    const later = states.filter(({ context, value }) => context.route && value !== 'inReview');
    expect(later.length).toBeGreaterThan(100);
    for (const { context } of later) {
      const votes = context.route?.votes ?? [];
      expect(votes.map(({ task }) => task).sort()).toEqual(['approve', 'content', 'form']);
      expect(votes.find(({ task }) => task === 'approve')?.by).toBe(context.version?.signer);
    }
  });

  test('what is issued was signed by the leader and has its number', () => {
    const issued = states.filter(({ context }) => context.issuedPdf !== null);
    expect(issued.length).toBeGreaterThan(100);
    for (const { context } of issued) {
      expect(context.leaderPdf).toBe(`b${context.round}`.padEnd(64, '0'));
      expect(context.registration?.code).toBe('08/KH-TTYT');
      expect(context.preparedPdf).not.toBeNull();
    }
  });

  test('a number stands only from issuing on, an intent only while somebody signs or seals', () => {
    for (const { value, context } of states) {
      const numbered = [
        'issuing',
        'issued',
        'sent',
        'acknowledged',
        'filed',
        'recalled',
        'replaced',
      ];
      expect([value, context.registration !== null]).toEqual([value, numbered.includes(value)]);
      expect([value, context.intent !== null]).toEqual([
        value,
        value === 'signing' || value === 'issuing',
      ]);
    }
  });

  test('work names a person or a post, and its round', () => {
    for (const state of states.map(({ value, context }) => ({ state: value, context }))) {
      const items = hostedJourney.workItemsOf(state);
      expect(items.every(({ round }) => round === state.context.round)).toBe(true);
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      for (const { assignee } of items) {
        const who = 'role' in assignee ? assignee.role : assignee.personId;
        expect([...Object.values(cast), 'clerk', 'unitHead', 'formChecker']).toContain(who);
      }
    }
  });

  test('work is missing only where nobody inside is waited for', () => {
    const idle = states.filter(
      ({ value, context }) => hostedJourney.workItemsOf({ state: value, context }).length === 0,
    );
    const why = new Set(
      idle.map(({ value, context: { round, preparedPdf, deliveries } }) => {
        if (finals.includes(value) || value === 'filed') return 'its way has ended';
        if (value === 'drafted' && round === 0) return 'its drafter is still writing';
        if (value === 'inReview' && preparedPdf === null) return 'its PDF is being made';
        if (value === 'issued' || value === 'sent') {
          const open = Object.values(deliveries).filter(
            (one) => !['accepted', 'waived'].includes(one),
          );
          if (open.length > 0 && !open.includes('refused')) return 'its receivers are waited for';
        }
        return `${value} waits for nobody`;
      }),
    );
    expect([...why].sort()).toEqual([
      'its PDF is being made',
      'its drafter is still writing',
      'its receivers are waited for',
      'its way has ended',
    ]);
  });

  test('a clock runs from the signature to the seal and from the seal to the sending, or is late', () => {
    const stretches = new Set(
      states.flatMap(({ value, context }) => {
        const clocks = hostedJourney.clocksOf({ state: value, context });
        expect(clocks.length).toBeLessThanOrEqual(1);
        return clocks.map(({ key, dueAt, event }) => {
          expect([dueAt, event.type]).toEqual(
            value === 'signing'
              ? [context.intentExpiresAt, 'clock.intentExpired']
              : [context.deadline, 'clock.deadlinePassed'],
          );
          expect(key.startsWith(`r${context.round}:`)).toBe(true);
          return `${value} ${key.split(':')[1]}`;
        });
      }),
    );
    expect([...stretches].sort()).toEqual([
      'issued send',
      'issuing issue',
      'leaderSigned issue',
      'signing sign',
    ]);
    const stopped = states.filter(
      ({ value, context }) =>
        ['leaderSigned', 'issuing'].includes(value) && context.deadline === null && !context.late,
    );
    expect(stopped).toEqual([]);
  });
});

describe('every transition', () => {
  test('of a person is made by whom the duty belongs to', () => {
    const notDrafters = of(
      ...['review.approve', 'review.return', 'signing.open', 'signing.complete', 'clerk.return'],
      ...['registry.register', 'sealing.open', 'sealing.complete', 'sealing.giveUp'],
    );
    expect(notDrafters.filter((one) => actor(one) === cast.drafter)).toEqual([]);
    expect(new Set(of('signing.open', 'signing.complete').map(actor))).toEqual(
      new Set([cast.signer]),
    );
    expect(of('registry.register', 'clerk.return').map(actor)).not.toContain(cast.signer);
    expect(new Set(of('draft.withdraw', 'document.cancel').map(actor))).toEqual(
      new Set([cast.drafter]),
    );
  });

  test('back to the drafter forgets all that was submitted and keeps the round', () => {
    const back = arrows.filter(
      ({ from, to }) => from.value !== 'drafted' && to.value === 'drafted',
    );
    expect(new Set(back.map(({ from, event }) => `${from.value} ${event.type}`)).size).toBe(7);
    for (const { from, to } of back) {
      expect(to.context).toEqual({ ...from.context, ...nothingSubmitted });
    }
  });

  test('of submission begins the next round', () => {
    const rounds = of('draft.submit').map(({ from, to }) => [from.context.round, to.context.round]);
    expect(new Set(rounds.map(String))).toEqual(new Set(['0,1', '1,2']));
  });

  test('leaves cancelled, recalled and replaced alone', () => {
    expect(arrows.filter(({ from }) => finals.includes(from.value))).toEqual([]);
    for (const name of finals) expect(documentJourney.config.states).toMatchObject({ [name]: {} });
  });

  test('never takes back what a receiver decided, but by sending again', () => {
    const regress = arrows.filter(({ from, event, to }) =>
      Object.entries(from.context.deliveries).some(
        ([id, state]) =>
          ['accepted', 'waived', 'refused'].includes(state) &&
          to.context.deliveries[id] !== state &&
          event.type !== 'dispatch.resend' &&
          event.type !== 'dispatch.waive',
      ),
    );
    expect(regress).toEqual([]);
  });

  test('that the machine does not know or a rule forbids is refused by a sentence', () => {
    const refused = worlds.flatMap(({ receivers, states: some }) =>
      some.flatMap((state) =>
        offeredEvents(state.context, receivers)
          .filter((event) => !state.can(event))
          .map((event) => ({ current: { state: state.value, context: state.context }, event })),
      ),
    );
    const codes = refused.map(({ current, event }) => hostedJourney.refusalOf(current, event).code);
    expect([...new Set(codes)].sort()).toEqual(['ActIsNotPossibleNow', ...ruleCodes].sort());
    expect(codes.filter((code) => !isProblemCode(code))).toEqual([]);
  });
});

const lawfulOrder: JourneyEventType[] = [
  'draft.submit',
  'rendering.done',
  'review.approve',
  'signing.complete',
  'registry.register',
  'sealing.complete',
  'document.file',
];

test('all simple paths of up to two rounds that end in the file keep the order of the law', () => {
  const right = explore((context) => rightOffers(context, 1), 2);
  const ends = new Map<string, number>();
  const outOfOrder: (readonly Arrow[])[] = [];
  walkSimplePaths(right, (path) => {
    const end = path.at(-1)?.to;
    if (!end) return;
    ends.set(end.value, (ends.get(end.value) ?? 0) + 1);
    if (end.value !== 'filed') return;
    const last = (type: JourneyEventType) => path.findLastIndex(({ event }) => event.type === type);
    const order = lawfulOrder.map(last);
    if (order.some((place, n) => place <= (order[n - 1] ?? -1))) outOfOrder.push(path.slice());
  });
  expect(outOfOrder).toEqual([]);
  expect(new Set(ends.keys())).toEqual(new Set(right.states.map(({ value }) => value)));
  expect([...ends.values()].reduce((a, b) => a + b)).toBeGreaterThan(10_000);
  expect(new Set(right.states.map(keyOf)).size).toBe(right.states.length);
});

const arrowName = (from: string, { type }: { type: string }, to: string) =>
  `${from} —${type}→ ${to}`;

function definedArrows(): string[] {
  return Object.values(documentJourney.root.states).flatMap((node) =>
    [...node.transitions.values()]
      .flat()
      .map(({ eventType, target }) =>
        arrowName(node.key, { type: eventType }, target?.[0]?.key ?? node.key),
      ),
  );
}
