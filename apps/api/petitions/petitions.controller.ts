import { petitionsContract as contract } from '#contracts';
import type { Actor } from '#modules/organisation';
import {
  ConcludePetition,
  HandlePetition,
  ReadPetitions,
  ReceivePetition,
  type PetitionId,
} from '#modules/petitions';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Petitions of citizens: their register, each one's way, how many were answered in time. */
@Controller()
export class PetitionsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadPetitions,
    private readonly receiving: ReceivePetition,
    private readonly handling: HandlePetition,
    private readonly concluding: ConcludePetition,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    const { state, late, ...rest } = query;
    const filter = { ...rest, states: state && [state].flat(), late: late === 'true' };
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.list(tx, actor, filter));
  }

  @Serves(contract.settings)
  async settings(_: Call<typeof contract.settings>) {
    return this.reading.settingsInWords();
  }

  @Serves(contract.statistics)
  statistics({ actor, query }: Call<typeof contract.statistics>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.statistics(tx, actor, query.year),
    );
  }

  @Serves(contract.create)
  async create({ actor, body }: Call<typeof contract.create>) {
    return this.view(actor, await this.receiving.receive(actor, body));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.graph)
  graph({ actor, params }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.graph(tx, actor, params.petitionId),
    );
  }

  @Serves(contract.assign)
  async assign({ actor, params, body }: Call<typeof contract.assign>) {
    await this.handling.assign({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.ask)
  async ask({ actor, params, body }: Call<typeof contract.ask>) {
    await this.handling.ask({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.inform)
  async inform({ actor, params, body }: Call<typeof contract.inform>) {
    await this.handling.inform({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.answer)
  async answer({ actor, params, body }: Call<typeof contract.answer>) {
    await this.handling.answer({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.urge)
  async urge({ actor, params, body }: Call<typeof contract.urge>) {
    await this.concluding.urge({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.transfer)
  async transfer({ actor, params, body }: Call<typeof contract.transfer>) {
    await this.concluding.transfer({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.refuse)
  async refuse({ actor, params, body }: Call<typeof contract.refuse>) {
    await this.concluding.refuse({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.close)
  async close({ actor, params, body }: Call<typeof contract.close>) {
    await this.concluding.close({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  @Serves(contract.reopen)
  async reopen({ actor, params, body }: Call<typeof contract.reopen>) {
    await this.concluding.reopen({ actor, ...params, ...body });
    return this.view(actor, params.petitionId);
  }

  private view(actor: Actor, petitionId: PetitionId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, petitionId));
  }
}
