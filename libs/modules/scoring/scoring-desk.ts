import type { ActionName } from '#contracts';
import { Engine, type Instance, type MachineState, type Outcome } from '#engine';
import { DomainError, type Clock, type PersonId } from '#kernel';
import { demand, trailActor, type Actor, type Facts } from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ScoreSheetContext, ScoreSheetEvent } from './domain/score-sheet.js';
import { insertNote, sheetById, type ScoreSheetId, type SheetRow } from './store/sheets.sql.js';

export type ScoreSheet = Instance<ScoreSheetContext, ScoreSheetEvent>;

/** Somebody acts on a score sheet. */
export interface ScoreSheetAct {
  readonly actor: Actor;
  readonly sheetId: ScoreSheetId;
}

/** Where a person's act on a sheet meets the engine: ability on the stored row, then the act. */
@Injectable()
export class ScoringDesk {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  act(
    { actor, sheetId }: ScoreSheetAct,
    action: ActionName,
    eventOf: (
      by: { readonly by: PersonId; readonly at: string },
      tx: Transaction,
      sheet: ScoreSheet,
    ) => ScoreSheetEvent | Promise<ScoreSheetEvent>,
    note = '',
  ): Promise<Outcome> {
    const at = this.clock.now();
    const command = { bodyId: actor.bodyId, instanceId: sheetId, at };
    return this.engine.run<ScoreSheetContext, ScoreSheetEvent>(command, async (tx, sheet) => {
      await sheetRow(tx, sheetId);
      const post = demand(actor, action, 'ScoreSheet', sheetFacts(sheet));
      const event = await eventOf({ by: actor.personId, at: at.toISOString() }, tx, sheet);
      sheet.demand(event);
      if (note) await tx.run(insertNote, [sheetId, sheet.revision + 1, note]);
      return { event, actor: trailActor(actor, post) };
    });
  }

  load(tx: Transaction, sheetId: ScoreSheetId): Promise<ScoreSheet> {
    return this.engine.load<ScoreSheetContext, ScoreSheetEvent>(tx, sheetId);
  }
}

/** Something else than a sheet is not found. */
export async function sheetRow(tx: Transaction, sheetId: ScoreSheetId): Promise<SheetRow> {
  const row = await tx.one(sheetById, [sheetId]);
  if (!row) throw new DomainError('NothingIsFound');
  return row;
}

/** What the abilities ask of a sheet. */
export const sheetFacts = ({
  state,
  context: { unitId, leadUnitIds },
}: MachineState<ScoreSheetContext>): Facts<'ScoreSheet'> => ({
  state,
  ownerUnitId: unitId,
  leadUnitIds,
});
