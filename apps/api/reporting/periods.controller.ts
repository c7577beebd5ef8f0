import { periodsContract as contract } from '#contracts';
import type { Actor } from '#modules/organisation';
import { AskReport, LockExceptions, ReadPeriods, type PeriodId } from '#modules/reporting';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Periods: who stands where, who was in time; reports asked for once; locks opened for one unit. */
@Controller()
export class PeriodsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadPeriods,
    private readonly asking: AskReport,
    private readonly exceptions: LockExceptions,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.list(tx, actor, query.year));
  }

  @Serves(contract.timeliness)
  timeliness({ actor, query }: Call<typeof contract.timeliness>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.timeliness(tx, actor, query.year),
    );
  }

  @Serves(contract.timelinessXlsx)
  timelinessSheet({ actor, query }: Call<typeof contract.timelinessXlsx>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.timelinessSheet(tx, actor, query.year),
    );
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.periodId);
  }

  @Serves(contract.ask)
  async ask({ actor, body }: Call<typeof contract.ask>) {
    return this.view(actor, await this.asking.ask(actor, body));
  }

  @Serves(contract.askException)
  async askException({ actor, params, body }: Call<typeof contract.askException>) {
    const until = new Date(body.until);
    return this.view(actor, await this.exceptions.ask(actor, { ...params, ...body, until }));
  }

  @Serves(contract.grantException)
  async grantException({ actor, params }: Call<typeof contract.grantException>) {
    return this.view(actor, await this.exceptions.grant(actor, params.exceptionId));
  }

  @Serves(contract.refuseException)
  async refuseException({ actor, params }: Call<typeof contract.refuseException>) {
    return this.view(actor, await this.exceptions.refuse(actor, params.exceptionId));
  }

  @Serves(contract.succeed)
  succeed({ actor, params, body }: Call<typeof contract.succeed>) {
    return this.asking.succeed(actor, params.unitId, body.successorId, body.basis);
  }

  private view(actor: Actor, periodId: PeriodId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, periodId));
  }
}
