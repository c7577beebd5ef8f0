import type { PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { MachineGraph } from './machine-graph.js';

/** One step the engine remembers of an instance. */
export interface Step {
  readonly revision: number;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly by: PersonId | null;
  readonly at: Date;
}

const stepsOfInstance = statement<Step>(
  'engine.steps_of_instance',
  `SELECT revision, event, from_state AS "from", to_state AS "to", person_id AS by, at
     FROM engine.history_summary
    WHERE body_id = platform.current_body() AND instance_id = $1 ORDER BY revision`,
);

/** Every step an instance has made, oldest first. */
export const stepsOf = (tx: Transaction, instanceId: string): Promise<Step[]> =>
  tx.all(stepsOfInstance, [instanceId]);

/** The picture of a machine with the way one instance has gone through it. Pure. */
export const wayThrough = (
  { title, states, arrows }: MachineGraph,
  { state, version }: { readonly state: string; readonly version: number },
  steps: readonly Pick<Step, 'from' | 'to'>[],
) => ({
  title,
  version,
  nodes: states.map(({ key, name, isFinal }) => ({
    id: key,
    name,
    passed: steps.some((step) => step.to === key),
    current: state === key,
    isFinal,
  })),
  edges: arrows.map(({ from, to, names }) => ({
    from,
    to,
    name: names.join(', '),
    passed: steps.some((step) => step.from === from && step.to === to),
  })),
});
