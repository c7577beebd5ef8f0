import { importContract as contract } from '#contracts';
import { ImportText } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Texts read into content, and the names of units they leave open. */
@Controller()
export class ImportController {
  constructor(private readonly importing: ImportText) {}

  @Serves(contract.read)
  async read({ actor, body, query }: Call<typeof contract.read>) {
    const { result, ...read } = await this.importing.read(actor, body, query.fileName);
    return { ...read, result: { ...result } };
  }

  @Serves(contract.explainUnits)
  explainUnits({ actor, body }: Call<typeof contract.explainUnits>) {
    return this.importing.explainUnits(actor, body);
  }
}
