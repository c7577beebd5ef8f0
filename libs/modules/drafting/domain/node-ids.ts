import { DomainError } from '#kernel';
import type { DocumentContent } from '#nd30';
import { piecesOf } from './pieces.js';

/** Versions are compared by the ids of their nodes, so each id stands once. */
export function refuseRepeatedNodes(content: DocumentContent): void {
  const seen = new Map<string, string>();
  const faults = piecesOf(content).flatMap(({ id, place }) => {
    const first = seen.get(id);
    seen.set(id, first ?? place);
    return first === undefined ? [] : [{ nodeId: id, place, first }];
  });
  if (faults.length > 0) throw new DomainError('NodeIdStandsTwice', { faults });
}
