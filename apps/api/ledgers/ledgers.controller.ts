import { ledgersContract as contract } from '#contracts';
import { FeedTarget } from '#journey';
import { ImportEntries, KeepEntries, ReadLedgers, type OfEntry } from '#modules/ledgers';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Ledgers of work: inspections, surveys, publications, initiatives, training. */
@Controller()
export class LedgersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadLedgers,
    private readonly keeping: KeepEntries,
    private readonly importing: ImportEntries,
    private readonly feeding: FeedTarget,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.list(tx, query.year));
  }

  @Serves(contract.read)
  read({ actor, params, query }: Call<typeof contract.read>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.read(tx, actor, { ...params, ...query }),
    );
  }

  @Serves(contract.add)
  async add({ actor, params, body }: Call<typeof contract.add>) {
    const entryId = await this.keeping.add({ actor, ...params, ...body });
    return this.entry({ actor, ...params, entryId });
  }

  @Serves(contract.edit)
  async edit({ actor, params, body }: Call<typeof contract.edit>) {
    await this.keeping.edit({ actor, ...params, ...body });
    return this.entry({ actor, ...params });
  }

  @Serves(contract.strike)
  async strike({ actor, params, body }: Call<typeof contract.strike>) {
    await this.keeping.strike({ actor, ...params, ...body });
    return this.entry({ actor, ...params });
  }

  @Serves(contract.link)
  async link({ actor, params, body }: Call<typeof contract.link>) {
    await this.keeping.link({ actor, ...params, ...body });
    return this.entry({ actor, ...params });
  }

  @Serves(contract.feed)
  async feed({ actor, params, body }: Call<typeof contract.feed>): Promise<void> {
    await this.feeding.feed({ actor, ...params, ...body });
  }

  @Serves(contract.import)
  import({ actor, params, query, body }: Call<typeof contract.import>) {
    return this.importing.import({ actor, ...params, ...query, file: body });
  }

  private entry(of: OfEntry) {
    return this.unitOfWork.inBody(of.actor.bodyId, (tx) => this.reading.entry(tx, of));
  }
}
