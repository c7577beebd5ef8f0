import { DomainError, type DocumentId, type IntentId, type KeyId } from '#kernel';
import type { Outcome } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { abilitiesOf, couldEver, liveAuthority, type Actor } from '#modules/organisation';
import { RegistryFacade, type EntryId, type TakenNumber } from '#modules/registry';
import {
  SigningFacade,
  TrustServices,
  type JudgedLeaderFile,
  type SignatureFacts,
  type SigningIntent,
} from '#modules/signing';
import { documentTypes } from '#nd30';
import { UnitOfWork, type Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import type { JourneyContext, RegisteredNumber } from '../../journey-context.js';
import { JourneyDesk, type Act, type Journey, type Step } from '../../journey-desk.js';
import { BeforeSigning, type Reached, type ReadyKey } from '../sign/before-signing.js';
import { PlaceSignature } from '../sign/place-signature.js';
import { stampedValues } from '../sign/stamped-values.js';

export interface Sealing extends Act {
  readonly keyId: KeyId;
  readonly pin: string;
}

/** What is asked before the number: of the clerk's key, and of the file it is to seal. */
interface ReadySeal extends ReadyKey {
  readonly judged: JudgedLeaderFile | undefined;
}

/**
 * The clerk numbers and seals, the document and every annex that is a file of its own: all or none.
 * Number, register row and seal intent commit together; the seal follows and keeps the number,
 * however often it has to be tried.
 */
@Injectable()
export class IssueDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly drafting: DraftingFacade,
    private readonly registry: RegistryFacade,
    private readonly signing: SigningFacade,
    private readonly trust: TrustServices,
    private readonly before: BeforeSigning,
    private readonly placing: PlaceSignature,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Takes the number, then seals. Everything that can be checked is checked before the number. */
  async issue(sealing: Sealing): Promise<Reached> {
    const ready = await this.ready(sealing);
    const { intent, outcome } = await this.register(sealing, ready);
    return intent ? this.seal(sealing, intent, ready) : outcome;
  }

  /** Seals a document that has its number already. */
  async sealAgain(sealing: Sealing): Promise<Reached> {
    const ready = await this.ready(sealing);
    const intent = (await this.openIntent(sealing)) ?? (await this.reopen(sealing, ready));
    return this.seal(sealing, intent, ready);
  }

  /** Gives the seal up: the number stays in the register as voided, with its reason. */
  giveUp(act: Act & { readonly reason: string }): Promise<Outcome> {
    const { reason } = act;
    return this.desk.act(act, 'issue', async ({ tx, journey, at, by }) => {
      const event = { type: 'sealing.giveUp', ...by, reason } as const;
      journey.demand(event);
      const { intent, registration } = journey.context;
      if (intent) await this.signing.abandonIntent(tx, { intentId: intent, reason, by: by.by, at });
      if (registration) {
        await this.registry.voidNumber(tx, registration.entryId as EntryId, reason, by.by, at);
      }
      return event;
    });
  }

  private async ready({ actor, documentId, keyId, pin }: Sealing): Promise<ReadySeal> {
    const key = await this.before.ready(actor, { keyId, pin, use: 'seal' });
    const judged = await this.signing.judgeLeaderFile(actor.bodyId, documentId);
    return { ...key, judged };
  }

  /** A request answered before takes its open seal up again; none is left when the seal was placed. */
  private async register(
    sealing: Sealing,
    ready: ReadySeal,
  ): Promise<{ readonly intent?: SigningIntent | undefined; readonly outcome: Outcome }> {
    const { actor, documentId, keyId } = sealing;
    let intent: SigningIntent | undefined;
    const action = (journey: Journey) => {
      demandUnnumbered(actor, journey);
      return 'issue' as const;
    };
    const outcome = await this.desk.act(sealing, action, async (step) => {
      const proof = await this.proveLeaderSignature(step, documentId, ready);
      const facts = { type: 'registry.register', ...step.by, ...proof } as const;
      step.journey.demand({ ...facts, registration: unnumbered, intentId: '' as IntentId });
      const registration = await this.takeNumber(step, documentId);
      intent = await this.openSeal(step, sealing, registration, ready);
      return { ...facts, registration, intentId: intent.intentId };
    });
    return { intent: intent ?? (await this.openIntent({ actor, documentId, keyId })), outcome };
  }

  /** The seal stands only over a valid signature of a person who had authority when he signed. */
  private async proveLeaderSignature(
    { tx, journey }: Step,
    documentId: DocumentId,
    { judged }: ReadySeal,
  ) {
    const { leaderPdf, version } = journey.context;
    const [signature] = version
      ? await this.signing.signaturesOf(tx, documentId, version.versionId)
      : [];
    if (!leaderPdf || !version || !signature) {
      return { leaderSignatureIsValid: false, signerHasAuthority: false };
    }
    if (judged?.afterSha256 !== leaderPdf) throw new DomainError('LeaderFileHasChanged');
    return {
      leaderSignatureIsValid: judged.fault === null && signature.afterSha256 === leaderPdf,
      signerHasAuthority: await this.hadAuthority(tx, signature, journey.context),
    };
  }

  private async hadAuthority(
    tx: Transaction,
    { personId, signedAt }: SignatureFacts,
    matter: Pick<JourneyContext, 'docType' | 'unitId'>,
  ): Promise<boolean> {
    try {
      await liveAuthority(tx, personId, matter, signedAt);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async takeNumber(
    { tx, journey, by }: Step,
    documentId: DocumentId,
  ): Promise<TakenNumber> {
    const { version } = journey.context;
    if (!version) throw new Error('Only a submitted version is numbered.');
    const { draft } = await this.drafting.version(tx, version.versionId);
    const { content, signatureBlock } = draft;
    return this.registry.takeNumber(tx, {
      documentId,
      versionId: version.versionId,
      contentHash: version.contentHash,
      docType: content.docType,
      symbol: content.header.symbol,
      typeName: documentTypes[content.docType].name,
      subject: content.subject,
      signerName: signatureBlock.name,
      signerPersonId: signatureBlock.personId,
      drafterIds: version.drafters,
      clerkId: by.by,
      recipients: content.recipients.map(({ text }) => text),
      archiveUnit: content.archive,
      copies: 1,
    });
  }

  private async reopen(sealing: Sealing, ready: ReadySeal): Promise<SigningIntent> {
    const { documentId, keyId } = sealing;
    let intent: SigningIntent | undefined;
    await this.desk.act(sealing, 'issue', async (step) => {
      const { tx, journey, at, by } = step;
      journey.demand({ type: 'sealing.open', ...by, intentId: '' as IntentId });
      const { registration, intent: old } = journey.context;
      if (!registration) throw new Error('A seal needs a number.');
      const reason = 'Hết thời gian đóng dấu, làm lại.';
      if (old && (await this.signing.intent(tx, old)).state === 'open') {
        await this.signing.abandonIntent(tx, { intentId: old, reason, by: by.by, at });
      }
      intent = await this.openSeal(step, sealing, registration, ready);
      return { type: 'sealing.open', ...by, intentId: intent.intentId };
    });
    if (!intent) throw new DomainError('DocumentIsSealedAlready');
    return intent;
  }

  /** Now, and not when the act began: midnight may have passed while the number was waited for. */
  private openSeal(
    { tx, journey, by, postId }: Step,
    { documentId, keyId }: Sealing,
    registration: RegisteredNumber,
    { warnings, judged }: ReadySeal,
  ): Promise<SigningIntent> {
    const { version, round } = journey.context;
    if (!version) throw new Error('Only a submitted version is sealed.');
    return this.signing.openSealIntent(tx, {
      documentId,
      versionId: version.versionId,
      round,
      keyId,
      warnings,
      clerk: { personId: by.by, postId },
      registration: { number: registration.number, date: registration.date },
      code: registration.code,
      drafterIds: version.drafters,
      judged,
      at: this.desk.now(),
    });
  }

  private openIntent({
    actor,
    documentId,
    keyId,
  }: Pick<Sealing, 'actor' | 'documentId' | 'keyId'>): Promise<SigningIntent | undefined> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const intent = await this.signing.openIntentOf(tx, documentId);
      const usable =
        intent?.kind === 'seal' && intent.keyId === keyId && intent.expiresAt > this.desk.now();
      return usable ? intent : undefined;
    });
  }

  /** A key that waits for its owner leaves the document in `issuing`. */
  private async seal(
    { actor, documentId }: Sealing,
    intent: SigningIntent,
    { key }: ReadyKey,
  ): Promise<Reached> {
    const answer = await key.sign(intent);
    if (answer.state !== 'signed') return { state: 'issuing' };
    const { intentId } = intent;
    const { method } = key;
    const { bodyId } = actor;
    const now = this.desk.now();
    const values = await stampedValues(this.trust, bodyId, answer.signatureValues, now);
    return this.desk.act({ actor, documentId }, 'issue', async (step) => {
      const completion = { intentId, values, method, at: step.at };
      const completed = await this.signing.completeIntent(step.tx, completion);
      return this.placing.sealed(step, intent, completed);
    });
  }
}

/** Stands for the number while the rules are asked; they do not look at it. */
const unnumbered: RegisteredNumber = { entryId: '', number: 0, code: '', date: '' };

/** Who numbers documents is told the number that another was faster to give, not that he may not. */
function demandUnnumbered(actor: Actor, { state, context: { registration } }: Journey): void {
  const numbers = couldEver(abilitiesOf(actor), 'issue', 'Document');
  if (numbers && registration && state !== 'issuing')
    throw new DomainError('DocumentAlreadyHasNumber', { ...registration });
}
