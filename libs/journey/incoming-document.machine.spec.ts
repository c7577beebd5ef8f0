import type { ProblemCode } from '#contracts';
import { problemOf } from '#contracts';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { hostedIncoming } from './hosted-incoming.js';
import { incomingDocument, type IncomingEvent } from './incoming-document.machine.js';
import { cast } from './testing/cast.js';
import { at } from './testing/right-events.js';

type Snapshot = SnapshotFrom<typeof incomingDocument>;

const by = { by: cast.clerk, at };
const accept: IncomingEvent = { type: 'incoming.accept', ...by, arrivalNumber: 12 };
const refuse: IncomingEvent = { type: 'incoming.refuse', ...by, reason: 'Thiếu phụ lục.' };
const again = (missing: string[], signaturesAreValid: boolean): IncomingEvent => ({
  type: 'package.arriveAgain',
  missing,
  signaturesAreValid,
});
const offered = [
  accept,
  refuse,
  { ...refuse, reason: ' ' },
  again([], true),
  again(['Tệp văn bản'], true),
  again([], false),
];

const arrived = (missing: string[] = [], signaturesAreValid = true) => {
  const input = { packageId: 'p1', documentCode: '08/KH-TTYT', missing, signaturesAreValid };
  const events = (from: Snapshot) => offered.filter((event) => from.can(event));
  return Object.values(getAdjacencyMap(incomingDocument, { input, events })) as {
    state: Snapshot;
    transitions: Record<string, { event: IncomingEvent; state: Snapshot }>;
  }[];
};
const refusal = ({ state }: { state: Snapshot }, event: IncomingEvent) =>
  state.can(event)
    ? null
    : hostedIncoming.refusalOf({ state: state.value, context: state.context }, event).code;
const first = (vertices: ReturnType<typeof arrived>) => {
  const [one] = vertices;
  if (!one) throw new Error('There is no first state.');
  return one;
};

test('every state is reached and every event taken, but the birth', () => {
  const all = [...arrived(), ...arrived(['Tệp văn bản']), ...arrived([], false)];
  expect(new Set(all.map(({ state }) => state.value))).toEqual(
    new Set(Object.keys(incomingDocument.config.states ?? {})),
  );
  const taken = all.flatMap(({ transitions }) =>
    Object.values(transitions).map(({ event }) => event.type),
  );
  expect(new Set(taken)).toEqual(
    new Set(['incoming.accept', 'incoming.refuse', 'package.arriveAgain']),
  );
});

test('what is accepted is whole, proven and numbered, and stays accepted', () => {
  const all = [...arrived(), ...arrived(['Tệp văn bản']), ...arrived([], false)];
  const accepted = all.filter(({ state }) => state.value === 'accepted');
  expect(accepted.length).toBeGreaterThan(0);
  for (const { state, transitions } of accepted) {
    expect(state.context).toMatchObject({
      missing: [],
      signaturesAreValid: true,
      arrivalNumber: 12,
    });
    expect(transitions).toEqual({});
  }
});

test('a package is judged anew when its sender mends it', () => {
  const refused = arrived(['Tệp văn bản']).filter(({ state }) => state.value === 'refused');
  expect(refused.map(({ state }) => state.context.reason)).toContain('Thiếu phụ lục.');
  for (const { transitions } of refused) {
    const mended = Object.values(transitions).find(({ event }) => event === offered[3]);
    expect(mended?.state).toMatchObject({
      value: 'arrived',
      context: { missing: [], signaturesAreValid: true, reason: null },
    });
  }
});

describe('a refusal is named', () => {
  test('incomplete, unproven, without a reason; and each next to what is right', () => {
    expect(refusal(first(arrived(['Tệp văn bản'])), accept)).toBe(
      'IncompletePackagesAreNotAccepted',
    );
    expect(refusal(first(arrived([], false)), accept)).toBe('UnprovenPackagesAreNotAccepted');
    expect(refusal(first(arrived()), accept)).toBeNull();
    expect(refusal(first(arrived()), { ...refuse, reason: ' \n' })).toBe('ActsNeedAReason');
    expect(refusal(first(arrived([], false)), refuse)).toBeNull();
  });

  test('what is not its time says who is waited for', () => {
    const current = { state: 'arrived', context: first(arrived()).state.context };
    const { code, details } = hostedIncoming.refusalOf(current, again([], true));
    expect(
      problemOf({ code: code as ProblemCode, details: { state: 'arrived', ...details } }).detail,
    ).toBe('Chưa làm được việc này: văn bản đang ở bước “mới đến”. Đang chờ: tiếp nhận (Văn thư).');
  });
});

test('the clerk is called while a package waits, and nobody afterwards', () => {
  const all = arrived();
  for (const { state } of all) {
    const items = hostedIncoming.workItemsOf({ state: state.value, context: state.context });
    expect(items.map(({ kind, assignee }) => [kind, assignee])).toEqual(
      state.value === 'arrived' ? [['receive', { role: 'clerk', unitId: null }]] : [],
    );
  }
});
