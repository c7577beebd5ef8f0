import { isProblemCode } from '#contracts';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, type SerializedSnapshot } from 'xstate/graph';
import { unitReturnMachine } from './domain/unit-return.machine.js';
import { lockOf, type ReturnContext, type ReturnEvent } from './domain/unit-return.js';
import { hostedReturn } from './hosted-return.js';
import { returnWords } from './return-words.js';
import { aReturn, afterLock, beforeDue, offered, people, until } from './testing.js';

type Snapshot = SnapshotFrom<typeof unitReturnMachine>;
interface Vertex {
  readonly state: Snapshot;
  readonly transitions: Record<string, { event: ReturnEvent; state: Snapshot }>;
}

const all: readonly Vertex[] = Object.values(
  getAdjacencyMap(unitReturnMachine, {
    input: aReturn,
    events: (from) => offered(from.context).filter((event) => from.can(event)),
    serializeState: (at) =>
      JSON.stringify({ ...at.context, value: at.value }) as SerializedSnapshot,
  }),
);
const stood = ({ value, context }: Snapshot) => ({ state: String(value), context });
const steps = all.flatMap(({ state, transitions }) =>
  Object.values(transitions).map(({ event, state: to }) => ({ from: state, event, to })),
);
const inState = (wanted: string, is: (context: ReturnContext) => boolean = () => true) =>
  all.find(({ state }) => state.value === wanted && is(state.context))!.state;
const codeFor = (at: Snapshot, event: ReturnEvent) =>
  at.can(event) ? 'taken' : hostedReturn.refusalOf(stood(at), event).code;
const reason = 'Số liệu chưa khớp.';

test('every state is reached and every event taken, but the birth', () => {
  expect(new Set(all.map(({ state }) => state.value))).toEqual(
    new Set(Object.keys(unitReturnMachine.root.states)),
  );
  expect([...new Set(steps.map(({ event }) => event.type)), 'return.open'].sort()).toEqual(
    Object.keys(returnWords.actionOf).sort(),
  );
});

test('what the machine does not take it refuses by a name people can read', () => {
  for (const { state } of all) {
    for (const event of offered(state.context).filter((one) => !state.can(one))) {
      const { code } = hostedReturn.refusalOf(stood(state), event);
      expect(isProblemCode(code) ? code : `${code} of ${event.type}`).toBe(code);
    }
  }
});

test('nobody approves what he filled, nobody accepts what he filled or approved', () => {
  const approve = { type: 'return.approve', versionId: 'v', no: 1, acceptor: null } as never;
  const submitted = inState('submitted');
  const by = (person: string, event: object) => ({ ...event, by: person, at: beforeDue }) as never;
  expect(codeFor(submitted, by(people.filler, approve))).toBe('FillerDoesNotApprove');
  expect(codeFor(submitted, by(people.head, approve))).toBe('taken');
  const approved = inState('approved', (context) => context.until === null);
  const accept = { type: 'return.accept' };
  expect(codeFor(approved, by(people.filler, accept))).toBe('InvolvedDoesNotAccept');
  expect(codeFor(approved, by(people.head, accept))).toBe('InvolvedDoesNotAccept');
  expect(codeFor(approved, by(people.gatherer, accept))).toBe('taken');
});

test('an empty return, and one nobody may approve, are not submitted', () => {
  const open = all[0]!.state;
  const submit = { type: 'return.submit', by: people.filler, at: beforeDue } as const;
  const approver = { role: 'unitHead', unitId: aReturn.unitId } as const;
  expect(codeFor(open, { ...submit, fillers: [], approver })).toBe('NothingWasFilled');
  expect(codeFor(open, { ...submit, fillers: [people.filler], approver: null })).toBe(
    'NobodyApprovesReturn',
  );
});

test('at the second of the lock nothing is taken any more, a moment before it everything is', () => {
  const approver = { role: 'unitHead', unitId: aReturn.unitId } as const;
  const submitAt = (at: string): ReturnEvent => ({
    ...{ type: 'return.submit', by: people.filler, at, fillers: [people.filler], approver },
  });
  const open = all[0]!.state;
  expect(codeFor(open, submitAt('2026-03-20T16:59:59.999Z'))).toBe('taken');
  expect(codeFor(open, submitAt(aReturn.lockAt))).toBe('PeriodIsLocked');
  expect(codeFor(inState('locked'), submitAt(afterLock))).toBe('PeriodIsLocked');
});

test('a lock freezes it where it stood, an exception opens it there until its end', () => {
  const grants = steps.filter(({ event }) => event.type === 'exception.grant');
  const ways = new Set(grants.map(({ from, to }) => `${from.context.frozenFrom}→${to.value}`));
  expect([...ways].sort()).toEqual([
    'accepted→open',
    'approved→approved',
    'open→open',
    'submitted→submitted',
  ]);
  for (const { to } of grants) {
    expect(lockOf(to.context)).toBe(until);
    const locks = hostedReturn.clocksOf(stood(to)).filter(({ key }) => key.startsWith('lock:'));
    expect(locks.map(({ dueAt }) => dueAt)).toEqual([until]);
  }
});

test('who asked for an exception does not grant it; it ends later than it begins', () => {
  const asked = inState('locked', ({ exception }) => exception !== null);
  const grant = { type: 'exception.grant', at: afterLock, until } as const;
  expect(codeFor(asked, { ...grant, by: people.head })).toBe('AskerDoesNotGrant');
  expect(codeFor(asked, { ...grant, by: people.leader, until: afterLock })).toBe(
    'ExceptionEndsLater',
  );
  const quiet = inState('locked', ({ exception }) => exception === null);
  expect(codeFor(quiet, { ...grant, by: people.leader })).toBe('ExceptionIsDecided');
});

test('what was accepted stays so while the unit works on another version', () => {
  for (const { from, event, to } of steps) {
    if (from.context.accepted && event.type !== 'return.accept') {
      expect(to.context.accepted).toEqual(from.context.accepted);
    }
  }
  expect(steps.some(({ from, to }) => from.context.accepted && to.value === 'open')).toBe(true);
});

test('a bell that has rung is gone; in a new round those before it stay silent', () => {
  const rings = steps.filter(({ event }) => 'bell' in event);
  expect(rings.length).toBeGreaterThan(10);
  for (const { event, to } of rings) {
    expect(to.can(event)).toBe(false);
    const bells = hostedReturn.clocksOf(stood(to)).map(({ event: next }) => next['bell']);
    expect(bells).not.toContain((event as { bell: string }).bell);
  }
  const back = {
    type: 'return.withdraw',
    by: people.filler,
    at: '2026-03-13T02:00:00.000Z',
    reason,
  };
  const submitted = inState('submitted', ({ rung }) => rung.length === 0);
  const [again] = [submitted].map((at) =>
    hostedReturn.logic.resolveState({ value: at.value, context: at.context }),
  );
  expect(again!.can(back)).toBe(true);
});

test('who sent nothing by the day it was due is late, and stays so', () => {
  for (const { from, event, to } of steps) {
    if (event.type === 'clock.overdue') {
      expect(to.context.late).toBe(from.context.late || from.context.firstSentAt === null);
    }
    if (from.context.late) expect(to.context.late).toBe(true);
  }
});

test('reminders go to the unit, lateness to its head, in the end to who gathers and to the leader', () => {
  const told = steps.flatMap(({ from, event, to }) => {
    const { action, data } = hostedReturn.trailOf(event, stood(from), stood(to));
    const news = 'bell' in event ? returnWords.newsOf(action, 'Phiếu', data) : null;
    return news ? [`${news.text} ${news.places?.map((one) => one.unitId ?? one.role).join()}`] : [];
  });
  expect([...new Set(told)].sort()).toEqual([
    `Phiếu quá hạn nộp; được báo lên bạn. ${aReturn.coordinatingUnitId},deputyDirector`,
    `Phiếu sắp đến hạn nộp. ${aReturn.unitId}`,
    `Phiếu đã quá hạn nộp. ${aReturn.unitId}`,
  ]);
});

test('who filled and who approved hear that it came back, and why', () => {
  const back = steps.find(({ event }) => event.type === 'return.sendBack')!;
  const { action, data } = hostedReturn.trailOf(back.event, stood(back.from), stood(back.to));
  expect(returnWords.newsOf(action, 'Phiếu', data)).toMatchObject({
    people: [people.filler, people.head],
    text: 'Phiếu bị phòng đầu mối trả lại: Số liệu chưa khớp.',
  });
});

test.each(['return.refuse', 'return.sendBack', 'return.withdraw', 'return.waive'] as const)(
  '%s without a reason is refused',
  (type) => {
    const from = steps.find(({ event }) => event.type === type)!.from;
    const event = { ...steps.find((one) => one.event.type === type)!.event, reason: ' ' };
    expect(codeFor(from, event as ReturnEvent)).toBe('ActsNeedAReason');
  },
);

test('as long as it is on its way somebody is waited for', () => {
  for (const { state } of all) {
    const waits = hostedReturn.workItemsOf(stood(state)).map(({ kind }) => kind);
    const wanted = {
      open: ['fillReturn'],
      submitted: ['approveReturn'],
      approved: ['acceptReturn'],
      accepted: [],
      locked: state.context.exception ? ['decideException'] : [],
      waived: [],
    }[state.value];
    expect(waits).toEqual(wanted);
  }
});
