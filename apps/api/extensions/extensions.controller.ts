import { extensionsContract as contract, type RouteContract } from '#contracts';
import { HandWork, PlanTasks } from '#journey';
import type { Actor } from '#modules/organisation';
import { AskExtension, DecideExtension, ReadExtensions, type ExtensionId } from '#modules/planning';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { idempotencyOf } from '../serving/idempotency.js';
import { Serves } from '../serving/serves.js';

/** Requests for more time for a task of a plan. */
@Controller()
export class ExtensionsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planTasks: PlanTasks,
    private readonly asking: AskExtension,
    private readonly deciding: DecideExtension,
    private readonly reading: ReadExtensions,
    private readonly work: HandWork,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    const { state, mine, ...rest } = query;
    const filter = { ...rest, states: state && [state].flat(), mine: mine === 'true' };
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.list(tx, actor, filter));
  }

  @Serves(contract.tasks)
  tasks({ actor, params }: Call<typeof contract.tasks>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.planTasks.of(tx, actor, params.documentId),
    );
  }

  @Serves(contract.create)
  create({ actor, body }: Call<typeof contract.create>) {
    const { plan, title = '', ...wanted } = body;
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const about = plan ? await this.planTasks.row(tx, actor, plan) : { title, plan: null };
      const extensionId = await this.asking.ask(tx, actor, { ...wanted, ...about });
      return this.reading.view(tx, actor, extensionId);
    });
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.extensionId);
  }

  @Serves(contract.standing)
  standing({ actor, params: { extensionId } }: Call<typeof contract.standing>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const acts = await this.reading.whyNot(tx, actor, extensionId);
      return { items: await this.work.waiting(tx, actor, extensionId), acts };
    });
  }

  @Serves(contract.graph)
  graph({ actor, params }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.graph(tx, actor, params.extensionId),
    );
  }

  @Serves(contract.forward)
  async forward(call: Call<typeof contract.forward>) {
    await this.deciding.forward({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.extensionId);
  }

  @Serves(contract.grant)
  async grant(call: Call<typeof contract.grant>) {
    await this.deciding.grant({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.extensionId);
  }

  @Serves(contract.refuse)
  async refuse(call: Call<typeof contract.refuse>) {
    await this.deciding.refuse({ ...act(call), ...call.body });
    return this.view(call.actor, call.params.extensionId);
  }

  @Serves(contract.withdraw)
  async withdraw(call: Call<typeof contract.withdraw>) {
    await this.deciding.withdraw({ ...act(call) });
    return this.view(call.actor, call.params.extensionId);
  }

  private view(actor: Actor, extensionId: ExtensionId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, extensionId));
  }
}

const act = (
  call: Pick<Call<RouteContract>, 'actor' | 'idempotencyKey' | 'request' | 'body'> & {
    readonly params: { readonly extensionId: ExtensionId };
  },
) => ({ actor: call.actor, ...call.params, idempotency: idempotencyOf(call) });
