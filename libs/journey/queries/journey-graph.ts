import type { documentsContract, ReplyOf } from '#contracts';
import { stepsOf, wayThrough } from '#engine';
import type { Transaction } from '#platform';
import type { Journey } from '../journey-desk.js';
import { documentGraph } from '../machine-graph.js';

type Graph = ReplyOf<typeof documentsContract.graph>;

/** The machine the document began with, and the way this document has gone through it. */
export async function journeyGraph(tx: Transaction, journey: Journey): Promise<Graph> {
  const { logic, version } = journey.machine;
  const steps = await stepsOf(tx, journey.id);
  return wayThrough(documentGraph(logic), { state: journey.state, version }, steps);
}
