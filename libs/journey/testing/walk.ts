import { initialTransition, transition } from 'xstate';
import { documentJourney } from '../document-journey.machine.js';
import type { JourneyContext } from '../journey-context.js';
import type { JourneyEvent, JourneyEventType } from '../journey-events.js';
import { aPlan } from './cast.js';
import { aRoute, rightEvents } from './right-events.js';

type Step = JourneyEventType | ((context: JourneyContext) => JourneyEvent);

/** Where a document stands after these steps; a step that is refused is an error of the test. */
export function walked(steps: readonly Step[], receivers = 1, route = aRoute) {
  let [snapshot] = initialTransition(documentJourney, aPlan);
  for (const step of steps) {
    const { context } = snapshot;
    const event =
      typeof step === 'string' ? rightEvents(context, receivers, route)[step] : step(context);
    if (!snapshot.can(event)) throw new Error(`${event.type} is refused in ${snapshot.value}.`);
    [snapshot] = transition(documentJourney, snapshot, event);
  }
  return snapshot;
}

const check = ['review.approve', 'review.approve'] as const;
const submitted = ['draft.submit', 'rendering.done'] as const;
const approved = [...submitted, ...check, 'review.approve'] as const;
const leaderSigned = [...approved, 'signing.open', 'signing.complete'] as const;
const issuing = [...leaderSigned, 'registry.register'] as const;
const issued = [...issuing, 'sealing.complete'] as const;
const sent = [...issued, 'dispatch.start', 'dispatch.handedOver'] as const;
const acknowledged = [...sent, 'dispatch.answered'] as const;

/** The shortest way to each state, on which everybody does what he should. */
export const wayTo = {
  drafted: [],
  inReview: submitted,
  approved,
  signing: [...approved, 'signing.open'],
  leaderSigned,
  issuing,
  issued,
  sent,
  acknowledged,
  filed: [...acknowledged, 'document.file'],
  cancelled: ['document.cancel'],
  recalled: [...issued, 'document.recall'],
  replaced: [...issued, 'document.replace'],
} as const satisfies Record<string, readonly JourneyEventType[]>;

export type JourneyState = keyof typeof wayTo;
