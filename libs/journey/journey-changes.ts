import { nothingSubmitted, type DeliveryState, type JourneyContext } from './journey-context.js';
import type { EventOf, JourneyEvent, JourneyEventType } from './journey-events.js';
import { beginRoute, castVote, type RouteProgress } from './route.js';

interface Step {
  readonly context: JourneyContext;
  readonly event: JourneyEvent;
}

type Change = Partial<JourneyContext>;

const noIntent = { intent: null, intentExpiresAt: null } as const;

export const forgetIntent = (): Change => noIntent;

export function beginRound({ context, event }: Step): Change {
  const { version, route } = only(event, 'draft.submit');
  return { ...nothingSubmitted, round: context.round + 1, version, route: beginRoute(route) };
}

export function keepPreparedPdf({ event }: Step): Change {
  const { pdf, pages } = only(event, 'rendering.done');
  return { preparedPdf: pdf, pages };
}

export const keepVote = (step: Step): Change => ({ route: routeAfter(step) });

export function keepIntent({ event }: Step): Change {
  const opened = only(event, 'signing.open', 'registry.register', 'sealing.open');
  const intentExpiresAt = opened.type === 'signing.open' ? opened.expiresAt : null;
  return { intent: opened.intentId, intentExpiresAt };
}

export function keepLeaderPdf({ event }: Step): Change {
  const { pdf, deadline } = only(event, 'signing.complete');
  return { ...noIntent, leaderPdf: pdf, deadline, late: false };
}

export const keepRegistration = ({ event }: Step): Change => ({
  registration: only(event, 'registry.register').registration,
});

export function keepIssuedPdf({ context, event }: Step): Change {
  const { pdf, deadline } = only(event, 'sealing.complete');
  const mustBeSent = (context.version?.externalReceivers ?? 0) > 0;
  return { intent: null, issuedPdf: pdf, deadline: mustBeSent ? deadline : null, late: false };
}

export const keepDeliveries = ({ event }: Step): Change => ({
  deliveries: Object.fromEntries(
    only(event, 'dispatch.start').deliveries.map((id) => [id, 'waiting' as const]),
  ),
});

export const keepDeliveryState = (step: Step): Change => ({ deliveries: deliveriesAfter(step) });

/** The current round once the vote is counted. */
export function routeAfter({ context: { route }, event }: Step): RouteProgress {
  const { task, by, at } = only(event, 'review.approve');
  if (!route) throw new Error('A vote needs a route.');
  return castVote(route, { task, by, at });
}

/** Where every receiver stands once the news of one of them is counted. */
export function deliveriesAfter({
  context: { deliveries },
  event,
}: Step): JourneyContext['deliveries'] {
  const news = only(
    event,
    'dispatch.handedOver',
    'dispatch.answered',
    'dispatch.resend',
    'dispatch.waive',
  );
  return { ...deliveries, [news.delivery]: deliveryAfter(news, deliveries[news.delivery]) };
}

function deliveryAfter(
  news: EventOf<`dispatch.${'handedOver' | 'answered' | 'resend' | 'waive'}`>,
  before: DeliveryState | undefined,
): DeliveryState {
  switch (news.type) {
    case 'dispatch.handedOver':
      return before === 'waiting' || before === undefined ? 'handedOver' : before;
    case 'dispatch.answered':
      return isClosed(before) ? before : news.answer;
    case 'dispatch.resend':
      return 'waiting';
    case 'dispatch.waive':
      return 'waived';
  }
}

/** Only sending again opens what a receiver has decided; a status that comes late changes nothing. */
const isClosed = (state: DeliveryState | undefined): state is 'accepted' | 'refused' | 'waived' =>
  state === 'accepted' || state === 'refused' || state === 'waived';

/** Narrows an event to the types a change is used with. */
function only<Type extends JourneyEventType>(event: JourneyEvent, ...types: Type[]): EventOf<Type> {
  if (!(types as string[]).includes(event.type)) throw new Error(`Unexpected ${event.type}.`);
  return event as EventOf<Type>;
}
