import { Engine } from '#engine';
import { DomainError, type Clock, type Ids, type UnitId } from '#kernel';
import { demand, knownUnits, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ScoreSheetInput } from '../domain/score-sheet.js';
import { partsOf, sheetFields } from '../domain/sheet-fields.js';
import { demandedSet, SCORE_SETS, type ScoreSets } from '../read-score-sets.js';
import { sheetFacts } from '../scoring-desk.js';
import { insertSheet, type ScoreSheetId } from '../store/sheets.sql.js';

/** Opens the sheet of a year; the set stays in it as it was on that day. */
@Injectable()
export class OpenSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    @Inject(SCORE_SETS) private readonly sets: ScoreSets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async open(call: { actor: Actor; set: string; year: number; unitId: UnitId }) {
    const { actor, year, unitId } = call;
    const set = demandedSet(this.sets, call.set);
    const nobody = { state: 'selfScoring', context: { unitId, leadUnitIds: [] } };
    const post = demand(actor, 'create', 'ScoreSheet', sheetFacts(nobody as never));
    const at = this.clock.now();
    const sheetId: ScoreSheetId = this.ids.next<'ScoreSheet'>();
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const units = new Map((await knownUnits(tx)).map(({ code, id }) => [code, id]));
      const fields = sheetFields(set, units, unitId);
      const title = `${set.title} năm ${year}`;
      const row = [sheetId, set.key, year, unitId, title, set.basis, JSON.stringify(fields), at];
      if (!(await tx.one(insertSheet, row))) throw new DomainError('YearIsScoredAlready', { year });
      const leadUnitIds = [...new Set(partsOf(fields).map((part) => part.leadUnitId))];
      const input: ScoreSheetInput = { title, unitId, leadUnitIds };
      const event = { type: 'sheet.open', by: actor.personId, at: at.toISOString() } as const;
      const birth = { event, actor: trailActor(actor, post) };
      await this.engine.start(tx, 'scoreSheet', input, birth, { instanceId: sheetId, at });
    });
    return sheetId;
  }
}
