import { periodsContract, regimesContract as contract, reportingBodiesContract } from '#contracts';
import { AdministerRegimes, AskReport, ListReportingBodies, ReadPeriods } from '#modules/reporting';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Reporting regimes of the body: written, asked, put in force; the periods they open. */
@Controller()
export class RegimesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly regimes: AdministerRegimes,
    private readonly reportingBodies: ListReportingBodies,
    private readonly asking: AskReport,
    private readonly periods: ReadPeriods,
  ) {}

  @Serves(contract.list)
  list({ actor }: Call<typeof contract.list>) {
    return this.regimes.list(actor);
  }

  @Serves(contract.read)
  read({ actor, params, query }: Call<typeof contract.read>) {
    return this.regimes.read(actor, params.regimeId, query.year);
  }

  @Serves(contract.check)
  async check({ body }: Call<typeof contract.check>) {
    return this.regimes.check(body.source);
  }

  @Serves(contract.propose)
  async propose({ body: { reporting, ...names } }: Call<typeof contract.propose>) {
    return this.regimes.propose(reporting, names);
  }

  @Serves(contract.save)
  save({ actor, body }: Call<typeof contract.save>) {
    return this.regimes.save(actor, body.source);
  }

  @Serves(contract.activate)
  activate({ actor, params, body }: Call<typeof contract.activate>) {
    return this.regimes.activate(actor, params.regimeId, body.coordinatingUnitId);
  }

  @Serves(contract.retire)
  retire({ actor, params }: Call<typeof contract.retire>) {
    return this.regimes.retire(actor, params.regimeId);
  }

  @Serves(contract.answer)
  answer({ actor, params, body }: Call<typeof contract.answer>) {
    return this.regimes.answer(actor, params.regimeId, body.answers);
  }

  @Serves(reportingBodiesContract.read)
  bodies({ actor, params }: Call<typeof reportingBodiesContract.read>) {
    return this.reportingBodies.read(actor, params.regimeId);
  }

  @Serves(reportingBodiesContract.set)
  setBodies({ actor, params, body }: Call<typeof reportingBodiesContract.set>) {
    return this.reportingBodies.set(actor, params.regimeId, body);
  }

  @Serves(periodsContract.open)
  async open({ actor, params, body }: Call<typeof periodsContract.open>) {
    const periodId = await this.asking.open(actor, params.regimeId, body);
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.periods.view(tx, actor, periodId));
  }
}
