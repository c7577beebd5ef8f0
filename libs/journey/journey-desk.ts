import type { ActionName } from '#contracts';
import { DomainError, type Clock, type DocumentId, type PersonId, type PostId } from '#kernel';
import {
  Engine,
  remembering,
  WorkHands,
  type Idempotency,
  type Instance,
  type Outcome,
  type WorkItem,
} from '#engine';
import { demand, directoryOf, trailActor, type Actor, type ActorPost } from '#modules/organisation';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { actorBefore } from './work/acting-for.js';
import { documentFacts } from './document-facts.js';
import type { JourneyContext } from './journey-context.js';
import type { JourneyEvent } from './journey-events.js';
import { participantsOf } from './queries/document/participants.js';
import { refusedAsMovedOn } from './work/moved-on.js';
import { namedRefusal, waitedForIn } from './work/named-refusal.js';
import { demandHands } from './work/over-hands.js';
import { ownersOn } from './work/owners.js';

export type Journey = Instance<JourneyContext, JourneyEvent>;

/** Somebody acts on a document. */
export interface Act {
  readonly actor: Actor;
  readonly documentId: DocumentId;
  readonly idempotency?: Idempotency | undefined;
}

/** What a stage works with inside its transaction. */
export interface Step {
  readonly tx: Transaction;
  readonly documentId: DocumentId;
  readonly journey: Journey;
  readonly at: Date;
  /** The post that gives the actor the ability for this act. */
  readonly postId: PostId;
  /** Who and when, as every event of a person carries them. */
  readonly by: { readonly by: PersonId; readonly at: string };
}

/** The one place where a person's act meets the engine: ability on the stored row, then the stage. */
@Injectable()
export class JourneyDesk {
  constructor(
    private readonly engine: Engine,
    private readonly unitOfWork: UnitOfWork,
    private readonly hands: WorkHands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** `action` may depend on the document, e.g. on which review task is open. */
  act(
    { actor, documentId, idempotency }: Act,
    action: ActionName | ((journey: Journey) => ActionName),
    decide: (step: Step) => Promise<JourneyEvent> | JourneyEvent,
    { mayShare = false } = {},
  ): Promise<Outcome> {
    const at = this.clock.now();
    const by = { by: actor.personId, at: at.toISOString() };
    const command = {
      bodyId: actor.bodyId,
      instanceId: documentId,
      at,
      ...remembering(idempotency),
      mayShare,
    };
    const outcome = this.engine.run<JourneyContext, JourneyEvent>(command, async (tx, journey) => {
      const wanted = typeof action === 'function' ? action(journey) : action;
      const post = await demandAct(tx, actor, wanted, journey).catch(async (error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        throw await refusedAsMovedOn(tx, error, { actor, action: wanted, journey });
      });
      const event = await decide({ tx, documentId, journey, at, by, postId: post.postId });
      await demandHands(tx, actor, journey, event);
      return { event, actor: trailActor(actor, post) };
    });
    return outcome.catch((error: unknown) => this.refuse(actor, documentId, error));
  }

  /** The same for what writes rows of its own document only: under load it may share a commit (ADR 27). */
  actShared(...[act, action, decide]: Parameters<JourneyDesk['act']>): Promise<Outcome> {
    return this.act(act, action, decide, { mayShare: true });
  }

  /** The machine knows who is waited for by his id; whoever is refused is told his name, and since when. */
  private async refuse({ bodyId }: Actor, documentId: DocumentId, error: unknown): Promise<never> {
    if (!(error instanceof DomainError) || !tellsWhoWaits(error)) throw error;
    throw await this.unitOfWork.inBody(bodyId, async (tx) => {
      const open = await this.hands.open(tx, documentId);
      return namedRefusal(toldOf(error, open), await directoryOf(tx), open);
    });
  }
}

const tellsWhoWaits = (error: DomainError): boolean =>
  isForOtherPosts(error) || waitedForIn(error).length > 0;

/** Whoever reads a document and is not the one it waits for. */
const isForOtherPosts = ({ code }: DomainError): boolean => code === 'ActIsNotAllowed';

function toldOf(error: DomainError, open: readonly WorkItem[]): DomainError {
  if (!isForOtherPosts(error)) return error;
  const waitingFor = open.map(({ key, kind }) => ({ key, kind }));
  return new DomainError(error.code, { ...error.details, waitingFor }, { cause: error });
}

/** Who takes part is asked only of somebody who is refused: he may know that the document is there. */
async function demandAct(
  tx: Transaction,
  somebody: Actor,
  action: ActionName,
  journey: Journey,
): Promise<ActorPost> {
  const actor = actorBefore(somebody, journey.context.docType);
  const owners = await ownersOn(tx, journey.id);
  try {
    return demand(actor, action, 'Document', documentFacts(journey, [], owners));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'NothingIsFound') throw error;
    const participants = await participantsOf(tx, journey.id as DocumentId);
    return demand(actor, action, 'Document', documentFacts(journey, participants, owners));
  }
}
