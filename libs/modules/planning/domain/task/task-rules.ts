import type { Bell, TaskContext, TaskEvent } from './task.js';

/** Code of the rule the event would break, or null. */
export function brokenRule(context: TaskContext, event: TaskEvent): string | null {
  switch (event.type) {
    case 'task.confirm':
      return event.by === context.reportedBy ? 'ReporterDoesNotConfirm' : null;
    case 'task.sendBack':
    case 'task.reassign':
    case 'task.reschedule':
    case 'task.cancel':
      return event.reason.trim() === '' ? 'ActsNeedAReason' : null;
    case 'task.extend':
      return context.dueOn === null || event.until > context.dueOn
        ? null
        : 'WantedDayIsAfterTheOldOne';
    case 'task.urge':
      return waitsForUrging(context) ? null : 'TaskIsAtAnotherStep';
    case 'clock.reminder':
      return once(context, 'remind');
    case 'clock.overdue':
      return once(context, 'due');
    case 'clock.escalation':
      return once(context, 'escalate');
    case 'clock.resume':
      return context.restsUntil ? null : 'TaskIsAtAnotherStep';
    default:
      return null;
  }
}

/** The leader was told that it is late, and has not urged for this day. */
export const waitsForUrging = ({ rung, urgedFor, dueOn, restsUntil }: TaskContext): boolean =>
  !restsUntil && rung.includes('due') && rung.includes('escalate') && urgedFor !== dueOn;

const once = ({ rung }: TaskContext, bell: Bell): string | null =>
  rung.includes(bell) ? 'TaskIsAtAnotherStep' : null;
