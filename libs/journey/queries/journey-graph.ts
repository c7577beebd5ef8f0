import type { documentsContract, ReplyOf } from '#contracts';
import type { DocumentId } from '#kernel';
import type { Transaction } from '#platform';
import type { Journey } from '../journey-desk.js';
import { documentGraph } from '../machine-graph.js';
import { stepsOf } from './way-steps.js';

type Graph = ReplyOf<typeof documentsContract.graph>;

/** The machine the document began with, and the way this document has gone through it. */
export async function journeyGraph(tx: Transaction, journey: Journey): Promise<Graph> {
  const steps = await stepsOf(tx, journey.id as DocumentId);
  const { title, states, arrows } = documentGraph(journey.machine.logic);
  return {
    title,
    version: journey.machine.version,
    nodes: states.map(({ key, name, isFinal }) => ({
      id: key,
      name,
      passed: steps.some((step) => step.to === key),
      current: journey.state === key,
      isFinal,
    })),
    edges: arrows.map(({ from, to, names }) => ({
      from,
      to,
      name: names.join(', '),
      passed: steps.some((step) => step.from === from && step.to === to),
    })),
  };
}
