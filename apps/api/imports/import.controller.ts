import { importContract as contract, type ReplyOf } from '#contracts';
import { ImportText } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

type Read = Awaited<ReturnType<ImportText['read']>>;

/** Files read into content, readings mended, and the names of units they leave open. */
@Controller()
export class ImportController {
  constructor(private readonly importing: ImportText) {}

  @Serves(contract.read)
  async read({ actor, body, query }: Call<typeof contract.read>) {
    return told(await this.importing.read(actor, body, query.fileName, query.unitId));
  }

  @Serves(contract.reread)
  async reread({ actor, body }: Call<typeof contract.reread>) {
    return told(await this.importing.reread(actor, body));
  }

  @Serves(contract.explainUnits)
  explainUnits({ actor, body }: Call<typeof contract.explainUnits>) {
    return this.importing.explainUnits(actor, body);
  }
}

const told = ({ result, findings, ...read }: Read): ReplyOf<typeof contract.read> => ({
  ...read,
  result: { ...result },
  findings: findings.map(({ kind, where, detail, lines }) => ({ kind, where, detail, lines })),
});
