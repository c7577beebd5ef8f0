import type { VerificationView } from '#contracts';
import type { BodyId, Clock, DocumentId } from '#kernel';
import { ReadDocument } from '#journey';
import type { Actor } from '#modules/organisation';
import { LongTermFacade, SigningFacade, verdictView } from '#modules/signing';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** Signed files that are kept here, and what is thought of them. */
@Injectable()
export class StoredSignatures {
  constructor(
    private readonly documents: ReadDocument,
    private readonly longTerm: LongTermFacade,
    private readonly signing: SigningFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest signed file of a document that somebody may read; null before the leader signs. */
  async newestOf(tx: Transaction, actor: Actor, documentId: DocumentId): Promise<string | null> {
    const { context } = await this.documents.readable(tx, actor, documentId);
    const { issuedPdf, leaderPdf } = context;
    return issuedPdf ? this.longTerm.newestOf(tx, issuedPdf) : leaderPdf;
  }

  async verdictOf(bodyId: BodyId, sha256: string): Promise<VerificationView> {
    const { report, checkedAt } = await this.signing.verdictOf(bodyId, sha256, this.clock.now());
    return verdictView(report, checkedAt);
  }
}
