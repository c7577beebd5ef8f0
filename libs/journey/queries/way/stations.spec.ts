import type { Station, StationKey } from '#contracts';
import { nothingSubmitted, type JourneyContext } from '../../journey-context.js';
import type { JourneyEventType } from '../../journey-events.js';
import { workItemsOf } from '../../journey-work.js';
import { cast } from '../../testing/cast.js';
import { walked, wayTo, type JourneyState } from '../../testing/walk.js';
import { stationsOf } from './stations.js';
import type { OpenWork, Returned, Way, WayStep } from './way.js';

const nameOf = (person: string): string =>
  Object.entries(cast).find(([, id]) => id === person)?.[0] ?? person;

/** The nth step happens n minutes after the first. */
const minute = (n: number) => new Date(Date.UTC(2026, 2, 4, 2, n));
const now = minute(59);

interface Told {
  readonly receivers?: number;
  readonly lastReturn?: Partial<Returned>;
  readonly deliveries?: Way['deliveries'];
  readonly mine?: boolean;
  readonly change?: (context: JourneyContext) => Partial<JourneyContext>;
}

/** A document that has gone these steps, as the queries would tell of it. */
function wayAfter(events: readonly JourneyEventType[], told: Told = {}): Way {
  const { receivers = 1, lastReturn, deliveries = [], mine = false, change } = told;
  const { value: state, context } = walked(events, receivers);
  const current = { ...context, ...change?.(context) };
  const steps = ['document.create' as const, ...events].map((event, n): WayStep => {
    const after = walked(events.slice(0, n), receivers);
    const before = n === 0 ? null : walked(events.slice(0, n - 1), receivers).value;
    return { event, from: before, to: after.value, by: doer[event] ?? null, at: minute(n) };
  });
  return {
    state,
    context: current,
    steps,
    open: workItemsOf({ state, context: current }).map(
      ({ key, kind, assignee, dueAt }): OpenWork => ({
        key,
        kind,
        who: 'personId' in assignee ? nameOf(assignee.personId) : assignee.role,
        since: minute(events.length),
        dueAt: dueAt === null ? null : new Date(dueAt),
        mine,
      }),
    ),
    lastReturn: lastReturn
      ? { station: null, by: null, at: minute(5), round: 1, reason: 'Sai căn cứ.', ...lastReturn }
      : null,
    deliveries,
    iDraft: mine,
    nameOf,
    now,
  };
}

const doer: Partial<Record<JourneyEventType, WayStep['by']>> = {
  'document.create': cast.drafter,
  'draft.submit': cast.drafter,
  'draft.withdraw': cast.drafter,
  'review.return': cast.head,
  'signing.complete': cast.signer,
  'clerk.return': cast.clerk,
  'sealing.complete': cast.clerk,
  'dispatch.start': cast.clerk,
};

const inWords = (way: Way): Record<string, string> =>
  Object.fromEntries(stationsOf(way).map(({ key, state, who }) => [key, `${state} ${who ?? '–'}`]));

const at = (way: Way, key: StationKey): Station => {
  const station = stationsOf(way).find((one) => one.key === key);
  if (!station) throw new Error(`There is no station ${key}.`);
  return station;
};

const aheadOf = {
  contentCheck: 'ahead Trưởng đơn vị',
  formCheck: 'ahead Người kiểm tra thể thức',
  approval: 'ahead Người ký',
  signing: 'ahead Người ký',
  issuing: 'ahead Văn thư',
  dispatch: 'ahead Văn thư',
  receipt: 'ahead Nơi nhận',
};
const checked = {
  drafting: 'done drafter',
  contentCheck: 'done head',
  formCheck: 'done formChecker',
};
const signed = { ...checked, approval: 'done signer', signing: 'done signer' };
const toSo = [{ receiver: 'Sở Y tế', state: 'handedOver', reason: null }] as const;

/** Written by hand: what the rail says in each state of the way. */
const rails: readonly [JourneyState, Told, Record<string, string>][] = [
  ['drafted', {}, { drafting: 'waiting drafter', ...aheadOf }],
  [
    'inReview',
    {},
    {
      ...aheadOf,
      drafting: 'done drafter',
      contentCheck: 'waiting head',
      formCheck: 'waiting formChecker',
      approval: 'ahead signer',
      signing: 'ahead signer',
    },
  ],
  ['approved', {}, { ...aheadOf, ...checked, approval: 'done signer', signing: 'waiting signer' }],
  ['signing', {}, { ...aheadOf, ...checked, approval: 'done signer', signing: 'waiting signer' }],
  ['leaderSigned', {}, { ...aheadOf, ...signed, issuing: 'waiting clerk' }],
  ['issuing', {}, { ...aheadOf, ...signed, issuing: 'waiting clerk' }],
  ['issued', {}, { ...aheadOf, ...signed, issuing: 'done clerk', dispatch: 'waiting clerk' }],
  [
    'sent',
    { deliveries: toSo },
    { ...signed, issuing: 'done clerk', dispatch: 'done clerk', receipt: 'waiting Sở Y tế' },
  ],
  [
    'acknowledged',
    { deliveries: [{ ...toSo[0], state: 'accepted' }] },
    { ...signed, issuing: 'done clerk', dispatch: 'done clerk', receipt: 'done Sở Y tế' },
  ],
  [
    'filed',
    { deliveries: [{ ...toSo[0], state: 'accepted' }] },
    { ...signed, issuing: 'done clerk', dispatch: 'done clerk', receipt: 'done Sở Y tế' },
  ],
  [
    'cancelled',
    {},
    Object.fromEntries(['drafting', ...Object.keys(aheadOf)].map((key) => [key, 'skipped –'])),
  ],
  [
    'recalled',
    {},
    { ...signed, issuing: 'done clerk', dispatch: 'skipped –', receipt: 'skipped –' },
  ],
  [
    'replaced',
    {},
    { ...signed, issuing: 'done clerk', dispatch: 'skipped –', receipt: 'skipped –' },
  ],
];

test.each(rails)('the rail of a document that is %s', (state, told, expected) => {
  expect(inWords(wayAfter(wayTo[state], told))).toEqual(expected);
});

test('the eight stations come in their order, under their names', () => {
  expect(stationsOf(wayAfter([])).map(({ name }) => name)).toEqual([
    'Soạn thảo',
    'Kiểm tra nội dung',
    'Kiểm tra thể thức',
    'Phê duyệt',
    'Ký số',
    'Cấp số & đóng dấu',
    'Gửi nơi nhận',
    'Tiếp nhận',
  ]);
});

describe('a document that came back', () => {
  const returned = [...wayTo.inReview, 'review.return'] as const;

  test('shows who returned it and why, and waits for its drafter', () => {
    const way = wayAfter(returned, {
      lastReturn: { station: 'contentCheck', by: cast.head },
      mine: true,
    });
    expect(inWords(way)).toEqual({
      ...aheadOf,
      drafting: 'waiting drafter',
      contentCheck: 'returned head',
    });
    expect(at(way, 'contentCheck')).toMatchObject({
      at: minute(5).toISOString(),
      hint: 'Trả lại: Sai căn cứ.',
    });
    expect(at(way, 'drafting')).toMatchObject({ mine: true, since: minute(3).toISOString() });
  });

  test('from the clerk, after the leader signed: no signature counts any more', () => {
    const way = wayAfter([...wayTo.leaderSigned, 'clerk.return'], {
      lastReturn: { station: 'issuing', by: cast.clerk },
    });
    expect(inWords(way)).toEqual({
      ...aheadOf,
      drafting: 'waiting drafter',
      issuing: 'returned clerk',
    });
  });

  test('and was submitted again begins anew: the earlier return is history', () => {
    const way = wayAfter([...returned, ...wayTo.inReview], {
      lastReturn: { station: 'contentCheck', by: cast.head },
    });
    expect(at(way, 'contentCheck').state).toBe('waiting');
    expect(at(way, 'drafting')).toMatchObject({ state: 'done', at: minute(4).toISOString() });
  });

  test('because its pages could not be typeset says so', () => {
    const way = wayAfter(['draft.submit', 'rendering.failed'], {
      lastReturn: { station: null, reason: 'Phụ lục I trống.' },
    });
    expect(at(way, 'drafting')).toMatchObject({
      state: 'waiting',
      hint: 'Không tạo được bản PDF: Phụ lục I trống.',
    });
    expect(stationsOf(way).filter(({ state }) => state === 'returned')).toEqual([]);
  });

  test('by the drafter himself says that; nobody returned it', () => {
    const way = wayAfter([...wayTo.approved, 'draft.withdraw']);
    expect(inWords(way)).toEqual({ ...aheadOf, drafting: 'waiting drafter' });
    expect(at(way, 'drafting').hint).toBe('Người soạn thảo đã rút lại');
  });
});

describe('the receivers', () => {
  test('outside there are none: sending and receipt are skipped', () => {
    const way = wayAfter([...wayTo.issued, 'document.file'], { receivers: 0 });
    expect(inWords(way)).toMatchObject({ dispatch: 'skipped –', receipt: 'skipped –' });
    expect(at(way, 'dispatch').hint).toBe('Không gửi ra ngoài cơ quan');
  });

  test('refused it: by whom and why, and it is the clerk’s to mend', () => {
    const refusal = { receiver: 'Sở Y tế', state: 'refused', reason: 'Sai mã' } as const;
    const way = wayAfter(wayTo.sent, {
      deliveries: [refusal],
      mine: true,
      change: ({ deliveries }) => ({
        deliveries: Object.fromEntries(Object.keys(deliveries).map((id) => [id, 'refused'])),
      }),
    });
    expect(at(way, 'receipt')).toMatchObject({
      state: 'returned',
      who: 'Sở Y tế',
      hint: 'Từ chối: Sai mã',
      mine: true,
    });
  });

  test('are counted while some have not answered, and only those are waited for', () => {
    const deliveries = [
      { receiver: 'Sở Y tế', state: 'accepted', reason: null },
      { receiver: 'UBND xã', state: 'arrived', reason: null },
      { receiver: 'CDC tỉnh', state: 'waived', reason: 'Đã nhận bản giấy' },
    ] as const;
    const way = wayAfter(wayTo.sent, { deliveries, receivers: 3 });
    expect(at(way, 'receipt')).toMatchObject({
      state: 'waiting',
      who: 'UBND xã',
      hint: '1 trên 3 nơi nhận đã tiếp nhận',
      since: minute(wayTo.sent.length).toISOString(),
    });
  });

  test('are not waited for any more: the reason is told', () => {
    const deliveries = [
      { receiver: 'Sở Y tế', state: 'waived', reason: 'Đã nhận bản giấy' },
    ] as const;
    const way = wayAfter([...wayTo.sent, 'dispatch.waive'], { deliveries });
    expect(at(way, 'receipt')).toMatchObject({
      state: 'skipped',
      hint: 'Thôi chờ: Đã nhận bản giấy',
    });
  });

  test('packages on their way wait for nobody', () => {
    const way = wayAfter([...wayTo.issued, 'dispatch.start'], {
      deliveries: [{ receiver: 'Sở Y tế', state: 'waiting', reason: null }],
    });
    expect(at(way, 'dispatch')).toMatchObject({
      state: 'waiting',
      who: null,
      hint: 'Gói tin đang được chuyển',
    });
  });
});

test('before the pages are there the checkers are named, but not called', () => {
  const way = wayAfter(['draft.submit'], { mine: true });
  expect(at(way, 'contentCheck')).toMatchObject({
    state: 'waiting',
    since: null,
    mine: false,
    hint: 'Đang tạo bản PDF để xem duyệt',
  });
});

test.each([
  [minute(58), true],
  [minute(59), false],
])('what is due at %s is overdue: %s', (dueAt, overdue) => {
  const way = wayAfter(wayTo.leaderSigned, {
    change: () => ({ deadline: dueAt.toISOString() }),
    mine: true,
  });
  expect(at(way, 'issuing')).toMatchObject({ overdue, dueAt: dueAt.toISOString(), mine: true });
});

test('a number that was voided brings the seal back to the clerk', () => {
  const way = wayAfter([...wayTo.issuing, 'sealing.giveUp']);
  expect(at(way, 'issuing')).toMatchObject({ state: 'waiting', who: 'clerk', hint: null });
  expect(way.context.registration).toBe(nothingSubmitted.registration);
});
