import { scoringContract as contract } from '#contracts';
import { DraftRemediation } from '#journey';
import type { Actor } from '#modules/organisation';
import { MoveSheet, OpenSheet, ReadSheets, ScorePart, type ScoreSheetId } from '#modules/scoring';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Scoring by a set of criteria. */
@Controller()
export class ScoringController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpenSheet,
    private readonly scoring: ScorePart,
    private readonly moving: MoveSheet,
    private readonly reading: ReadSheets,
    private readonly remedying: DraftRemediation,
  ) {}

  @Serves(contract.sets)
  async sets(_: Call<typeof contract.sets>) {
    return this.reading.sets();
  }

  @Serves(contract.list)
  list({ actor }: Call<typeof contract.list>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.list(tx, actor));
  }

  @Serves(contract.open)
  async open({ actor, body }: Call<typeof contract.open>) {
    return this.view(actor, await this.opening.open({ actor, ...body }));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.sheetId);
  }

  @Serves(contract.graph)
  graph({ actor, params }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.graph(tx, actor, params.sheetId),
    );
  }

  @Serves(contract.score)
  async score({ actor, params, body }: Call<typeof contract.score>) {
    await this.scoring.score({ actor, ...params, ...body });
    return this.view(actor, params.sheetId);
  }

  @Serves(contract.submit)
  async submit({ actor, params }: Call<typeof contract.submit>) {
    await this.moving.submit({ actor, ...params });
    return this.view(actor, params.sheetId);
  }

  @Serves(contract.appraise)
  async appraise({ actor, params }: Call<typeof contract.appraise>) {
    await this.moving.appraise({ actor, ...params });
    return this.view(actor, params.sheetId);
  }

  @Serves(contract.conclude)
  async conclude({ actor, params }: Call<typeof contract.conclude>) {
    await this.moving.conclude({ actor, ...params });
    return this.view(actor, params.sheetId);
  }

  @Serves(contract.return)
  async return({ actor, params, body }: Call<typeof contract.return>) {
    await this.moving.return({ actor, ...params, ...body });
    return this.view(actor, params.sheetId);
  }

  @Serves(contract.remedy)
  async remedy({ actor, params, body }: Call<typeof contract.remedy>) {
    return { documentId: await this.remedying.draft({ actor, ...params, ...body }) };
  }

  private view(actor: Actor, sheetId: ScoreSheetId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, sheetId));
  }
}
