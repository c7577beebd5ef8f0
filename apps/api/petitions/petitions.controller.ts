import { petitionsContract as contract, type RouteContract } from '#contracts';
import { HandWork } from '#journey';
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
import { idempotencyOf } from '../serving/idempotency.js';
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
    private readonly work: HandWork,
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

  @Serves(contract.standing)
  standing({ actor, params: { petitionId } }: Call<typeof contract.standing>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const acts = await this.reading.whyNot(tx, actor, petitionId);
      return { items: await this.work.waiting(tx, actor, petitionId), acts };
    });
  }

  @Serves(contract.graph)
  graph({ actor, params }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.graph(tx, actor, params.petitionId),
    );
  }

  @Serves(contract.assign)
  async assign(call: Call<typeof contract.assign>) {
    await this.handling.assign({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.ask)
  async ask(call: Call<typeof contract.ask>) {
    await this.handling.ask({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.inform)
  async inform(call: Call<typeof contract.inform>) {
    await this.handling.inform({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.answer)
  async answer(call: Call<typeof contract.answer>) {
    await this.handling.answer({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.urge)
  async urge(call: Call<typeof contract.urge>) {
    await this.concluding.urge({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.transfer)
  async transfer(call: Call<typeof contract.transfer>) {
    await this.concluding.transfer({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.refuse)
  async refuse(call: Call<typeof contract.refuse>) {
    await this.concluding.refuse({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.close)
  async close(call: Call<typeof contract.close>) {
    await this.concluding.close({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  @Serves(contract.reopen)
  async reopen(call: Call<typeof contract.reopen>) {
    await this.concluding.reopen({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.petitionId);
  }

  private view(actor: Actor, petitionId: PetitionId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, petitionId));
  }
}

const act = (
  call: Pick<Call<RouteContract>, 'actor' | 'idempotencyKey' | 'request' | 'body'> & {
    readonly params: { readonly petitionId: PetitionId };
  },
) => ({ actor: call.actor, ...call.params, idempotency: idempotencyOf(call) });
