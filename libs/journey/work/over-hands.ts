import { demandInHands, workToComplete, type WorkItem } from '#engine';
import { refusalOf, type DocumentId, type DomainError } from '#kernel';
import { directoryOf, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Journey } from '../journey-desk.js';
import type { JourneyEvent } from '../journey-events.js';
import { openDecisionsOf } from '../route.js';
import { doerOf, standingIn, standingOn } from './acting-for.js';
import { namedRefusal } from './named-refusal.js';

/** Outside the judgements, which look themselves: work that lies in other hands is not done over them. */
export async function demandHands(
  tx: Transaction,
  actor: Actor,
  { id, context }: Journey,
  event: JourneyEvent,
): Promise<void> {
  const documentId = id as DocumentId;
  const { round, docType, route } = context;
  if (endsAllWork(event)) {
    const keys = route ? openDecisionsOf(route).map(({ key }) => `r${round}:${key}`) : [];
    const items = await Promise.all(keys.map((key) => workToComplete(tx, { instanceId: id, key })));
    const refusal = noneInHands(
      items.flatMap((item) => item ?? []),
      actor,
      docType,
    );
    if (refusal) throw namedRefusal(refusal, await directoryOf(tx));
    return;
  }
  const task = event.type.startsWith('review.') ? null : workDoneBy(event);
  if (task) await standingOn(tx, { documentId, task, round, actor, docType });
}

/** The same of work at hand: why the act would be done over other hands, else null. */
export function overHands(
  actor: Actor,
  { context: { round, docType } }: Journey,
  open: readonly WorkItem[],
  event: JourneyEvent,
): DomainError | null {
  if (endsAllWork(event)) {
    return noneInHands(
      open.filter(({ kind }) => kind !== 'opinion'),
      actor,
      docType,
    );
  }
  const item = open.find(({ key }) => key === `r${round}:${workDoneBy(event)}`);
  return item ? refusalOf(() => standingIn(item, actor, docType)) : null;
}

/**
 * Whoever has work of his own in what would end the work of all has some of it in his hands; why he
 * has not, else null.
 */
function noneInHands(
  items: readonly WorkItem[],
  actor: Actor,
  docType: string | null,
): DomainError | null {
  const his = items.flatMap((item) => {
    const doer = doerOf(item, actor, docType);
    return doer ? [refusalOf(() => demandInHands(item, doer))] : [];
  });
  return his.includes(null) ? null : (his[0] ?? null);
}

const endsAllWork = ({ type }: JourneyEvent): boolean =>
  type === 'review.return' || type === 'review.returnToStage';

/** Which work an act of a person does. */
export function workDoneBy(event: JourneyEvent): string | null {
  switch (event.type) {
    case 'review.approve':
    case 'review.object':
    case 'review.opine':
      return event.task;
    case 'draft.submit':
      return 'revise';
    case 'signing.open':
      return 'sign';
    case 'registry.register':
    case 'sealing.open':
    case 'sealing.giveUp':
    case 'clerk.return':
      return 'issue';
    case 'dispatch.start':
      return 'send';
    case 'dispatch.resend':
    case 'dispatch.waive':
      return `mendDelivery:${event.delivery}`;
    case 'document.file':
      return 'file';
    default:
      return null;
  }
}
