import { compareExact, DomainError, exact, type Clock, type Ids } from '#kernel';
import { demand, trailActor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { pointsOf } from '../domain/points.js';
import { newestOf } from '../domain/roll-up.js';
import { stageOf } from '../domain/score-sheet.js';
import { partsOf } from '../domain/sheet-fields.js';
import { scoredIn } from '../scored-in.js';
import { ScoringDesk, sheetFacts, sheetRow, type ScoreSheetAct } from '../scoring-desk.js';
import { insertScore, scoresOf } from '../store/sheets.sql.js';

export interface GivenPoints extends ScoreSheetAct {
  readonly part: string;
  readonly points: string;
  readonly explanation: string;
  readonly proof: string | null;
}

/** Gives points to a part in the stage the sheet is in; earlier points stay to be read. */
@Injectable()
export class ScorePart {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ScoringDesk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async score({ actor, sheetId, part: no, explanation, proof, ...given }: GivenPoints) {
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const row = await sheetRow(tx, sheetId);
      const sheet = await this.desk.load(tx, sheetId);
      const part = partsOf(row.fields).find((one) => one.no === no);
      if (!part) throw new DomainError('PartIsNotInTheSet', { part: no });
      const facts = { ...sheetFacts(sheet), leadUnitIds: [part.leadUnitId] };
      const post = demand(actor, 'edit', 'ScoreSheet', facts);
      const stage = stageOf(sheet.state);
      if (!stage) throw new DomainError('ScoreSheetIsAtAnotherStep', { stateName: 'Đã chốt điểm' });
      const points = pointsOf(exact(given.points));
      if (compareExact(exact(points), exact(part.points)) > 0) {
        throw new DomainError('PointsAreOverTheMaximum', { part: no, maximum: part.points });
      }
      const { round } = sheet.context;
      const before = scoredIn(await tx.all(scoresOf, [sheetId, round]), no);
      const unsaid = stage === 'self' ? part.points : newestOf({ ...before, [stage]: null });
      if (points !== unsaid && explanation === '') {
        throw new DomainError('LessPointsNeedAReason', { part: no });
      }
      const [id, at] = [this.ids.next<'Score'>(), this.clock.now()];
      await tx.run(insertScore, [
        ...[id, sheetId, no, stage, round, points, explanation, proof, actor.personId, at],
      ]);
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        bodyId: actor.bodyId,
        at,
        actor: trailActor(actor, post),
        action: 'PartScored',
        subject: { type: 'ScoreSheet', id: sheetId },
        subjectVersion: sheet.revision,
        data: { part: no, stage, round, points, explanation, proof },
      });
    });
  }
}
