import { isProblemCode, problemOf } from '#contracts';
import { DomainError, type BodyId, type DocumentId, type IntentId } from '#kernel';
import type { Actor } from '#modules/organisation';
import {
  KeysElsewhere,
  SigningFacade,
  TrustServices,
  type Heard,
  type ReturnedFile,
  type SigningIntent,
} from '#modules/signing';
import { JobHandlers, UnitOfWork } from '#platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JourneyDesk } from '../../journey-desk.js';
import { EndSigning, type Complete } from './end-signing.js';
import { stampedValues } from './stamped-values.js';

/** How a file that an agent returned was received. */
export interface FileReceipt {
  readonly taken: boolean;
  /** In Vietnamese. */
  readonly message: string;
}

const lookAgainMs = 3_000;

/** As the house closes an intent when its time has run out. */
const overdue = 'quá hạn';

/**
 * Brings in what a key elsewhere has answered: the value is placed in the name of who confirmed it, a
 * refusal and a time that ran out give the wish up, and what comes too late is kept apart.
 */
@Injectable()
export class SettleSigning implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly desk: JourneyDesk,
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    private readonly keys: KeysElsewhere,
    private readonly trust: TrustServices,
    private readonly ending: EndSigning,
  ) {}

  onModuleInit(): void {
    this.jobs.on('signing.hear', (payload) =>
      this.hear(payload.bodyId, payload['intentId'] as IntentId),
    );
  }

  /**
   * One look at what was asked, for every document under the same confirmation, each with an end of
   * its own; it looks again later while there is anything to wait for.
   */
  async hear(bodyId: BodyId, intentId: IntentId): Promise<void> {
    const heard = await this.keys.hear(bodyId, intentId);
    const failures: unknown[] = [];
    for (const one of heard) await this.settle(bodyId, one).catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
    if (heard.some(({ outcome }) => outcome.state === 'waiting'))
      await this.lookAgain(bodyId, intentId);
  }

  private async settle(bodyId: BodyId, { intent, outcome }: Heard): Promise<void> {
    const { intentId } = intent;
    if (outcome.state === 'waiting') return;
    if (outcome.state === 'signed')
      return this.placeValues(bodyId, intent, outcome.signatureValues);
    const timedOut = outcome.state === 'timedOut';
    await this.ending.giveUp(bodyId, intent, timedOut ? overdue : `Bị từ chối: ${outcome.reason}`);
    await this.close(bodyId, intentId, {
      state: timedOut ? 'failed' : 'refused',
      reason: timedOut ? overdue : outcome.reason,
    });
  }

  /** A file comes back with a token that is spent by it. Nothing it says is believed unseen. */
  async takeFile(bodyId: BodyId, token: string, bytes: Uint8Array): Promise<FileReceipt> {
    const intent = await this.unitOfWork.inBody(bodyId, (tx) =>
      this.keys.spendReturnToken(tx, token, this.desk.now()),
    );
    const { intentId } = intent;
    const taking =
      (file: ReturnedFile): Complete =>
      (tx, at) =>
        this.keys.completeWithFile(tx, { intentId, file, at });
    try {
      const file = await this.keys.judge(bodyId, intentId, bytes, this.desk.now());
      const files = await this.unitOfWork.inBody(bodyId, (tx) =>
        this.keys.takeAnnexFile(tx, { intentId, file, at: this.desk.now() }),
      );
      if (files) return { taken: true, message: takenOf(files) };
      await this.ending.place(bodyId, intent, taking(file));
      await this.close(bodyId, intentId, { state: 'answered' });
      return { taken: true, message: 'Đã nhận tệp đã ký.' };
    } catch (error) {
      const message = wordsOf(error);
      if (!(await this.ending.keepAsEvidence(bodyId, intent, taking({ bytes }))))
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
    await this.ending.giveUp(actor.bodyId, intent, 'Người ký thôi chờ.', actor);
  }

  private async placeValues(
    bodyId: BodyId,
    intent: SigningIntent,
    given: readonly (Uint8Array | undefined)[],
  ): Promise<void> {
    const { intentId } = intent;
    const values = await stampedValues(this.trust, bodyId, given, this.desk.now());
    const complete: Complete = (tx, at) =>
      this.signing.completeIntent(tx, { intentId, values, method: 'remote', at });
    try {
      await this.ending.place(bodyId, intent, complete);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (!(await this.ending.keepAsEvidence(bodyId, intent, complete))) {
        await this.ending.giveUp(bodyId, intent, wordsOf(error));
        return this.close(bodyId, intentId, { state: 'failed', reason: wordsOf(error) });
      }
    }
    await this.close(bodyId, intentId, { state: 'answered' });
  }

  private lookAgain(bodyId: BodyId, intentId: IntentId): Promise<void> {
    return this.unitOfWork.inBody(bodyId, (tx) => this.keys.hearAgain(tx, intentId, lookAgainMs));
  }

  private close(
    bodyId: BodyId,
    intentId: IntentId,
    end: Parameters<KeysElsewhere['endRequest']>[2],
  ): Promise<void> {
    return this.unitOfWork.inBody(bodyId, (tx) =>
      this.keys.endRequest(tx, intentId, end, this.desk.now()),
    );
  }
}

const takenOf = ({ position, count }: { readonly position: number; readonly count: number }) =>
  `Đã nhận tệp ${position}/${count} đã ký.`;

/** What nobody has words for is a failure of the server, and tried again. */
function wordsOf(error: unknown): string {
  if (error instanceof DomainError && isProblemCode(error.code))
    return problemOf({ code: error.code, details: error.details }).detail;
  throw error;
}
