import { superiorContract as contract } from '#contracts';
import { DraftReminder, DraftReport } from '#journey';
import type { Actor } from '#modules/organisation';
import { SuperiorFacade } from '#modules/reporting';
import { UnitOfWork, type Transaction } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** The desk of a superior body: what centres reported, who has not, and what it adds up to. */
@Controller()
export class SuperiorController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly superior: SuperiorFacade,
    private readonly reports: DraftReport,
    private readonly reminders: DraftReminder,
  ) {}

  @Serves(contract.matrix)
  matrix({ actor, query }: Call<typeof contract.matrix>) {
    return this.reading(actor, (tx) => this.superior.matrix(tx, query));
  }

  @Serves(contract.report)
  report({ actor, params }: Call<typeof contract.report>) {
    return this.reading(actor, (tx) => this.superior.report(tx, params.reportId));
  }

  @Serves(contract.readings)
  readings({ actor, params, query }: Call<typeof contract.readings>) {
    return this.reading(actor, (tx) => this.superior.readings(tx, params.reportId, query));
  }

  @Serves(contract.totals)
  totals({ actor, query }: Call<typeof contract.totals>) {
    return this.reading(actor, (tx) => this.superior.totals(tx, query));
  }

  @Serves(contract.remind)
  remind({ actor, body }: Call<typeof contract.remind>) {
    return this.reminders.draft(actor, body);
  }

  @Serves(contract.draft)
  async draft({ actor, body }: Call<typeof contract.draft>) {
    return { documentId: await this.reports.draftFromReceived(actor, body) };
  }

  private reading<Told>(actor: Actor, tell: (tx: Transaction) => Promise<Told>): Promise<Told> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.superior.demandReader(tx, actor);
      return tell(tx);
    });
  }
}
