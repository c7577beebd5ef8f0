import { demandInHands, workToComplete, type WorkItem } from '#engine';
import { DomainError, type DocumentId, type PersonId } from '#kernel';
import { directoryOf, type Actor } from '#modules/organisation';
import type { Transaction } from '#platform';
import { namedRefusal } from './named-refusal.js';

/** A task of a document's review and who would do it today. */
export interface WantedWork {
  readonly documentId: DocumentId;
  readonly task: string;
  readonly round: number;
  readonly actor: Actor;
  readonly docType: string;
}

/** For whom somebody does a piece of work, and by which paper; his own when both are null. */
export interface Standing {
  readonly actsFor: PersonId | null;
  readonly basis: string | null;
}

type StandIn = Actor['standsInFor'][number];
type Somebody = Pick<Actor, 'personId' | 'posts'>;

/**
 * Whether the actor may do this work now, for himself or for somebody absent; refused by name. The
 * work stays in these hands until commit. What is not open, or not for him, the machine refuses.
 */
export async function standingOn(
  tx: Transaction,
  { documentId, task, round, actor, docType }: WantedWork,
): Promise<Standing> {
  const item = await workToComplete(tx, { instanceId: documentId, key: `r${round}:${task}` });
  if (!item) return himself;
  try {
    const standing = standingIn(item, actor, docType);
    if (standing) return standing;
    demandInHands(item, actor.personId);
    return himself;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw namedRefusal(error, await directoryOf(tx));
  }
}

/** The same of a work item at hand; null when it is for somebody else. Pure. */
export function standingIn(item: WorkItem, actor: Actor, docType: string | null): Standing | null {
  if (isFor(item, actor)) {
    demandInHands(item, actor.personId);
    return { actsFor: addressee(item, actor.personId), basis: handedBasis(item) };
  }
  const absent = absentFor(item, actor, docType);
  if (!absent) return null;
  if (signersOwn.includes(item.kind)) {
    throw new DomainError('SignersApprovalIsNotSubstituted', { holder: absent.personId });
  }
  demandInHands(item, hasTaken(item, actor) ? actor.personId : absent.personId);
  return { actsFor: item.personId ?? absent.personId, basis: absent.basis };
}

const himself: Standing = { actsFor: null, basis: null };

/** The final approver is the signer himself (NĐ 30/2020 Đ11). */
const signersOwn: readonly string[] = ['approval', 'sign'];

/** The actor before a document of this type: an absence limited to other types gives him nothing here. */
export const actorBefore = (actor: Actor, docType: string): Actor => ({
  ...actor,
  standsInFor: actor.standsInFor.filter((absent) => covers(absent, docType)),
});

export const absentFor = (
  item: WorkItem,
  actor: Actor,
  docType: string | null,
): StandIn | undefined =>
  actor.standsInFor.find((absent) => covers(absent, docType) && isFor(item, absent));

/** Without a type it is no document, and an absence that is limited to types does not reach it. */
const covers = ({ docTypes }: StandIn, docType: string | null): boolean =>
  docTypes === null || docTypes.some((one) => one === docType);

/**
 * It is addressed to him or was handed to him by name. Work of a post is for whoever holds the post
 * at the moment, also when he took it while he held it; and for whom he asks for advice.
 */
export const isFor = (item: WorkItem, somebody: Somebody): boolean => {
  if (item.role === null) return hasTaken(item, somebody) || item.personId === somebody.personId;
  const advises = item.heldAs === 'delegated' && item.heldBy === somebody.personId;
  return advises || somebody.posts.some((post) => isItsPost(item, post));
};

export const isItsPost = (
  item: Pick<WorkItem, 'role' | 'unitId'>,
  { role, unitId }: Pick<Somebody['posts'][number], 'role' | 'unitId'>,
): boolean => role === item.role && (item.unitId === null || item.unitId === unitId);

const hasTaken = ({ heldBy, heldFor }: WorkItem, { personId }: Pick<Actor, 'personId'>): boolean =>
  heldBy === personId || heldFor === personId;

/** In whose name the actor would do it, his own or that of somebody absent; undefined when it is not his. */
export function doerOf(item: WorkItem, actor: Actor, docType: string | null): PersonId | undefined {
  if (isFor(item, actor)) return actor.personId;
  const absent = absentFor(item, actor, docType)?.personId;
  return absent && hasTaken(item, actor) ? actor.personId : absent;
}

/** Whom the route had named, when it is somebody else's by now. */
const addressee = ({ personId }: WorkItem, actor: PersonId): PersonId | null =>
  personId === actor ? null : personId;

const handedBasis = ({ heldAs, note }: WorkItem): string | null =>
  heldAs === 'reassigned'
    ? `được chuyển việc: ${note}`
    : heldAs === 'assigned'
      ? 'được giao việc'
      : null;
