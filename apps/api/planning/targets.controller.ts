import { targetsContract as contract } from '#contracts';
import type { Actor } from '#modules/organisation';
import { MeasureTarget, ReadTargets, type TargetId } from '#modules/planning';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Targets of living plans: their values over time, what proves them. */
@Controller()
export class TargetsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadTargets,
    private readonly measuring: MeasureTarget,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    const { mine, withoutUnit, asked, ...rest } = query;
    const filter = {
      ...rest,
      mine: mine === 'true',
      withoutUnit: withoutUnit === 'true',
      asked: asked === 'true',
    };
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      targets: await this.reading.list(tx, actor, filter),
    }));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.targetId);
  }

  @Serves(contract.measureActual)
  async measureActual({ actor, params, body }: Call<typeof contract.measureActual>) {
    await this.measuring.measure({ actor, ...params, ...body });
    return this.view(actor, params.targetId);
  }

  @Serves(contract.addEvidence)
  async addEvidence({ actor, params, body }: Call<typeof contract.addEvidence>) {
    await this.measuring.prove({ actor, ...params, evidence: body });
    return this.view(actor, params.targetId);
  }

  @Serves(contract.uploadEvidence)
  async uploadEvidence({ actor, params, query, body }: Call<typeof contract.uploadEvidence>) {
    await this.measuring.proveByFile({ actor, ...params, ...query, bytes: body });
    return this.view(actor, params.targetId);
  }

  @Serves(contract.evidenceFile)
  evidenceFile({ actor, params }: Call<typeof contract.evidenceFile>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.file(tx, actor, params.targetId, params.evidenceId),
    );
  }

  @Serves(contract.setMeasure)
  async setMeasure({ actor, params, body }: Call<typeof contract.setMeasure>) {
    await this.measuring.setMeasure({ actor, ...params, ...body });
    return this.view(actor, params.targetId);
  }

  @Serves(contract.reschedule)
  async reschedule({ actor, params, body }: Call<typeof contract.reschedule>) {
    await this.measuring.reschedule({ actor, ...params, ...body });
    return this.view(actor, params.targetId);
  }

  @Serves(contract.reassign)
  async reassign({ actor, params, body }: Call<typeof contract.reassign>) {
    await this.measuring.reassign({ actor, ...params, ...body });
    return this.view(actor, params.targetId);
  }

  private view(actor: Actor, targetId: TargetId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, targetId));
  }
}
