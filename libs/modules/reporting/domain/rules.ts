import { lockOf, type ReturnContext, type ReturnEvent } from './unit-return.js';

/** Code of the rule the event would break, or null. */
export function brokenRule(context: ReturnContext, event: ReturnEvent): string | null {
  if ('bell' in event) return context.rung.includes(event.bell) ? elsewhere : null;
  if (isHeldByTheLock(event) && event.at >= lockOf(context)) return 'PeriodIsLocked';
  if ('reason' in event && event.reason.trim() === '') return 'ActsNeedAReason';
  switch (event.type) {
    case 'return.submit':
      if (event.fillers.length === 0) return 'NothingWasFilled';
      return event.approver === null ? 'NobodyApprovesReturn' : null;
    case 'return.approve':
      return context.fillers.includes(event.by) ? 'FillerDoesNotApprove' : null;
    case 'return.accept':
      return isInvolved(context, event.by) ? 'InvolvedDoesNotAccept' : null;
    case 'exception.ask':
      if (context.exception) return 'ExceptionIsAskedAlready';
      return event.until > event.at ? null : 'ExceptionEndsLater';
    case 'exception.grant':
      return event.until > event.at ? ownException(context, event.by) : 'ExceptionEndsLater';
    case 'exception.refuse':
      return ownException(context, event.by);
    default:
      return null;
  }
}

type Act = Extract<ReturnEvent, { readonly by: unknown }>;

/** An exception is asked for when all is locked; a unit that is no more is not waited for even then. */
const isHeldByTheLock = (event: ReturnEvent): event is Act =>
  'by' in event && event.type !== 'return.waive' && !event.type.startsWith('exception.');

const elsewhere = 'ReturnIsAtAnotherStep';

const isInvolved = ({ fillers, approved }: ReturnContext, person: string): boolean =>
  approved?.by === person || fillers.some((one) => one === person);

function ownException({ exception }: ReturnContext, person: string): string | null {
  if (!exception) return 'ExceptionIsDecided';
  return exception.askedBy === person ? 'AskerDoesNotGrant' : null;
}
