import type { Outcome } from '#engine';
import type { PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { partsOf } from '../domain/sheet-fields.js';
import { scoredIn } from '../scored-in.js';
import { ScoringDesk, sheetRow, type ScoreSheet, type ScoreSheetAct } from '../scoring-desk.js';
import { scoresOf, type ScoreRow } from '../store/sheets.sql.js';

/** From self-scoring over two appraisals to its end, or back. */
@Injectable()
export class MoveSheet {
  constructor(private readonly desk: ScoringDesk) {}

  submit(act: ScoreSheetAct): Promise<Outcome> {
    return this.desk.act(act, 'submit', async (by, tx, sheet) => {
      const scores = await scoresIn(tx, sheet, act);
      const { fields } = await sheetRow(tx, act.sheetId);
      const missing = partsOf(fields)
        .map(({ no }) => no)
        .filter((no) => scoredIn(scores, no).self === null);
      return { type: 'sheet.submit', ...by, missing };
    });
  }

  appraise(act: ScoreSheetAct): Promise<Outcome> {
    return this.desk.act(act, 'checkContent', async (by, tx, sheet) => ({
      type: 'sheet.appraise',
      ...by,
      scorers: scorers(await scoresIn(tx, sheet, act), 'self'),
    }));
  }

  conclude(act: ScoreSheetAct): Promise<Outcome> {
    return this.desk.act(act, 'approve', async (by, tx, sheet) => ({
      type: 'sheet.conclude',
      ...by,
      scorers: scorers(await scoresIn(tx, sheet, act), 'self', 'first'),
    }));
  }

  return({ reason, ...act }: ScoreSheetAct & { readonly reason: string }): Promise<Outcome> {
    return this.desk.act(act, 'return', (by) => ({ type: 'sheet.return', ...by, reason }), reason);
  }
}

const scoresIn = (tx: Transaction, { context }: ScoreSheet, { sheetId }: ScoreSheetAct) =>
  tx.all(scoresOf, [sheetId, context.round]);

const scorers = (rows: readonly ScoreRow[], ...stages: ScoreRow['stage'][]): PersonId[] =>
  rows.filter(({ stage }) => stages.includes(stage)).map(({ personId }) => personId);
