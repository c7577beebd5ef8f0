import { incomingContract as contract } from '#contracts';
import { ReceiveDocument } from '#journey';
import { DispatchFacade, type IncomingId, type IncomingListRow } from '#modules/dispatch';
import { demand, type Actor } from '#modules/organisation';
import { BlobStore, UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Documents of other bodies: what came, how its signatures were judged, what was decided. */
@Controller()
export class IncomingController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly dispatch: DispatchFacade,
    private readonly receiving: ReceiveDocument,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    demand(actor, 'read', 'IncomingDocument', {});
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await this.dispatch.incomingList(tx, query.state)).map(viewOf),
    );
  }

  @Serves(contract.read)
  async read({ actor, params }: Call<typeof contract.read>) {
    return viewOf(await this.row(actor, params.incomingId));
  }

  @Serves(contract.pdf)
  async pdf({ actor, params }: Call<typeof contract.pdf>) {
    const { pdfSha256, pdfName } = await this.row(actor, params.incomingId);
    return { bytes: await this.blobs.get(pdfSha256), fileName: pdfName };
  }

  @Serves(contract.accept)
  async accept({ actor, params, body }: Call<typeof contract.accept>) {
    await this.receiving.accept({ actor, incomingId: params.incomingId, ...body });
    return viewOf(await this.row(actor, params.incomingId));
  }

  @Serves(contract.refuse)
  async refuse({ actor, params, body }: Call<typeof contract.refuse>) {
    await this.receiving.refuse({ actor, incomingId: params.incomingId, ...body });
    return viewOf(await this.row(actor, params.incomingId));
  }

  private row(actor: Actor, incomingId: IncomingId): Promise<IncomingListRow> {
    demand(actor, 'read', 'IncomingDocument', {});
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.dispatch.incoming(tx, incomingId));
  }
}

const viewOf = (row: IncomingListRow) => ({
  id: row.incomingId as IncomingId,
  sender: row.sender.name,
  code: row.code,
  issuedOn: row.issuedOn,
  typeName: row.typeName,
  subject: row.subject,
  signerName: row.signerName,
  state: row.state,
  signaturesValid: row.signaturesValid,
  findings: [...row.findings],
  arrivedAt: row.arrivedAt.toISOString(),
  refusalReason: row.refusalReason,
  pdfSha256: row.pdfSha256,
});
