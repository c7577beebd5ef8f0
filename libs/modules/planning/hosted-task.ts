import type { ClockSpec, HostedMachine, MachineState, WorkItemSpec } from '#engine';
import { dayAfter, instantOf } from '#vntime';
import { taskMachine } from './domain/task/task.machine.js';
import { brokenRule, waitsForUrging } from './domain/task/task-rules.js';
import { openStates, type TaskContext, type TaskEvent } from './domain/task/task.js';
import { taskWords } from './task-words.js';

type State = MachineState<TaskContext>;

/** The life of a task as the engine runs it. */
export const hostedTask: HostedMachine<TaskContext, TaskEvent> = {
  name: 'task',
  version: 1,
  logic: taskMachine,
  words: taskWords,
  titleOf: ({ context }) => context.title,
  refusalOf: (current, event) => ({
    code:
      (knows(current.state, event.type) && brokenRule(current.context, event)) ||
      'TaskIsAtAnotherStep',
    details: {
      stateName: taskWords.states[current.state as keyof typeof taskWords.states],
      waitsFor: waitsFor(current),
    },
  }),
  workItemsOf,
  clocksOf,
  effectOf: () => null,
  trailOf: (event, before, { state, context }) => ({
    action: taskWords.actionOf[event.type],
    data: {
      from: before?.state ?? null,
      to: state,
      planId: context.planId,
      leadUnits: context.leadUnits,
      workers: context.workers,
      dueOn: context.dueOn,
      percent: context.percent,
      round: context.round,
      ...('reason' in event ? { reason: event.reason } : {}),
      ...('product' in event ? { product: event.product } : {}),
      ...('name' in event ? { evidence: event.name } : {}),
      ...(event.type === 'task.takeOver' ? { takenOverFrom: event.from } : {}),
    },
  }),
};

const knows = (state: string, type: string): boolean =>
  taskMachine.root.states[state as 'assigned']?.transitions.has(type as never) ?? false;

/** For whom a task waits, as a refusal says it. */
function waitsFor({ state, context }: State): string | null {
  const { confirmer, leadUnits, restsUntil } = context;
  if (openStates.includes(state) && restsUntil) return 'kế hoạch năm thực hiện';
  switch (state) {
    case 'assigned':
      return leadUnits.length > 0 ? 'đơn vị chủ trì tiếp nhận' : 'giao đơn vị chủ trì';
    case 'accepted':
    case 'inProgress':
      return 'đơn vị chủ trì thực hiện và báo cáo hoàn thành';
    case 'reportedDone':
      return confirmer === 'leader'
        ? 'lãnh đạo xác nhận'
        : 'trưởng đơn vị làm chủ kế hoạch xác nhận';
    default:
      return null;
  }
}

function workItemsOf({ state, context }: State): readonly WorkItemSpec[] {
  if (openStates.includes(state) && context.restsUntil) return [];
  const { round, dueOn, leadUnits, ownerUnitId, confirmer } = context;
  const dueAt = dueOn === null ? null : instantOf(dueOn, '17:00').toISOString();
  const item = (kind: string, key: string, role: string, unitId: WorkItemUnit) => ({
    ...{ key, kind, round, dueAt },
    assignee: { role, unitId },
  });
  const ofLeads = (kind: string, key: string) =>
    leadUnits.map((unitId) => item(kind, `${key}:${unitId}:${dueOn}`, 'unitHead', unitId));
  const urging = waitsForUrging(context)
    ? [item('urgeTask', `urge:${dueOn}`, 'director', null)]
    : [];
  switch (state) {
    case 'assigned':
      return leadUnits.length === 0
        ? [item('placeTask', 'place', 'unitHead', ownerUnitId), ...urging]
        : [...ofLeads('acceptTask', 'accept'), ...urging];
    case 'accepted':
    case 'inProgress':
      return [...ofLeads('doTask', `do:${round}`), ...urging];
    case 'reportedDone':
      return confirmer === 'leader'
        ? [item('confirmTask', `confirm:${round}`, 'director', null)]
        : [item('confirmTask', `confirm:${round}`, 'unitHead', ownerUnitId)];
    default:
      return [];
  }
}

type WorkItemUnit = TaskContext['unitId'] | null;

function clocksOf({ state, context }: State): readonly ClockSpec[] {
  const { times, rung, dueOn, restsUntil } = context;
  if (!openStates.includes(state)) return [];
  if (restsUntil) {
    const dueAt = instantOf(dayAfter(restsUntil), '08:00').toISOString();
    return [{ key: `resume:${restsUntil}`, dueAt, event: { type: 'clock.resume' } }];
  }
  if (times === null) return [];
  const clocks = [
    { bell: 'remind', dueAt: times.remindAt, type: 'clock.reminder' },
    { bell: 'due', dueAt: times.overdueAt, type: 'clock.overdue' },
    { bell: 'escalate', dueAt: times.escalateAt, type: 'clock.escalation' },
  ] as const;
  return clocks
    .filter(({ bell }) => !rung.includes(bell))
    .map(({ bell, dueAt, type }) => ({ key: `${bell}:${dueOn}`, dueAt, event: { type } }));
}
