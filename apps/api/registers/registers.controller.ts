import { registerContract as contract } from '#contracts';
import { RegistryFacade, type IncomingRow, type OutgoingRow } from '#modules/registry';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Both registers, on the screen and as printed. */
@Controller()
export class RegistersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: RegistryFacade,
  ) {}

  @Serves(contract.outgoing)
  outgoing({ actor, query }: Call<typeof contract.outgoing>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await this.registry.outgoing(tx, query)).map(outgoingView),
    );
  }

  @Serves(contract.outgoingCsv)
  async outgoingCsv({ actor, query }: Call<typeof contract.outgoingCsv>) {
    const bytes = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.registry.outgoingCsv(tx, query),
    );
    return { bytes, fileName: 'so-van-ban-di.csv' };
  }

  @Serves(contract.incoming)
  incoming({ actor, query }: Call<typeof contract.incoming>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await this.registry.incoming(tx, query)).map(incomingView),
    );
  }

  @Serves(contract.incomingCsv)
  async incomingCsv({ actor, query }: Call<typeof contract.incomingCsv>) {
    const bytes = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.registry.incomingCsv(tx, query),
    );
    return { bytes, fileName: 'so-van-ban-den.csv' };
  }
}

const outgoingView = ({ sealedAt, voidedAt, ...row }: OutgoingRow) => ({
  ...row,
  recipients: [...row.recipients],
  acknowledgements: [...row.acknowledgements],
  sealedAt: sealedAt?.toISOString() ?? null,
  voidedAt: voidedAt?.toISOString() ?? null,
});

const incomingView = (row: IncomingRow) => row;
