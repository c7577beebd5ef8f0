import type { Block, DocumentContent } from '../content.js';
import { mergeList, type Merging } from './merge-list.js';
import { same } from './same.js';

/** A place that both changed: mine was kept, the other is shown. */
export interface Conflict {
  readonly nodeId: string | null;
  /** The field of the node, or of the content: `heading`, `header.place`. */
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly content: DocumentContent;
  readonly conflicts: readonly Conflict[];
}

/**
 * Brings two texts that grew out of one together, node by node. What only one side changed is
 * taken from that side; where both changed the same, mine stays and the place is told.
 */
export function mergeContents(
  base: DocumentContent,
  mine: DocumentContent,
  theirs: DocumentContent,
): Merged {
  const conflicts: Conflict[] = [];
  const merging: Merging = { value: mergeValue, conflict: (found) => conflicts.push(found) };
  const { body, ...rest } = mergeValue(laidOut(base), laidOut(mine), laidOut(theirs), merging, {
    nodeId: null,
    field: '',
  }) as LaidOut;
  return { content: { ...rest, body: folded(body) }, conflicts };
}

interface Where {
  readonly nodeId: string | null;
  readonly field: string;
}

function mergeValue(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  merging: Merging,
  where: Where,
): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  if (isNodeList(base) && isNodeList(mine) && isNodeList(theirs))
    return mergeList(base, mine, theirs, merging);
  if (isRecord(base) && isRecord(mine) && isRecord(theirs))
    return mergeFields(base, mine, theirs, merging, where);
  merging.conflict({ ...where, mine, theirs });
  return mine;
}

function mergeFields(
  base: object,
  mine: object,
  theirs: object,
  merging: Merging,
  { nodeId, field }: Where,
): object {
  const own: unknown = Reflect.get(mine, 'id');
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const within = typeof own === 'string' || field === '' ? name : `${field}.${name}`;
      const where = { nodeId: typeof own === 'string' ? own : nodeId, field: within };
      const [a, b, c] = [base, mine, theirs].map((side) => Reflect.get(side, name) as unknown);
      return [name, mergeValue(a, b, c, merging, where)];
    }),
  );
}

const isNodeList = (value: unknown): value is { readonly id: string }[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && 'id' in item);

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Line = Block extends infer One ? (One extends Block ? Omit<One, 'children'> : never) : never;
type LaidOut = Omit<DocumentContent, 'body'> & {
  readonly body: readonly (Line & { depth: number })[];
};

/** In one row a section that moved is still the same line. */
const laidOut = (content: DocumentContent): LaidOut => ({
  ...content,
  body: rowOf(content.body, 0),
});

const rowOf = (blocks: readonly Block[], depth: number): LaidOut['body'] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [{ ...block, depth }];
    const { children, ...line } = block;
    return [{ ...line, depth }, ...rowOf(children, depth + 1)];
  });

function folded(row: LaidOut['body']): Block[] {
  const body: Block[] = [];
  const open: Block[][] = [body];
  for (const { depth, ...line } of row) {
    open.length = Math.min(depth + 1, open.length);
    const children: Block[] = [];
    const block = (line.kind === 'section' ? { ...line, children } : line) as Block;
    open.at(-1)?.push(block);
    if (block.kind === 'section') open.push(children);
  }
  return body;
}
