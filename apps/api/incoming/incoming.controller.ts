import { incomingContract as contract, type RouteContract } from '#contracts';
import { incomingDetail, incomingSummary, ReceiveDocument } from '#journey';
import { DispatchFacade, type IncomingId } from '#modules/dispatch';
import { demand, type Actor } from '#modules/organisation';
import { RegistryFacade } from '#modules/registry';
import { BlobStore, UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { idempotencyOf } from '../serving/idempotency.js';
import { Serves } from '../serving/serves.js';

/** Documents of other bodies: what came, how its signatures were judged, what was decided. */
@Controller()
export class IncomingController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly dispatch: DispatchFacade,
    private readonly registry: RegistryFacade,
    private readonly receiving: ReceiveDocument,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    demand(actor, 'read', 'IncomingDocument', {});
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { rows, total, counts } = await this.dispatch.incomingList(tx, query);
      return { documents: rows.map(incomingSummary), total, counts };
    });
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.incomingId);
  }

  @Serves(contract.pdf)
  async pdf({ actor, params }: Call<typeof contract.pdf>) {
    demand(actor, 'read', 'IncomingDocument', {});
    const { pdfSha256, pdfName } = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.dispatch.incoming(tx, params.incomingId),
    );
    return { bytes: await this.blobs.get(pdfSha256), fileName: pdfName };
  }

  @Serves(contract.accept)
  async accept(call: Call<typeof contract.accept>) {
    await this.receiving.accept({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.incomingId);
  }

  @Serves(contract.refuse)
  async refuse(call: Call<typeof contract.refuse>) {
    await this.receiving.refuse({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.incomingId);
  }

  private view(actor: Actor, incomingId: IncomingId) {
    demand(actor, 'read', 'IncomingDocument', {});
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const row = await this.dispatch.incoming(tx, incomingId);
      return incomingDetail(tx, this.registry, actor, row);
    });
  }
}

const act = (
  call: Pick<Call<RouteContract>, 'actor' | 'idempotencyKey' | 'request' | 'body'> & {
    readonly params: { readonly incomingId: IncomingId };
  },
) => ({ actor: call.actor, ...call.params, idempotency: idempotencyOf(call) });
