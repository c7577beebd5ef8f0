import type { JourneyContext } from '../journey-context.js';
import { allTasks, type Route } from '../route.js';
import type { JourneyEvent, JourneyEventType } from '../journey-events.js';
import { cast } from './cast.js';
import { aRoute, rightEvents } from './right-events.js';

/**
 * Everything that might be tried at a document now: each event as the right person would send it,
 * by everybody else, for every task and delivery, and with each of its facts stale or false.
 */
export const offeredEvents = (
  context: JourneyContext,
  receivers: number,
  route: Route = aRoute,
): JourneyEvent[] =>
  Object.values(rightEvents(context, receivers, route)).flatMap((event) => [
    event,
    ...variantsOf(event, context),
  ]);

/** The right events alone, for every task, delivery and answer. */
export const rightOffers = (
  context: JourneyContext,
  receivers: number,
  route: Route = aRoute,
): JourneyEvent[] =>
  Object.values(rightEvents(context, receivers, route)).flatMap((event) => [
    event,
    ...changed(event, choices(context)),
  ]);

function variantsOf(event: JourneyEvent, context: JourneyContext): JourneyEvent[] {
  const chosen = changed(event, choices(context));
  const answers = chosen.flatMap((one) => changed(one, choices(context)));
  return [...chosen, ...answers, ...changed(event, spoiled(event, context))];
}

const choices = ({ deliveries, route }: JourneyContext) => ({
  task: allTasks(route?.route ?? aRoute).map(({ key }) => key),
  delivery: Object.keys(deliveries),
  answer: ['arrived', 'accepted', 'refused'],
});

function spoiled(event: JourneyEvent, { round }: JourneyContext): Record<string, unknown[]> {
  return {
    by: Object.values(cast),
    round: [round - 1, round + 1],
    reason: [' \n'],
    task: ['noSuchTask'],
    stage: ['noSuchStage'],
    person: [cast.drafter],
    delivery: ['ofAnotherDocument'],
    deliveries: [[]],
    leaderSignatureIsValid: [false],
    signerHasAuthority: [false],
    versionId: ['v0'],
    ...('version' in event
      ? {
          version: [
            { ...event.version, drafters: [cast.drafter, cast.signer] },
            { ...event.version, contentReviewer: cast.drafter },
            { ...event.version, dueAt: event.at },
          ],
        }
      : {}),
    ...('contentHash' in event ? { contentHash: ['0'], pdf: ['0'] } : {}),
    ...(answersAnIntent.includes(event.type) ? { intentId: ['abandoned'] } : {}),
  };
}

const answersAnIntent: JourneyEventType[] = [
  'signing.complete',
  'signing.abandon',
  'sealing.complete',
];

/** The event once for each other value of each of its facts. */
const changed = (event: JourneyEvent, values: Record<string, unknown[]>): JourneyEvent[] =>
  Object.entries(values).flatMap(([fact, others]) =>
    fact in event ? others.map((other): JourneyEvent => ({ ...event, [fact]: other })) : [],
  );
