import type { Id, PersonId, UnitId } from '#kernel';
import type { ReturnContext, ReturnEvent, ReturnInput } from './domain/unit-return.js';

const id = <Kind extends string>(n: number) => `0198a000-0000-7000-8000-0000000000${n}` as Id<Kind>;

/** The people around a return, one for each duty. */
export const people = {
  filler: id(11) as PersonId,
  head: id(12) as PersonId,
  gatherer: id(13) as PersonId,
  leader: id(14) as PersonId,
  stranger: id(15) as PersonId,
} as const;
export const unit = id(21) as UnitId;
export const coordinating = id(22) as UnitId;
export const otherUnit = id(23) as UnitId;

export const aReturn: ReturnInput = {
  title: 'Phiếu báo cáo quý I năm 2026 của Khoa Nội',
  periodId: id<'Period'>(31),
  unitId: unit,
  coordinatingUnitId: coordinating,
  leader: { role: 'deputyDirector', unitId: null },
  times: {
    dueAt: '2026-03-12T17:00:00.000Z',
    bells: [
      { key: 'before:1', at: '2026-03-11T01:00:00.000Z' },
      { key: 'due', at: '2026-03-12T17:00:00.000Z' },
      { key: 'centre', at: '2026-03-16T01:00:00.000Z' },
    ],
  },
  lockAt: '2026-03-20T17:00:00.000Z',
};

export const beforeDue = '2026-03-10T02:00:00.000Z';
export const afterLock = '2026-03-21T02:00:00.000Z';
export const until = '2026-03-24T10:00:00.000Z';

/** Every event that somebody or time might try, with the least it needs to be right. */
export function offered({
  round,
  until: opened,
  times,
  rung,
}: ReturnContext): readonly ReturnEvent[] {
  const at = opened ? afterLock : beforeDue;
  const by = (person: PersonId) => ({ by: person, at });
  const reason = 'Số liệu chưa khớp.';
  const next = times.bells.find(({ key }) => !rung.includes(key));
  // Two rounds are enough to see what a second one keeps and what it begins anew.
  const backs: readonly ReturnEvent[] =
    round < 2
      ? [
          { type: 'return.refuse', ...by(people.head), reason },
          { type: 'return.sendBack', ...by(people.gatherer), reason },
          { type: 'return.withdraw', ...by(people.filler), reason },
        ]
      : [];
  return [
    {
      type: 'return.submit',
      ...by(people.filler),
      fillers: [people.filler],
      approver: { role: 'unitHead', unitId: unit },
    },
    {
      type: 'return.approve',
      ...by(people.head),
      versionId: id<'ReturnVersion'>(40 + round),
      no: round,
      acceptor: null,
    },
    { type: 'return.accept', ...by(people.gatherer) },
    ...backs,
    { type: 'return.waive', ...by(people.gatherer), reason },
    ...(round < 2 ? exceptions : []),
    ...(next ? [bellEvent(next.key)] : []),
    { type: 'clock.lock' },
  ];
}

const bellEvent = (bell: string): ReturnEvent => ({
  type:
    bell === 'due' ? 'clock.overdue' : bell === 'centre' ? 'clock.escalation' : 'clock.reminder',
  bell,
});

const exceptions: readonly ReturnEvent[] = [
  {
    type: 'exception.ask',
    by: people.head,
    at: afterLock,
    exceptionId: id<'LockException'>(51),
    until,
    reason: 'Số liệu chưa khớp.',
  },
  { type: 'exception.grant', by: people.leader, at: afterLock, until },
  { type: 'exception.refuse', by: people.leader, at: afterLock },
];
