import type { Level, NodeId, Numbering } from '../content.js';

/** What stands between sections: each node tells how many sections it stands within. */
interface Placed {
  readonly id: NodeId | null;
  readonly numbering: Numbering;
  readonly depth: number;
}
export type ParagraphAttrs = Placed;
export interface HeadingAttrs extends Placed {
  readonly level: Level;
}

export interface TextJson {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly { readonly type: 'bold' | 'italic' }[];
}

export interface FigureJson {
  readonly type: 'figure';
  readonly attrs: {
    readonly id: NodeId | null;
    readonly value: string;
    readonly unit: string | null;
    readonly source: { readonly kind: string; readonly ref: string } | null;
  };
}

export interface HeadingJson {
  readonly type: 'heading';
  readonly attrs: HeadingAttrs;
  readonly content?: readonly TextJson[];
}

export interface ParagraphJson {
  readonly type: 'paragraph';
  readonly attrs: ParagraphAttrs;
  readonly content?: readonly (TextJson | FigureJson)[];
}

export type BlockJson = HeadingJson | ParagraphJson;

/** The body as the text editor holds it: headings and paragraphs in one row, as they are printed. */
export interface DocJson {
  readonly type: 'doc';
  readonly content: readonly BlockJson[];
}
