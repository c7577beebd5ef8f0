import type { NodeId } from '#nd30';

/** Which part of the page a node belongs to. */
export type Part = 'header' | 'addressees' | 'legalBases' | 'body' | 'recipients' | 'annexes';

/** One node of a content laid flat: where it stands and everything it says itself. */
export interface Piece {
  /** A node id, or `document` for what belongs to no node. */
  readonly id: NodeId | 'document';
  readonly part: Part;
  readonly parent: string;
  /** In Vietnamese, as people would point at it: `Phụ lục II, dòng 3`. */
  readonly place: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields that the page itself names: a column's heading. */
  readonly names?: Readonly<Record<string, string>>;
  /** Fields that stand at a nearer place than the node: `Phụ lục II, dòng 3, cột Thời gian`. */
  readonly places?: Readonly<Record<string, string>>;
  /** Fields whose value is another node's id, in that node's words. */
  readonly shown?: Readonly<Record<string, string>>;
}

/** A node that says all it says itself. */
export function leaf(
  part: Part,
  node: { readonly id: NodeId },
  parent: string,
  place: string,
): Piece {
  const { id, ...fields } = node;
  return { id, part, parent, place, fields };
}
