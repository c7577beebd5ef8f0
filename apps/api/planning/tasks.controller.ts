import { tasksContract as contract } from '#contracts';
import type { Actor } from '#modules/organisation';
import { JudgeTask, ReadTasks, WorkOnTask, type TaskId } from '#modules/planning';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Tasks of living plans: found, worked on, confirmed. */
@Controller()
export class TasksController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadTasks,
    private readonly working: WorkOnTask,
    private readonly judging: JudgeTask,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    const { state, mine, overdue, withoutUnit, asked, ...rest } = query;
    const filter = {
      ...rest,
      states: state && [state].flat(),
      mine: mine === 'true',
      overdue: overdue === 'true',
      withoutUnit: withoutUnit === 'true',
      asked: asked === 'true',
    };
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.list(tx, actor, filter));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.taskId);
  }

  @Serves(contract.graph)
  graph({ actor, params }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.graph(tx, actor, params.taskId),
    );
  }

  @Serves(contract.accept)
  async accept({ actor, params, body }: Call<typeof contract.accept>) {
    await this.working.accept({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.progress)
  async progress({ actor, params, body }: Call<typeof contract.progress>) {
    await this.working.progress({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.addEvidence)
  async addEvidence({ actor, params, body }: Call<typeof contract.addEvidence>) {
    await this.working.prove({ actor, ...params, evidence: body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.uploadEvidence)
  async uploadEvidence({ actor, params, query, body }: Call<typeof contract.uploadEvidence>) {
    await this.working.proveByFile({ actor, ...params, ...query, bytes: body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.evidenceFile)
  evidenceFile({ actor, params }: Call<typeof contract.evidenceFile>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.file(tx, actor, params.taskId, params.evidenceId),
    );
  }

  @Serves(contract.deliver)
  async deliver({ actor, params, body }: Call<typeof contract.deliver>) {
    await this.working.deliver({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.complete)
  async complete({ actor, params, body }: Call<typeof contract.complete>) {
    await this.working.complete({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.confirm)
  async confirm({ actor, params, body }: Call<typeof contract.confirm>) {
    await this.judging.confirm({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.sendBack)
  async sendBack({ actor, params, body }: Call<typeof contract.sendBack>) {
    await this.judging.sendBack({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.urge)
  async urge({ actor, params, body }: Call<typeof contract.urge>) {
    await this.judging.urge({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.reassign)
  async reassign({ actor, params, body }: Call<typeof contract.reassign>) {
    await this.judging.reassign({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  @Serves(contract.reschedule)
  async reschedule({ actor, params, body }: Call<typeof contract.reschedule>) {
    await this.judging.reschedule({ actor, ...params, ...body });
    return this.view(actor, params.taskId);
  }

  private view(actor: Actor, taskId: TaskId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, taskId));
  }
}
