import type { NodeId } from '#nd30';
import type { Spans } from '../../import/index.js';

export type SectionKind = 'section1' | 'section2' | 'section3' | 'section4';

/** What a line of running text may be changed to by hand. */
export type MendableKind = SectionKind | 'paragraph' | 'legalBasis' | 'recipient' | 'leftOut';

export type PieceKind =
  | MendableKind
  | 'header'
  | 'title'
  | 'addressee'
  | 'annex'
  | 'annexGroup'
  | 'annexRow'
  | 'signature'
  | 'unplaced';

/** How some lines of a text were understood, and what they became. */
export interface Piece {
  readonly lines: Spans;
  readonly as: PieceKind;
  readonly text: string;
  readonly nodeId: NodeId | null;
}
