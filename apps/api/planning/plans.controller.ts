import { boardsContract, plansContract as contract } from '#contracts';
import { TendPlan } from '#journey';
import { ReadBoards, ReadPlans } from '#modules/planning';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Living plans, what they ask and contradict, and the boards over them. */
@Controller()
export class PlansController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadPlans,
    private readonly boards: ReadBoards,
    private readonly tending: TendPlan,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      plans: await this.reading.list(tx, actor, query),
    }));
  }

  @Serves(contract.contradictions)
  contradictions({ actor, query }: Call<typeof contract.contradictions>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      contradictions: await this.tending.contradictions(tx, query.year ?? null),
    }));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.view(tx, actor, params.planId),
    );
  }

  @Serves(contract.targets)
  targets({ actor, params }: Call<typeof contract.targets>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      targets: await this.reading.targets(tx, actor, params.planId),
    }));
  }

  @Serves(contract.tasks)
  tasks({ actor, params }: Call<typeof contract.tasks>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      tasks: await this.reading.tasks(tx, params.planId),
    }));
  }

  @Serves(contract.gantt)
  gantt({ actor, params }: Call<typeof contract.gantt>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      bars: await this.reading.gantt(tx, params.planId),
    }));
  }

  @Serves(contract.exportXlsx)
  exportXlsx({ actor, params }: Call<typeof contract.exportXlsx>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.sheet(tx, actor, params.planId),
    );
  }

  @Serves(contract.answerUnit)
  async answerUnit({ actor, params, body }: Call<typeof contract.answerUnit>) {
    await this.tending.nameUnit({ actor, ...params, ...body });
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.view(tx, actor, params.planId),
    );
  }

  @Serves(contract.rollout)
  rollout({ actor, params, query }: Call<typeof contract.rollout>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      year: query.year,
      rows: await this.tending.fallingInto(tx, params.planId, query.year),
    }));
  }

  @Serves(contract.rollOut)
  async rollOut({ actor, params, body }: Call<typeof contract.rollOut>) {
    return { documentId: await this.tending.rollOut({ actor, ...params, ...body }) };
  }

  @Serves(boardsContract.groups)
  groups({ actor, query }: Call<typeof boardsContract.groups>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.boards.groups(tx, actor, query));
  }

  @Serves(boardsContract.exportXlsx)
  boardSheet({ actor, query }: Call<typeof boardsContract.exportXlsx>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.boards.sheet(tx, actor, query));
  }

  @Serves(boardsContract.due)
  due({ actor, query }: Call<typeof boardsContract.due>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      tasks: await this.boards.due(tx, actor, query),
    }));
  }

  @Serves(boardsContract.overdue)
  overdue({ actor, query }: Call<typeof boardsContract.overdue>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      units: await this.boards.overdue(tx, actor, query),
    }));
  }
}
