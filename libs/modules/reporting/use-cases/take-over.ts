import { Engine } from '#engine';
import type { PersonId, UnitId } from '#kernel';
import type { Transaction } from '#platform';
import type { ReturnContext, ReturnEvent } from '../domain/unit-return.js';
import type { PeriodId, ReturnId } from '../returns/accepted-returns.js';
import type { Step } from '../returns/return-desk.js';
import { withRowsOf } from '../returns/take-over-rows.js';
import { rowsLeftBehind, takeOverRows } from '../store/reported-rows.sql.js';
import { takeOverFiles } from '../store/return-files.sql.js';
import { heldWorkingCopy, returnOfUnit, saveWorkingCopy } from '../store/returns.sql.js';
import { successions } from '../store/successions.sql.js';
import { readCopy } from './fill-return.js';

/** The rows of a return nobody waits for go on in that of the successor, as long as it is open. */
export async function takeOver(engine: Engine, { tx, registered, at, by }: Step): Promise<void> {
  const { periodId, unitId } = registered;
  const heir = (await tx.all(successions)).find((one) => one.unitId === unitId);
  const next = heir?.successorId && (await tx.one(returnOfUnit, [periodId, heir.successorId]));
  if (!next || !(await isOpen(tx, engine, next.id))) return;
  await handOver(tx, { returnId: registered.id, unitId, heirId: next.id }, { by: by.by, at });
}

/** A return that opens again takes the rows it could not take while it was under way. */
export async function takeOverOnReturn(
  tx: Transaction,
  heir: { readonly periodId: PeriodId; readonly unitId: UnitId },
  act: Act,
): Promise<void> {
  for (const { heirId, ...gone } of await tx.all(rowsLeftBehind, [heir.periodId, heir.unitId])) {
    if (heirId) await handOver(tx, { ...gone, heirId }, act);
  }
}

/** Whoever is named after the unit was waived takes its rows into every return still being filled. */
export async function takeOverOnNaming(
  tx: Transaction,
  engine: Engine,
  successorId: UnitId,
  act: Act,
): Promise<void> {
  for (const { heirId, ...gone } of await tx.all(rowsLeftBehind, [null, successorId])) {
    if (heirId && (await isOpen(tx, engine, heirId))) await handOver(tx, { ...gone, heirId }, act);
  }
}

interface Act {
  readonly by: PersonId;
  readonly at: Date;
}

interface Handing {
  readonly returnId: ReturnId;
  readonly unitId: UnitId;
  readonly heirId: ReturnId;
}

async function handOver(
  tx: Transaction,
  { returnId, unitId, heirId }: Handing,
  { by, at }: Act,
): Promise<void> {
  const copy = await tx.one(heldWorkingCopy, [heirId]);
  if (!copy) return;
  const gone = await readCopy(tx, returnId);
  const content = withRowsOf(copy.content, gone.content, unitId);
  await tx.run(saveWorkingCopy, [heirId, JSON.stringify(content), by, at]);
  await tx.run(takeOverRows, [returnId, heirId]);
  await tx.run(takeOverFiles, [returnId, heirId]);
}

const isOpen = async (tx: Transaction, engine: Engine, id: string): Promise<boolean> =>
  (await engine.loadHeld<ReturnContext, ReturnEvent>(tx, id)).state === 'open';
