import { annexFilesContract as contract } from '#contracts';
import { DomainError } from '#kernel';
import { ReadDocument } from '#journey';
import { DispatchFacade, type IncomingId } from '#modules/dispatch';
import { demand, type Actor } from '#modules/organisation';
import { LongTermFacade } from '#modules/signing';
import { BlobStore, UnitOfWork, type Transaction } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';
import { StoredSignatures } from '../verification/stored-signatures.js';

/** Annexes that are files of their own: the file in each of its steps, and what its seal is worth. */
@Controller()
export class AnnexFilesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly documents: ReadDocument,
    private readonly dispatch: DispatchFacade,
    private readonly stored: StoredSignatures,
    private readonly longTerm: LongTermFacade,
  ) {}

  @Serves(contract.pdf)
  async pdf({ actor, params, query }: Call<typeof contract.pdf>) {
    const sha256 = await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { prepared, issued } = await this.ofDocument(tx, actor, params);
      if (query.revision === 'prepared' || (!query.revision && !issued)) return prepared;
      if (!issued || query.revision === 'issued') return issued;
      return this.longTerm.newestOf(tx, issued);
    });
    if (!sha256) throw new DomainError('NothingIsFound');
    return { bytes: await this.blobs.get(sha256), fileName: `phu-luc-${params.position}.pdf` };
  }

  @Serves(contract.signatures)
  async signatures({ actor, params }: Call<typeof contract.signatures>) {
    const sha256 = await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { issued } = await this.ofDocument(tx, actor, params);
      return issued && this.longTerm.newestOf(tx, issued);
    });
    return { report: sha256 ? await this.stored.verdictOf(actor.bodyId, sha256) : null };
  }

  @Serves(contract.incomingPdf)
  async incomingPdf({ actor, params }: Call<typeof contract.incomingPdf>) {
    const { sha256, fileName } = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.ofIncoming(tx, actor, params),
    );
    return { bytes: await this.blobs.get(sha256), fileName };
  }

  @Serves(contract.incomingSignatures)
  async incomingSignatures({ actor, params }: Call<typeof contract.incomingSignatures>) {
    const { sha256 } = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.ofIncoming(tx, actor, params),
    );
    return { report: await this.stored.verdictOf(actor.bodyId, sha256) };
  }

  private async ofDocument(
    tx: Transaction,
    actor: Actor,
    { documentId, position }: Call<typeof contract.pdf>['params'],
  ) {
    const { context } = await this.documents.readable(tx, actor, documentId);
    const file = context.annexFiles?.[position - 1];
    if (!file) throw new DomainError('NothingIsFound');
    return file;
  }

  private async ofIncoming(
    tx: Transaction,
    actor: Actor,
    { incomingId, position }: { readonly incomingId: IncomingId; readonly position: number },
  ) {
    demand(actor, 'read', 'IncomingDocument', {});
    const { annexes } = await this.dispatch.incoming(tx, incomingId);
    const file = annexes.find((one) => one.position === position);
    if (!file) throw new DomainError('NothingIsFound');
    return file;
  }
}
