import type { DocumentId, PersonId, UnitId } from '#kernel';
import type { IsoDay } from '#vntime';
import type { TaskTimes } from './task-times.js';

export type Bell = 'remind' | 'due' | 'escalate';

/** States in which a task is still to be done. */
export const openStates: readonly string[] = ['assigned', 'accepted', 'inProgress'];

/** The next day something of a task is due, and when its clocks ring for it. */
export interface Due {
  readonly dueOn: IsoDay | null;
  readonly times: TaskTimes | null;
  /** Bells that shall not ring any more: their time had passed when the day was set. */
  readonly rung: readonly Bell[];
}

/** What the engine keeps of a task. Whether it is late is no part of it: that is asked of the day. */
export interface TaskContext extends Due {
  /** `Nhiệm vụ 1.1 “…”` */
  readonly title: string;
  readonly planId: DocumentId;
  readonly leadUnits: readonly UnitId[];
  readonly ownerUnitId: UnitId;
  /** The first unit that answers for it; of a task without one, the plan's. */
  readonly unitId: UnitId;
  /** Everybody who accepted it or worked on it. */
  readonly workers: readonly PersonId[];
  readonly percent: number;
  readonly reportedBy: PersonId | null;
  readonly reportedOn: IsoDay | null;
  /** Who is asked to confirm: the plan's unit, or the leader when its own head has reported. */
  readonly confirmer: 'owner' | 'leader';
  /** How often it was reported done and sent back, from 1. */
  readonly round: number;
  /** For which due day the leader has urged. */
  readonly urgedFor: IsoDay | null;
  /** A framework's task asks nobody up to this day: the yearly plan that was rolled out does. */
  readonly restsUntil?: IsoDay | null;
}

export interface TaskInput extends Due {
  readonly title: string;
  readonly planId: DocumentId;
  readonly leadUnits: readonly UnitId[];
  readonly ownerUnitId: UnitId;
}

export const newTask = (input: TaskInput): TaskContext => ({
  ...input,
  unitId: input.leadUnits[0] ?? input.ownerUnitId,
  workers: [],
  percent: 0,
  reportedBy: null,
  reportedOn: null,
  confirmer: 'owner',
  round: 1,
  urgedFor: null,
  restsUntil: null,
});

interface Act {
  readonly by: PersonId;
  readonly at: string;
}

interface WithDue {
  readonly due: Due;
}

export type TaskEvent =
  | { readonly type: 'task.assign' }
  | ({ readonly type: 'task.accept' } & Act)
  | ({ readonly type: 'task.progress'; readonly percent: number } & Act)
  | ({ readonly type: 'task.evidence'; readonly name: string } & Act)
  | ({ readonly type: 'task.deliver'; readonly product: string } & Act & WithDue)
  | ({
      readonly type: 'task.complete';
      readonly on: IsoDay;
      readonly confirmer: TaskContext['confirmer'];
    } & Act)
  | ({ readonly type: 'task.confirm' } & Act)
  | ({ readonly type: 'task.sendBack'; readonly reason: string } & Act & WithDue)
  | ({ readonly type: 'task.urge' } & Act)
  | ({
      readonly type: 'task.reassign';
      readonly leadUnits: readonly UnitId[];
      readonly reason: string;
    } & Act)
  | ({ readonly type: 'task.reschedule'; readonly reason: string } & Act & WithDue)
  | ({ readonly type: 'task.extend'; readonly until: IsoDay } & Act & WithDue)
  | {
      readonly type: 'task.takeOver';
      readonly from: string;
      readonly percent: number;
      readonly workers: readonly PersonId[];
      readonly confirmed: boolean;
    }
  | ({ readonly type: 'task.rest'; readonly until: IsoDay } & WithDue)
  | { readonly type: 'task.nameUnits'; readonly leadUnits: readonly UnitId[] }
  | { readonly type: 'task.cancel'; readonly reason: string }
  | { readonly type: 'clock.reminder' }
  | { readonly type: 'clock.overdue' }
  | { readonly type: 'clock.escalation' }
  | { readonly type: 'clock.resume'; readonly due?: Due };

export type TaskEventType = TaskEvent['type'];
