import { DomainError, type IntentId, type KeyId } from '#kernel';
import type { Outcome } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import type { Actor } from '#modules/organisation';
import { SigningFacade, TrustServices, type SigningIntent } from '#modules/signing';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { JourneyDesk, type Act, type Step } from '../../journey-desk.js';
import { demandSignersAuthority } from '../../signer-authority.js';
import { demandCurrent } from '../../stale-act.js';
import { BeforeSigning, type Reached, type ReadyKey } from './before-signing.js';
import { PlaceSignature } from './place-signature.js';
import { stampedValues } from './stamped-values.js';

/** What the signer had before his eyes. */
export interface WantedSignature extends Act {
  readonly round: number;
  readonly contentHash: string;
  readonly pdf: string;
}

export interface Signing extends WantedSignature {
  readonly keyId: KeyId;
  readonly pin: string;
}

/**
 * The leader signs what he approved, in two steps: the intent names the bytes and is kept; then the
 * signature is placed, at once or when the key's owner has confirmed elsewhere. An intent that was
 * left open is taken up again, never made twice.
 */
@Injectable()
export class SignDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly drafting: DraftingFacade,
    private readonly signing: SigningFacade,
    private readonly trust: TrustServices,
    private readonly before: BeforeSigning,
    private readonly placing: PlaceSignature,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async sign(signing: Signing): Promise<Reached> {
    return this.signWith(signing, await this.ready(signing));
  }

  ready({ actor, keyId, pin }: Pick<Signing, 'actor' | 'keyId' | 'pin'>): Promise<ReadyKey> {
    return this.before.ready(actor, { keyId, pin, use: 'leader' });
  }

  /** With a key that is ready already: one PIN may sign several documents. */
  async signWith(wanted: WantedSignature, ready: ReadyKey): Promise<Reached> {
    const { intent, outcome } = await this.begin(wanted, ready);
    return intent ? this.complete(wanted, intent, ready, outcome) : outcome;
  }

  /** The wish alone, no key asked yet. No intent when the same request was answered before. */
  async begin(
    wanted: WantedSignature,
    ready: ReadyKey,
  ): Promise<{ readonly intent?: SigningIntent | undefined; readonly outcome: Reached }> {
    const intent = await this.openIntent(wanted, ready);
    return intent ? { intent, outcome: { state: 'signing' } } : this.prepare(wanted, ready);
  }

  private openIntent(
    { actor, documentId }: WantedSignature,
    { key }: ReadyKey,
  ): Promise<SigningIntent | undefined> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const intent = await this.signing.openIntentOf(tx, documentId);
      const usable =
        intent?.kind === 'leader' &&
        intent.keyId === key.facts.keyId &&
        intent.personId === actor.personId &&
        intent.expiresAt > this.desk.now();
      return usable ? intent : undefined;
    });
  }

  private async prepare(
    signing: WantedSignature,
    { key, warnings }: ReadyKey,
  ): Promise<{ readonly intent?: SigningIntent | undefined; readonly outcome: Outcome }> {
    const { documentId, round, contentHash, pdf } = signing;
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
        keyId: key.facts.keyId,
        warnings,
        signer: { personId: by.by, postId, form, name: block.name },
        drafterIds: drafters,
        at,
      });
      return { ...wanted, intentId: intent.intentId, expiresAt: intent.expiresAt.toISOString() };
    });
    return { intent, outcome };
  }

  /** A key that waits for its owner leaves the document in `signing`. */
  private async complete(
    { actor, documentId }: WantedSignature,
    intent: SigningIntent,
    { key }: ReadyKey,
    waiting: Reached,
  ): Promise<Reached> {
    const { intentId } = intent;
    const answer = await key.sign(intent);
    if (answer.state !== 'signed') return waiting;
    const at = this.desk.now();
    const values = await stampedValues(this.trust, actor.bodyId, answer.signatureValues, at);
    const completion = { intentId, values, method: key.method, at };
    try {
      return await this.desk.act({ actor, documentId }, 'sign', async (step) => {
        const completed = await this.signing.completeIntent(step.tx, completion);
        return this.placing.signed(step, intent, completed);
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
