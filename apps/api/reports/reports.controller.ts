import { reportsContract as contract, returnFilesContract, rowUsesContract } from '#contracts';
import { AmendReport, DraftReport, ReadReport, ReadUses } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Reports that are drafted from the returns of units: figures, sources, differences. */
@Controller()
export class ReportsController {
  constructor(
    private readonly drafting: DraftReport,
    private readonly amending: AmendReport,
    private readonly reading: ReadReport,
    private readonly using: ReadUses,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    return this.reading.list(actor, query);
  }

  @Serves(contract.draft)
  async draft({ actor, body }: Call<typeof contract.draft>) {
    return this.reading.view(actor, await this.drafting.draft(actor, body.periodId));
  }

  @Serves(contract.goOn)
  goOn({ actor, params, body }: Call<typeof contract.goOn>) {
    return this.drafting.goOn(actor, { ...params, ...body });
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.reading.view(actor, params.documentId);
  }

  @Serves(contract.figures)
  figures({ actor, params }: Call<typeof contract.figures>) {
    return this.reading.figures(actor, params.documentId);
  }

  @Serves(contract.figure)
  figure({ actor, params }: Call<typeof contract.figure>) {
    return this.reading.figure(actor, params.documentId, params.figureId);
  }

  @Serves(contract.override)
  async override({ actor, params, body }: Call<typeof contract.override>) {
    const revision = await this.amending.override(actor, { ...params, ...body });
    const figure = await this.reading.figure(actor, params.documentId, params.figureId);
    return { figure, revision };
  }

  @Serves(contract.decide)
  async decide({ actor, params, body }: Call<typeof contract.decide>) {
    const takesOver = body.decision === 'takeOver';
    const reason = body.decision === 'leave' ? body.reason : null;
    await this.amending.decide(actor, params.documentId, { takesOver, reason });
    return this.reading.view(actor, params.documentId);
  }

  @Serves(contract.export)
  async export({ actor, params }: Call<typeof contract.export>) {
    const bytes = await this.reading.export(actor, params.documentId);
    return { bytes, fileName: `bao-cao-${params.documentId}.json` };
  }

  @Serves(returnFilesContract.ofFigure)
  evidence({ actor, params }: Call<typeof returnFilesContract.ofFigure>) {
    return this.reading.evidence(actor, params);
  }

  @Serves(contract.uses)
  uses({ actor, params }: Call<typeof contract.uses>) {
    return this.using.ofReturn(actor, params.returnId);
  }

  @Serves(rowUsesContract.ofTarget)
  usesOfTarget({ actor, params }: Call<typeof rowUsesContract.ofTarget>) {
    return this.using.ofTarget(actor, params.targetId);
  }

  @Serves(rowUsesContract.ofTask)
  usesOfTask({ actor, params }: Call<typeof rowUsesContract.ofTask>) {
    return this.using.ofTask(actor, params.taskId);
  }
}
