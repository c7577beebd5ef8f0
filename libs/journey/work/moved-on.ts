import type { ActionName } from '#contracts';
import { stepsOf } from '#engine';
import { DomainError, type DocumentId } from '#kernel';
import { abilitiesOf, couldEver, directoryOf, type Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import type { Journey } from '../journey-desk.js';
import { actionOf } from '../journey-trail.js';
import { actionNames } from '../names.js';
import { participantsOf } from '../queries/document/participants.js';
import { actionOfKind } from './action-of-kind.js';
import { hasInHands } from './owners.js';

/** What the way of a document asks of one person after another. */
const ofARoute: readonly ActionName[] = [...Object.values(actionOfKind), 'return', 'sign', 'read'];

interface Refused {
  readonly actor: Actor;
  readonly action: ActionName;
  readonly journey: Journey;
}

const askedOfPosts = statement(
  'journey.asked_of_posts',
  `SELECT FROM engine.opened_work_summary w
     JOIN unnest($2::text[], $3::uuid[]) AS post(role, unit_id)
       ON post.role = w.role AND (w.unit_id IS NULL OR w.unit_id = post.unit_id)
    WHERE w.body_id = platform.current_body() AND w.instance_id = $1
    LIMIT 1`,
);

/** Work on it lay open before everybody who holds a post of his: he could read it then. */
const wasAsked = async (tx: Transaction, id: string, { posts }: Actor): Promise<boolean> => {
  const [roles, units] = [posts.map(({ role }) => role), posts.map(({ unitId }) => unitId)];
  return (await tx.all(askedOfPosts, [id, roles, units])).length > 0;
};

async function wasRightToTry(
  tx: Transaction,
  { code }: DomainError,
  { actor, action, journey: { id } }: Refused,
): Promise<boolean> {
  if (code === 'NothingIsFound') return wasAsked(tx, id, actor);
  if (code !== 'ActIsNotAllowed' || !couldEver(abilitiesOf(actor), action, 'Document'))
    return false;
  return (await participantsOf(tx, id as DocumentId)).includes(actor.personId);
}

/**
 * Whoever does such things and had work on the document was right to try: it has moved on since he
 * opened it. He is told who moved it, when, and whom it waits for, by ids that the caller names; his
 * post is not to blame.
 */
export async function refusedAsMovedOn(
  tx: Transaction,
  refusal: DomainError,
  { actor, action, journey }: Refused,
): Promise<DomainError> {
  const { id, state, machine, context } = journey;
  if (!ofARoute.includes(action)) return refusal;
  if (!(await wasRightToTry(tx, refusal, { actor, action, journey }))) return refusal;
  if (await hasInHands(tx, id, actor.personId)) return refusal;
  const step = (await stepsOf(tx, id)).findLast(({ by }) => by !== null);
  if (!step?.by) return refusal;
  const waiting = machine.refusalOf({ state, context }, { type: 'review.approve' }).details;
  const lastAct = {
    name: (await directoryOf(tx)).person(step.by),
    action: actionNames[actionOf[step.event as keyof typeof actionOf]] ?? step.event,
    at: step.at.toISOString(),
  };
  const details = { ...waiting, state, lastAct };
  return new DomainError('DocumentHasMovedOn', details, { cause: refusal });
}
