import { DomainError, type IntentId, type KeyId } from '#kernel';
import type { Outcome } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { bodyCalendar, type Actor } from '#modules/organisation';
import { SigningFacade, type SigningIntent, type UnlockedKey } from '#modules/signing';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { JourneyDesk, type Act, type Step } from '../journey-desk.js';
import { issueBy } from '../legal-deadlines.js';
import { demandSignersAuthority } from '../signer-authority.js';
import { demandCurrent } from '../stale-act.js';

export interface Signing extends Act {
  readonly keyId: KeyId;
  readonly pin: string;
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
}

/**
 * The leader signs what he approved, in two steps: the intent names the bytes and is kept; then the
 * signature is placed. An intent that was left open is taken up again, never made twice.
 */
@Injectable()
export class SignDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly drafting: DraftingFacade,
    private readonly signing: SigningFacade,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async sign(signing: Signing): Promise<Outcome> {
    const { actor, keyId, pin } = signing;
    const key = await this.signing.checkKey({
      bodyId: actor.bodyId,
      keyId,
      pin,
      use: 'leader',
      personId: actor.personId,
      at: this.desk.now(),
    });
    const open = await this.openIntent(signing);
    if (open) return this.complete(signing, open, key);
    const { intent, outcome } = await this.prepare(signing);
    return intent ? this.complete(signing, intent, key) : outcome;
  }

  private openIntent({ actor, documentId, keyId }: Signing): Promise<SigningIntent | undefined> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const intent = await this.signing.openIntentOf(tx, documentId);
      const usable =
        intent?.kind === 'leader' &&
        intent.keyId === keyId &&
        intent.personId === actor.personId &&
        intent.expiresAt > this.desk.now();
      return usable ? intent : undefined;
    });
  }

  /** No intent when the same request was answered before. */
  private async prepare(
    signing: Signing,
  ): Promise<{ readonly intent?: SigningIntent | undefined; readonly outcome: Outcome }> {
    const { documentId, keyId, round, contentHash, pdf } = signing;
    let intent: SigningIntent | undefined;
    const outcome = await this.desk.act(signing, 'sign', async (step) => {
      const { tx, at, by } = step;
      const seen = { round, contentHash, pdf };
      const wanted = { type: 'signing.open', ...by, ...seen } as const;
      await demandCurrent(this.drafting, step, { ...wanted, intentId: noIntent, expiresAt: '' });
      const { versionId, drafters } = versionOf(step);
      const { form, postId, block } = await demandSignersAuthority(this.drafting, step);
      intent = await this.signing.openLeaderIntent(tx, {
        documentId,
        versionId,
        round,
        preparedSha256: pdf,
        keyId,
        signer: { personId: by.by, postId, form, name: block.name },
        drafterIds: drafters,
        at,
      });
      return { ...wanted, intentId: intent.intentId, expiresAt: intent.expiresAt.toISOString() };
    });
    return { intent, outcome };
  }

  private async complete(
    { actor, documentId }: Signing,
    intent: SigningIntent,
    key: UnlockedKey,
  ): Promise<Outcome> {
    const { intentId } = intent;
    const value = await key.sign(intent);
    const completion = { intentId, value, method: key.method, at: this.desk.now() };
    try {
      return await this.desk.act({ actor, documentId }, 'sign', async (step) => {
        const { tx, at, by } = step;
        const completed = await this.signing.completeIntent(tx, completion);
        if (!completed.placed) {
          return { type: 'signing.abandon', intentId, reason: completed.reason };
        }
        const { basis } = await demandSignersAuthority(this.drafting, step);
        return {
          type: 'signing.complete',
          ...by,
          intentId,
          pdf: completed.signature.afterSha256,
          deadline: issueBy(at, await bodyCalendar(tx)),
          authority: basis,
        };
      });
    } catch (error) {
      if (error instanceof DomainError) await this.keepAsEvidence(actor, completion);
      throw error;
    }
  }

  /** A signature for an intent that was given up meanwhile is kept apart, never placed. */
  private async keepAsEvidence(
    actor: Actor,
    completion: Parameters<SigningFacade['completeIntent']>[1],
  ): Promise<void> {
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const intent = await this.signing.intent(tx, completion.intentId);
      if (intent.state === 'abandoned') await this.signing.completeIntent(tx, completion);
    });
  }
}

/** Stands for the intent while the rules are asked; they do not look at it. */
const noIntent = '' as IntentId;

function versionOf({ journey }: Step) {
  const { version } = journey.context;
  if (!version) throw new Error('Only a submitted version is signed.');
  return version;
}
