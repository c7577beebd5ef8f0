import type { Conflict } from './merge.js';
import { same } from './same.js';

interface Node {
  readonly id: string;
}

export interface Merging {
  readonly value: (
    base: unknown,
    mine: unknown,
    theirs: unknown,
    merging: Merging,
    where: { readonly nodeId: string | null; readonly field: string },
  ) => unknown;
  readonly conflict: (found: Conflict) => void;
}

/** Nodes by their ids: what one side brought comes in, what one side took away goes. */
export function mergeList(
  base: readonly Node[],
  mine: readonly Node[],
  theirs: readonly Node[],
  merging: Merging,
): Node[] {
  const [was, here, there] = [base, mine, theirs].map(
    (side) => new Map(side.map((node) => [node.id, node])),
  ) as [Map<string, Node>, Map<string, Node>, Map<string, Node>];
  const iReordered = !same(orderOf(mine, was), orderOf(base, here));
  const order = iReordered ? inOrder(mine, theirs) : inOrder(theirs, mine);
  return order.flatMap((id) => {
    const kept = keptOf(was.get(id), here.get(id), there.get(id), merging);
    return kept ? [kept] : [];
  });
}

function keptOf(
  base: Node | undefined,
  mine: Node | undefined,
  theirs: Node | undefined,
  merging: Merging,
): Node | undefined {
  const nodeId = (mine ?? theirs)?.id ?? null;
  if (mine && theirs)
    return merging.value(base ?? {}, mine, theirs, merging, { nodeId, field: '' }) as Node;
  const left = mine ?? theirs;
  if (!base) return left;
  if (same(left, base)) return undefined;
  // One side took away what the other wrote on: words are not thrown away.
  merging.conflict({ nodeId, field: '', mine: mine ?? null, theirs: theirs ?? null });
  return left;
}

const orderOf = (side: readonly Node[], known: ReadonlyMap<string, Node>): string[] =>
  side.map(({ id }) => id).filter((id) => known.has(id));

/** The first list's order; what only the second has stands behind what it stood behind there. */
function inOrder(first: readonly Node[], second: readonly Node[]): string[] {
  const order = first.map(({ id }) => id);
  const placed = new Set(order);
  second.forEach(({ id }, index) => {
    if (placed.has(id)) return;
    const before = second[index - 1];
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, id);
    placed.add(id);
  });
  return order;
}
