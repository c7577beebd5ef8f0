import { samplesContract as contract } from '#contracts';
import { BeginDraft } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Where a new draft comes from, besides a file: samples of the body, documents of last year. */
@Controller()
export class SourcesController {
  constructor(private readonly begin: BeginDraft) {}

  @Serves(contract.list)
  list(_: Call<typeof contract.list>) {
    return this.begin.samples();
  }

  @Serves(contract.read)
  read({ actor, params, query }: Call<typeof contract.read>) {
    return this.begin.fromSample(actor, params.sampleId, query.unitId, query.year);
  }

  @Serves(contract.copy)
  copy({ actor, params, query }: Call<typeof contract.copy>) {
    return this.begin.copyOf(actor, params.documentId, query.unitId, query.year ?? null);
  }
}
