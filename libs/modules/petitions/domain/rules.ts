import type { Bell, PetitionContext, PetitionEvent } from './petition.js';

/** Code of the rule the event would break, or null. */
export function brokenRule(context: PetitionContext, event: PetitionEvent): string | null {
  switch (event.type) {
    case 'petition.ask':
      return context.anonymous ? 'AnonymousPetitionersAreNotAsked' : null;
    case 'petition.transfer':
    case 'petition.refuse':
    case 'petition.reopen':
      return event.reason.trim() === '' ? 'ActsNeedAReason' : null;
    case 'petition.urge':
      return waitsForUrging(context) ? null : 'PetitionIsAtAnotherStep';
    case 'clock.reminder':
      return once(context, 'remind');
    case 'clock.overdue':
      return once(context, 'due');
    case 'clock.escalation':
      return once(context, 'escalate');
    case 'apology.drafted':
      return context.late && !context.apologyId ? null : 'PetitionIsAtAnotherStep';
    default:
      return null;
  }
}

/** The leader was told that it is late and has not urged in this round. */
export const waitsForUrging = ({ rung, urgedIn, round }: PetitionContext): boolean =>
  rung.includes('escalate') && urgedIn !== round;

const once = ({ rung }: PetitionContext, bell: Bell): string | null =>
  rung.includes(bell) ? 'PetitionIsAtAnotherStep' : null;
