import { isProblemCode, problemOf } from '#contracts';
import { Engine } from '#engine';
import {
  DomainError,
  type BodyId,
  type DocumentId,
  type Ids,
  type IntentId,
  type PostId,
} from '#kernel';
import { trailActor, type Actor } from '#modules/organisation';
import {
  KeysElsewhere,
  SigningFacade,
  TrustServices,
  type CompletedIntent,
  type SigningIntent,
} from '#modules/signing';
import {
  IDS,
  JobHandlers,
  systemActor,
  UnitOfWork,
  type TrailActor,
  type Transaction,
} from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { JourneyContext } from '../journey-context.js';
import { JourneyDesk, type Journey } from '../journey-desk.js';
import type { JourneyEvent } from '../journey-events.js';
import { PlaceSignature } from './place-signature.js';

/** How a file that an agent returned was received. */
export interface FileReceipt {
  readonly taken: boolean;
  /** In Vietnamese. */
  readonly message: string;
}

type Complete = (tx: Transaction, at: Date) => Promise<CompletedIntent>;

const lookAgainMs = 3_000;

/**
 * Brings in what a key elsewhere has answered: the value is placed in the name of who confirmed it, a
 * refusal and a time that ran out give the wish up, and what comes too late is kept apart.
 */
@Injectable()
export class SettleSigning implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly engine: Engine,
    private readonly desk: JourneyDesk,
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    private readonly keys: KeysElsewhere,
    private readonly trust: TrustServices,
    private readonly placing: PlaceSignature,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.jobs.on('signing.hear', (payload) =>
      this.hear(payload.bodyId, payload['intentId'] as IntentId),
    );
  }

  /** One look at what was asked; it looks again later while there is anything to wait for. */
  async hear(bodyId: BodyId, intentId: IntentId): Promise<void> {
    const heard = await this.keys.hear(bodyId, intentId);
    if (!heard) return;
    const { intent, outcome } = heard;
    if (outcome.state === 'waiting') return this.lookAgain(bodyId, intentId);
    if (outcome.state === 'signed') return this.placeValue(bodyId, intent, outcome.signatureValue);
    const timedOut = outcome.state === 'timedOut';
    await this.giveUp(bodyId, intent, timedOut ? overdue : `Bị từ chối: ${outcome.reason}`);
    await this.end(bodyId, intentId, {
      state: timedOut ? 'failed' : 'refused',
      reason: timedOut ? overdue : outcome.reason,
    });
  }

  /** A file comes back with a token that is spent by it. Nothing it says is believed unseen. */
  async takeFile(bodyId: BodyId, token: string, file: Uint8Array): Promise<FileReceipt> {
    const intent = await this.unitOfWork.inBody(bodyId, (tx) =>
      this.keys.spendReturnToken(tx, token, this.desk.now()),
    );
    const { intentId } = intent;
    const complete: Complete = (tx, at) => this.keys.completeWithFile(tx, { intentId, file, at });
    try {
      await this.place(bodyId, intent, complete);
      await this.end(bodyId, intentId, { state: 'answered' });
      return { taken: true, message: 'Đã nhận tệp đã ký.' };
    } catch (error) {
      const message = wordsOf(error);
      if (await this.keepAsEvidence(bodyId, intent, complete)) return { taken: false, message };
      await this.unitOfWork.inBody(bodyId, (tx) =>
        this.keys.tellRefusedFile(tx, intentId, message),
      );
      return { taken: false, message };
    }
  }

  /** Who asked waits no longer. What still comes is evidence. */
  async cancel(actor: Actor, documentId: DocumentId): Promise<void> {
    const at = this.desk.now();
    const intent = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.keys.ownOpenIntent(tx, documentId, actor.personId, at),
    );
    await this.giveUp(actor.bodyId, intent, 'Người ký thôi chờ.', actor);
  }

  private lookAgain(bodyId: BodyId, intentId: IntentId): Promise<void> {
    return this.unitOfWork.inBody(bodyId, (tx) => this.keys.hearAgain(tx, intentId, lookAgainMs));
  }

  private async placeValue(
    bodyId: BodyId,
    intent: SigningIntent,
    value: Uint8Array,
  ): Promise<void> {
    const { intentId } = intent;
    const token = await this.trust.timestamp(bodyId, value, this.desk.now());
    const stamped = token ? { timestampToken: token } : {};
    const complete: Complete = (tx, at) =>
      this.signing.completeIntent(tx, { intentId, value, method: 'remote', ...stamped, at });
    try {
      await this.place(bodyId, intent, complete);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (!(await this.keepAsEvidence(bodyId, intent, complete))) {
        await this.giveUp(bodyId, intent, wordsOf(error));
        return this.end(bodyId, intentId, { state: 'failed', reason: wordsOf(error) });
      }
    }
    await this.end(bodyId, intentId, { state: 'answered' });
  }

  /** The act of the person who confirmed elsewhere, at the moment his answer is heard. */
  private async place(bodyId: BodyId, intent: SigningIntent, complete: Complete): Promise<void> {
    const { documentId, personId, postId } = intent;
    await this.act(bodyId, documentId, { personId, postId, authority: null }, (tx, journey, at) =>
      this.eventOf(tx, journey, intent, postId, complete, at),
    );
  }

  private async eventOf(
    tx: Transaction,
    journey: Journey,
    intent: SigningIntent,
    postId: PostId,
    complete: Complete,
    at: Date,
  ): Promise<JourneyEvent> {
    const { documentId, personId } = intent;
    const by = { by: personId, at: at.toISOString() };
    const step = { tx, documentId, journey, at, postId, by };
    const completed = await complete(tx, at);
    if (!completed.placed) throw new DomainError(completed.reason);
    return intent.kind === 'leader'
      ? this.placing.signed(step, intent, completed)
      : this.placing.sealed(step, intent, completed);
  }

  /** The leader's document goes back to `approved`; a seal is tried again over the same number. */
  private async giveUp(
    bodyId: BodyId,
    { intentId, documentId, kind }: SigningIntent,
    reason: string,
    actor?: Actor,
  ): Promise<void> {
    const by = actor?.personId ?? null;
    const trail = actor ? trailActor(actor) : systemActor;
    const abandon = (tx: Transaction, at: Date) =>
      this.signing.abandonIntent(tx, { intentId, reason, by, at });
    try {
      if (kind === 'leader') {
        await this.act(bodyId, documentId, trail, async (tx, _, at) => {
          await abandon(tx, at);
          return { type: 'signing.abandon', intentId, reason };
        });
      } else {
        await this.unitOfWork.inBody(bodyId, async (tx) => {
          const at = this.desk.now();
          await abandon(tx, at);
          await tx.record({
            ...{ id: this.ids.next<'TrailEvent'>(), bodyId, at, actor: trail },
            ...{ action: 'SealCancelled', subject: { type: 'document', id: documentId } },
            ...{ subjectVersion: 0, data: { intentId, reason } },
          });
        });
      }
    } catch (error) {
      if (!isOver(error) || actor) throw error;
    }
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

  /** True when the wish was given up before, or its time is over: then the answer is kept apart. */
  private async keepAsEvidence(
    bodyId: BodyId,
    { intentId }: SigningIntent,
    complete: Complete,
  ): Promise<boolean> {
    const at = this.desk.now();
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      const { state, expiresAt } = await this.signing.intent(tx, intentId);
      const isLate =
        state === 'abandoned' || state === 'late' || (state === 'open' && at > expiresAt);
      if (isLate) await complete(tx, at);
      return isLate;
    });
  }

  private end(
    bodyId: BodyId,
    intentId: IntentId,
    end: Parameters<KeysElsewhere['endRequest']>[2],
  ): Promise<void> {
    return this.unitOfWork.inBody(bodyId, (tx) =>
      this.keys.endRequest(tx, intentId, end, this.desk.now()),
    );
  }
}

/** As the house closes an intent when its time has run out. */
const overdue = 'quá hạn';

/** The document has moved on, or the intent is closed: nothing is left to give up. */
const isOver = (error: unknown): boolean =>
  error instanceof DomainError &&
  ['ActIsNotPossibleNow', 'SigningIntentIsCurrent', 'IntentIsClosed'].includes(error.code);

function wordsOf(error: unknown): string {
  if (error instanceof DomainError && isProblemCode(error.code))
    return problemOf({ code: error.code, details: error.details }).detail;
  throw error;
}
