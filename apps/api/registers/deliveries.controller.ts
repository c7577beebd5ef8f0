import { deliveryContract as contract } from '#contracts';
import { deliveryView } from '#journey';
import { DispatchFacade } from '#modules/dispatch';
import { demand } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Everything on its way to receivers, over all documents. */
@Controller()
export class DeliveriesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dispatch: DispatchFacade,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    demand(actor, 'read', 'Delivery', {});
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { rows, total, counts } = await this.dispatch.deliveryList(tx, query);
      return { deliveries: rows.map(deliveryView), total, counts };
    });
  }
}
