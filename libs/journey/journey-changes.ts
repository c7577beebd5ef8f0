import { nothingSubmitted, type DeliveryState, type JourneyContext } from './journey-context.js';
import type { EventOf, JourneyEvent, JourneyEventType } from './journey-events.js';
import { beginRoute, castVote, type RouteProgress } from './route.js';
import { askOpinion } from './routes/ask-opinion.js';
import { castMergedVote } from './routes/merge-stages.js';
import { returnToStage } from './routes/return-to-stage.js';
import { afterClock } from './routes/stage-clocks.js';
import { withTimes } from './routes/stage-times.js';

interface Step {
  readonly context: JourneyContext;
  readonly event: JourneyEvent;
}

type Change = Partial<JourneyContext>;

const noIntent = { intent: null, intentExpiresAt: null } as const;

export const forgetIntent = (): Change => noIntent;

export function beginRound({ context, event }: Step): Change {
  const { version, route, at, due } = only(event, 'draft.submit');
  const progress = { ...beginRoute(route), begun: at, ...(due ? { due } : {}) };
  return { ...nothingSubmitted, round: context.round + 1, version, route: progress };
}

/** Back in the drafter's hands; how long it was out of them is kept for the limit of the route. */
export function forgetSubmission({ context, event }: Step): Change {
  const begun = context.route?.begun;
  const stretches = context.stretches ?? [];
  return {
    ...nothingSubmitted,
    stretches: begun && 'at' in event ? [...stretches, [begun, event.at]] : stretches,
  };
}

export function keepPreparedPdf({ context, event }: Step): Change {
  const { pdf, pages, annexFiles = [], times } = only(event, 'rendering.done');
  return {
    preparedPdf: pdf,
    pages,
    annexFiles: annexFiles.map((file) => ({ ...file, issued: null })),
    route: context.route && withTimes(context.route, times),
  };
}

export const keepVote = (step: Step): Change => ({ route: routeAfter(step) });

export function keepNote({ context: { version }, event }: Step): Change {
  return { version: version && { ...version, note: only(event, 'draft.amend').note } };
}

export function keepQuestion(step: Step): Change {
  const { person, by, question } = only(step.event, 'review.askOpinion');
  return { route: askOpinion(routeOf(step), { person, askedBy: by, question }) };
}

/** The same version goes on in a new round; earlier stages keep their votes. */
export function beginAtStage(step: Step): Change {
  const { stage, times } = only(step.event, 'review.returnToStage');
  const route = withTimes(returnToStage(routeOf(step), stage), times);
  return { round: step.context.round + 1, route };
}

export function noteStageClock(step: Step): Change {
  const clock = only(
    step.event,
    'clock.stageReminder',
    'clock.stageOverdue',
    'clock.stageEscalation',
  );
  return { route: afterClock(routeOf(step), clock) };
}

export const noteRouteOverdue = (step: Step): Change => ({
  route: { ...routeOf(step), overdue: true },
});

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
  const { pdf, annexes = [], deadline } = only(event, 'sealing.complete');
  const mustBeSent = (context.version?.externalReceivers ?? 0) > 0;
  const annexFiles = (context.annexFiles ?? []).map((file, index) => ({
    ...file,
    issued: annexes[index]?.pdf ?? null,
  }));
  return {
    ...{ intent: null, issuedPdf: pdf, annexFiles },
    ...{ deadline: mustBeSent ? deadline : null, late: false },
  };
}

export const keepDeliveries = ({ event }: Step): Change => ({
  deliveries: Object.fromEntries(
    only(event, 'dispatch.start').deliveries.map((id) => [id, 'waiting' as const]),
  ),
});

export const keepDeliveryState = (step: Step): Change => ({ deliveries: deliveriesAfter(step) });

/** The current round once the vote is counted. */
export function routeAfter(step: Step): RouteProgress {
  const vote = only(step.event, 'review.approve', 'review.object', 'review.opine');
  const { task, by, at, actsFor, basis } = vote;
  const cast = { task, by, at, ...(actsFor ? { actsFor } : {}), ...(basis ? { basis } : {}) };
  switch (vote.type) {
    case 'review.approve':
      return withTimes(castMergedVote(routeOf(step), cast), vote.times);
    case 'review.object':
      return castVote(routeOf(step), { ...cast, objects: true });
    case 'review.opine':
      return castVote(routeOf(step), cast);
  }
}

function routeOf({ context: { route } }: Step): RouteProgress {
  if (!route) throw new Error('There is no route before a submission.');
  return route;
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
