import { registerContract as contract } from '#contracts';
import { ProposeRegistration } from '#journey';
import {
  RegistryFacade,
  type IncomingRow,
  type OutgoingRow,
  type RegisterFilter,
} from '#modules/registry';
import { documentTypes } from '#nd30';
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
    private readonly proposal: ProposeRegistration,
  ) {}

  @Serves(contract.outgoing)
  outgoing({ actor, query }: Call<typeof contract.outgoing>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await this.registry.outgoing(tx, filterOf(query))).map(outgoingView),
    );
  }

  @Serves(contract.outgoingCsv)
  async outgoingCsv({ actor, query }: Call<typeof contract.outgoingCsv>) {
    const bytes = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.registry.outgoingCsv(tx, filterOf(query)),
    );
    return { bytes, fileName: 'so-van-ban-di.csv' };
  }

  @Serves(contract.proposal)
  propose({ actor, params }: Call<typeof contract.proposal>) {
    return this.proposal.propose(actor, params.documentId);
  }

  @Serves(contract.outgoingXlsx)
  async outgoingXlsx({ actor, query }: Call<typeof contract.outgoingXlsx>) {
    const bytes = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.registry.outgoingXlsx(tx, filterOf(query)),
    );
    return { bytes, fileName: 'so-van-ban-di.xlsx' };
  }

  @Serves(contract.incoming)
  incoming({ actor, query }: Call<typeof contract.incoming>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await this.registry.incoming(tx, filterOf(query))).map(incomingView),
    );
  }

  @Serves(contract.incomingCsv)
  async incomingCsv({ actor, query }: Call<typeof contract.incomingCsv>) {
    const bytes = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.registry.incomingCsv(tx, filterOf(query)),
    );
    return { bytes, fileName: 'so-van-ban-den.csv' };
  }

  @Serves(contract.incomingXlsx)
  async incomingXlsx({ actor, query }: Call<typeof contract.incomingXlsx>) {
    const bytes = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.registry.incomingXlsx(tx, filterOf(query)),
    );
    return { bytes, fileName: 'so-van-ban-den.xlsx' };
  }
}

/** Both registers keep a type by the name it was printed with. */
const filterOf = ({
  docType,
  ...filter
}: Call<typeof contract.outgoing>['query']): RegisterFilter =>
  docType === undefined ? filter : { ...filter, typeName: documentTypes[docType].name };

const outgoingView = ({ sealedAt, voidedAt, ...row }: OutgoingRow) => ({
  ...row,
  recipients: [...row.recipients],
  acknowledgements: [...row.acknowledgements],
  sealedAt: sealedAt?.toISOString() ?? null,
  voidedAt: voidedAt?.toISOString() ?? null,
});

const incomingView = (row: IncomingRow) => row;
