import type { ClockSpec, HostedMachine, MachineState, WorkItemSpec } from '#engine';
import { brokenRule } from './domain/rules.js';
import { unitReturnMachine } from './domain/unit-return.machine.js';
import {
  lockOf,
  type Bell,
  type Place,
  type ReturnContext,
  type ReturnEvent,
} from './domain/unit-return.js';
import { returnWords } from './return-words.js';

type State = MachineState<ReturnContext>;

/** The way of a unit's return as the engine runs it. */
export const hostedReturn: HostedMachine<ReturnContext, ReturnEvent> = {
  name: 'unitReturn',
  version: 1,
  logic: unitReturnMachine,
  words: returnWords,
  titleOf: ({ context }) => context.title,
  refusalOf: ({ state, context }, event) => ({
    code: refusalCode(state, context, event),
    details: {
      stateName: returnWords.states[state as keyof typeof returnWords.states],
      lockedAt: lockOf(context),
    },
  }),
  workItemsOf,
  clocksOf,
  effectOf: () => null,
  trailOf: (event, before, { state, context }) => ({
    action: returnWords.actionOf[event.type],
    data: {
      from: before?.state ?? null,
      to: state,
      unitId: context.unitId,
      periodId: context.periodId,
      round: context.round,
      late: context.late,
      fillers: context.fillers,
      approvedBy: context.approved?.by ?? null,
      versionNo: context.approved?.no ?? null,
      ...('reason' in event ? { reason: event.reason } : {}),
      ...('until' in event ? { until: event.until } : {}),
      ...('bell' in event ? { bell: event.bell, tells: toldBy(event.bell, context) } : {}),
      ...(event.type.startsWith('exception.')
        ? { askedBy: (before?.context ?? context).exception?.askedBy ?? null }
        : {}),
    },
  }),
};

/** At the lock whoever still wants something learns of the lock, not of the step. */
function refusalCode(state: string, context: ReturnContext, event: ReturnEvent): string {
  if (knows(state, event.type)) return brokenRule(context, event) ?? elsewhere;
  const wants = 'by' in event && !event.type.startsWith('exception.');
  return state === 'locked' && wants ? 'PeriodIsLocked' : elsewhere;
}

const elsewhere = 'ReturnIsAtAnotherStep';

const knows = (state: string, type: string): boolean =>
  unitReturnMachine.root.states[state as 'open']?.transitions.has(type as never) ?? false;

const headOf = ({ unitId }: ReturnContext): Place => ({ role: 'unitHead', unitId });
const gatherers = ({ coordinatingUnitId }: ReturnContext): Place => ({
  role: 'unitHead',
  unitId: coordinatingUnitId,
});

/** Reminders go to the unit; lateness to its head, in the end to who gathers and to the leader. */
function toldBy(bell: string, context: ReturnContext): readonly Place[] {
  return bell === 'centre' ? [gatherers(context), context.leader] : [headOf(context)];
}

function workItemsOf({ state, context }: State): readonly WorkItemSpec[] {
  const { round, times, until, approver, acceptor, exception, leader } = context;
  const item = (kind: string, key: string, assignee: Place, dueAt: string | null) => [
    { key, kind, round, assignee, dueAt },
  ];
  const dueAt = until ?? times.dueAt;
  switch (state) {
    case 'open':
      return item('fillReturn', `fill:${round}`, headOf(context), dueAt);
    case 'submitted':
      return item('approveReturn', `approve:${round}`, approver ?? headOf(context), dueAt);
    case 'approved':
      return item('acceptReturn', `accept:${round}`, acceptor ?? gatherers(context), until);
    case 'locked':
      return exception ? item('decideException', `exception:${exception.id}`, leader, null) : [];
    default:
      return [];
  }
}

function clocksOf({ state, context }: State): readonly ClockSpec[] {
  const locks = { key: `lock:${lockOf(context)}`, dueAt: lockOf(context) };
  switch (state) {
    case 'open':
    case 'submitted':
      return [...bellsLeft(context), { ...locks, event: { type: 'clock.lock' } }];
    case 'approved':
    case 'accepted':
      return [{ ...locks, event: { type: 'clock.lock' } }];
    default:
      return [];
  }
}

/** Behind the lock nobody is reminded. */
const bellsLeft = ({ times, rung, lockAt }: ReturnContext): ClockSpec[] =>
  times.bells
    .filter(({ key, at }) => !rung.includes(key) && at < lockAt)
    .map((bell) => ({
      key: `bell:${bell.key}`,
      dueAt: bell.at,
      event: { type: eventOf(bell), bell: bell.key },
    }));

const eventOf = ({ key }: Bell): string =>
  key === 'due'
    ? 'clock.overdue'
    : key === 'head' || key === 'centre'
      ? 'clock.escalation'
      : 'clock.reminder';
