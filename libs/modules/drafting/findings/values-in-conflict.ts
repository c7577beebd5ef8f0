import type { DocumentContent, NodeId } from '#nd30';
import {
  contradicts,
  statementsOf,
  type Statement,
} from '../import/findings/conflicting-targets.js';
import type { ImportResult, Spans } from '../import/import-result.js';
import { numbersOf } from '../import/spans.js';
import { asRead } from './as-read.js';

type Parts = Pick<ImportResult, 'bodyTargets' | 'annexes' | 'sections'>;

/** What one of two texts promises: the clause, where it stands, its figure. */
export interface PromisedValue {
  readonly where: string;
  readonly clause: string;
  /** `= 90%` */
  readonly printed: string;
  readonly lines: Spans;
}

/** Things that two texts promise with different figures, each as the first and the second say it. */
export const valuesInConflict = (a: Parts, b: Parts): (readonly [PromisedValue, PromisedValue])[] =>
  pairs(statementsOf(a), statementsOf(b)).map(([one, other]) => [told(one), told(other)]);

const pairs = (
  ofA: readonly Statement[],
  ofB: readonly Statement[],
): (readonly [Statement, Statement])[] =>
  ofA.flatMap((one) =>
    ofB.filter((other) => contradicts(one, other)).map((other) => [one, other] as const),
  );

const told = ({ where, clause, printed, lines }: Statement): PromisedValue => ({
  ...{ where, clause, printed, lines },
});

/** The same of a text of the house, whose clauses are found by their nodes. */
export interface PromiseOfNode {
  readonly nodeId: NodeId;
  readonly clause: string;
  readonly printed: string;
}

export function promisesInConflict(
  a: DocumentContent,
  b: DocumentContent,
): (readonly [PromiseOfNode, PromiseOfNode])[] {
  const [readA, readB] = [asRead(a), asRead(b)];
  return pairs(statementsOf(readA.read), statementsOf(readB.read)).flatMap(([one, other]) => {
    const of = ({ clause, printed, lines }: Statement, nodeOfLine: readonly NodeId[]) => {
      const nodeId = nodeOfLine[numbersOf(lines)[0] ?? -1];
      return nodeId ? { nodeId, clause, printed } : null;
    };
    const [first, second] = [of(one, readA.nodeOfLine), of(other, readB.nodeOfLine)];
    return first && second ? [[first, second] as const] : [];
  });
}
