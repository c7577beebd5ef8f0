import { Engine } from '#engine';
import type { Transaction } from '#platform';
import type { ReturnContext, ReturnEvent } from '../domain/unit-return.js';
import type { Step } from '../returns/return-desk.js';
import { withRowsOf } from '../returns/take-over-rows.js';
import { heldWorkingCopy, returnOfUnit, saveWorkingCopy } from '../store/returns.sql.js';
import { successions } from '../store/successions.sql.js';
import { readCopy } from './fill-return.js';

/** The rows of a return nobody waits for go on in that of the successor, as long as it is open. */
export async function takeOver(engine: Engine, { tx, registered, at, by }: Step): Promise<void> {
  const { periodId, unitId } = registered;
  const heir = (await tx.all(successions)).find((one) => one.unitId === unitId);
  const next = heir && (await tx.one(returnOfUnit, [periodId, heir.successorId]));
  if (!next || !(await isOpen(tx, engine, next.id))) return;
  const copy = await tx.one(heldWorkingCopy, [next.id]);
  if (!copy) return;
  const gone = await readCopy(tx, registered.id);
  const content = withRowsOf(copy.content, gone.content, unitId);
  await tx.run(saveWorkingCopy, [next.id, JSON.stringify(content), by.by, at]);
}

const isOpen = async (tx: Transaction, engine: Engine, id: string): Promise<boolean> =>
  (await engine.loadHeld<ReturnContext, ReturnEvent>(tx, id)).state === 'open';
