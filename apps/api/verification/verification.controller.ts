import { verificationContract as contract } from '#contracts';
import type { Clock } from '#kernel';
import { ReadDocument } from '#journey';
import { DispatchFacade } from '#modules/dispatch';
import { demand } from '#modules/organisation';
import { LongTermFacade, SigningFacade, verdictView } from '#modules/signing';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Controller, Inject } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Signatures, judged by the roots the body trusts: of any file, and of those that are stored. */
@Controller()
export class VerificationController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signing: SigningFacade,
    private readonly longTerm: LongTermFacade,
    private readonly documents: ReadDocument,
    private readonly dispatch: DispatchFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Serves(contract.verify)
  async verify({ actor, body }: Call<typeof contract.verify>) {
    const at = this.clock.now();
    const report = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.verify(tx, { pdf: body, at }),
    );
    return verdictView(report, at);
  }

  @Serves(contract.ofDocument)
  ofDocument({ actor, params }: Call<typeof contract.ofDocument>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { context } = await this.documents.readable(tx, actor, params.documentId);
      const { issuedPdf, leaderPdf } = context;
      const sha256 = issuedPdf ? await this.longTerm.newestOf(tx, issuedPdf) : leaderPdf;
      return { report: sha256 ? await this.stored(tx, sha256) : null };
    });
  }

  @Serves(contract.ofIncoming)
  ofIncoming({ actor, params }: Call<typeof contract.ofIncoming>) {
    demand(actor, 'read', 'IncomingDocument', {});
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { pdfSha256 } = await this.dispatch.incoming(tx, params.incomingId);
      return { report: await this.stored(tx, pdfSha256) };
    });
  }

  @Serves(contract.anchors)
  async anchors({ actor }: Call<typeof contract.anchors>) {
    const anchors = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.signing.trustAnchors(tx),
    );
    const pem = anchors.map(({ certificatePem }) => certificatePem.trim()).join('\n');
    return { bytes: Buffer.from(`${pem}\n`), fileName: 'root.pem' };
  }

  private async stored(tx: Transaction, sha256: string) {
    const { report, checkedAt } = await this.signing.verdictOf(tx, sha256, this.clock.now());
    return verdictView(report, checkedAt);
  }
}
