import { Engine } from '#engine';
import { DomainError, type BodyId, type DocumentId, type Ids } from '#kernel';
import { trailActor, type Actor } from '#modules/organisation';
import { SigningFacade, type CompletedIntent, type SigningIntent } from '#modules/signing';
import { IDS, systemActor, UnitOfWork, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { JourneyContext } from '../../journey-context.js';
import { JourneyDesk, type Journey } from '../../journey-desk.js';
import type { JourneyEvent } from '../../journey-events.js';
import { PlaceSignature } from './place-signature.js';

/** How what came is written into the room: a value is placed, a file is judged and taken. */
export type Complete = (tx: Transaction, at: Date) => Promise<CompletedIntent>;

/** The three ends of a signature that was waited for: placed, given up, or kept as evidence. */
@Injectable()
export class EndSigning {
  constructor(
    private readonly engine: Engine,
    private readonly desk: JourneyDesk,
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    private readonly placing: PlaceSignature,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The act of the person who confirmed elsewhere, at the moment his answer is heard. */
  async place(bodyId: BodyId, intent: SigningIntent, complete: Complete): Promise<void> {
    const { documentId, personId, postId } = intent;
    const actor = { personId, postId, authority: null };
    await this.act(bodyId, documentId, actor, async (tx, journey, at) => {
      const by = { by: personId, at: at.toISOString() };
      const step = { tx, documentId, journey, at, postId, by };
      const completed = await complete(tx, at);
      if (!completed.placed) throw new DomainError(completed.reason);
      return intent.kind === 'leader'
        ? this.placing.signed(step, intent, completed)
        : this.placing.sealed(step, intent, completed);
    });
  }

  /** By who asked, who is told when nothing is left to give up; or by the house, without an actor. */
  async giveUp(
    bodyId: BodyId,
    intent: SigningIntent,
    reason: string,
    actor?: Actor,
  ): Promise<void> {
    try {
      if (intent.kind === 'leader') await this.giveUpLeader(bodyId, intent, reason, actor);
      else await this.giveUpSeal(bodyId, intent, reason, actor);
    } catch (error) {
      if (!isOver(error) || actor) throw error;
      await this.closeWhatIsOpen(bodyId, intent, reason);
    }
  }

  /** True when the wish was given up before, or its time is over: then the answer is kept apart. */
  async keepAsEvidence(
    bodyId: BodyId,
    { intentId }: SigningIntent,
    complete: Complete,
  ): Promise<boolean> {
    const at = this.desk.now();
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      const { state, expiresAt } = await this.signing.intent(tx, intentId);
      const isLate = ['abandoned', 'late'].includes(state) || (state === 'open' && at > expiresAt);
      if (isLate) await complete(tx, at);
      return isLate;
    });
  }

  /** The document goes back to `approved`. */
  private async giveUpLeader(
    bodyId: BodyId,
    { intentId, documentId }: SigningIntent,
    reason: string,
    actor: Actor | undefined,
  ): Promise<void> {
    await this.act(bodyId, documentId, trailOf(actor), async (tx, _, at) => {
      await this.signing.abandonIntent(tx, { intentId, reason, by: actor?.personId ?? null, at });
      return { type: 'signing.abandon', intentId, reason };
    });
  }

  /** The document stays in `issuing`: a seal is tried again over the same number. */
  private giveUpSeal(
    bodyId: BodyId,
    { intentId, documentId }: SigningIntent,
    reason: string,
    actor: Actor | undefined,
  ): Promise<void> {
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      const at = this.desk.now();
      await this.signing.abandonIntent(tx, { intentId, reason, by: actor?.personId ?? null, at });
      await tx.record({
        ...{ id: this.ids.next<'TrailEvent'>(), bodyId, at, actor: trailOf(actor) },
        ...{ action: 'SealCancelled', subject: { type: 'document', id: documentId } },
        ...{ subjectVersion: 0, data: { intentId, reason } },
      });
    });
  }

  /** The document has moved on without its intent, e.g. when its clock rang first. */
  private closeWhatIsOpen(
    bodyId: BodyId,
    { intentId }: SigningIntent,
    reason: string,
  ): Promise<void> {
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      if ((await this.signing.intent(tx, intentId)).state !== 'open') return;
      await this.signing.abandonIntent(tx, { intentId, reason, by: null, at: this.desk.now() });
    });
  }

  private act(
    bodyId: BodyId,
    documentId: DocumentId,
    actor: TrailActor,
    decide: (tx: Transaction, journey: Journey, at: Date) => Promise<JourneyEvent>,
  ) {
    const at = this.desk.now();
    return this.engine.run<JourneyContext, JourneyEvent>(
      { bodyId, instanceId: documentId, at },
      async (tx, journey) => ({ event: await decide(tx, journey, at), actor }),
    );
  }
}

const trailOf = (actor: Actor | undefined): TrailActor => (actor ? trailActor(actor) : systemActor);

/** The document has moved on, or the intent is closed: nothing is left to give up. */
const isOver = (error: unknown): boolean =>
  error instanceof DomainError &&
  ['ActIsNotPossibleNow', 'SigningIntentIsCurrent', 'IntentIsClosed'].includes(error.code);
