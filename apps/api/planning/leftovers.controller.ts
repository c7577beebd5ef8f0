import { leftoversContract as contract, type RouteContract } from '#contracts';
import { HandWork } from '#journey';
import type { Actor } from '#modules/organisation';
import { DecideLeftover, ReadLeftovers, type LeftoverId } from '#modules/planning';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { idempotencyOf } from '../serving/idempotency.js';
import { Serves } from '../serving/serves.js';

/** What becomes of work that a replaced plan left behind. */
@Controller()
export class LeftoversController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadLeftovers,
    private readonly deciding: DecideLeftover,
    private readonly work: HandWork,
  ) {}

  @Serves(contract.list)
  list({ actor, query: { planId, open } }: Call<typeof contract.list>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      leftovers: await this.reading.list(tx, { planId, open: open === 'true' }),
    }));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.leftoverId);
  }

  @Serves(contract.standing)
  standing({ actor, params: { leftoverId } }: Call<typeof contract.standing>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const acts = await this.reading.whyNot(tx, actor, leftoverId);
      return { items: await this.work.waiting(tx, actor, leftoverId), acts };
    });
  }

  @Serves(contract.graph)
  graph({ actor, params }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.graph(tx, actor, params.leftoverId),
    );
  }

  @Serves(contract.carry)
  async carry(call: Call<typeof contract.carry>) {
    const { toId, note: reason } = call.body;
    await this.deciding.carry({ ...act(call), toId, reason });
    return this.view(call.actor, call.params.leftoverId);
  }

  @Serves(contract.keep)
  async keep(call: Call<typeof contract.keep>) {
    await this.deciding.keep({ ...act(call), reason: call.body.note });
    return this.view(call.actor, call.params.leftoverId);
  }

  @Serves(contract.close)
  async close(call: Call<typeof contract.close>) {
    await this.deciding.close({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.leftoverId);
  }

  private view(actor: Actor, leftoverId: LeftoverId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, leftoverId));
  }
}

const act = (
  call: Pick<Call<RouteContract>, 'actor' | 'idempotencyKey' | 'request' | 'body'> & {
    readonly params: { readonly leftoverId: LeftoverId };
  },
) => ({ actor: call.actor, ...call.params, idempotency: idempotencyOf(call) });
