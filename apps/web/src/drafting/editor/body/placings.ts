import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Level, Numbering } from '../content.js';
import type { Placing } from './structure.js';

/** The row of blocks as the rules of structure see it. */
export const placingsOf = (doc: Node): Placing[] => doc.children.map(placingOf);

const placingOf = ({ type, attrs }: Node): Placing => ({
  isHeading: type.name === 'heading',
  numbering: attrs['numbering'] as Numbering,
  depth: Number(attrs['depth']),
  level: type.name === 'heading' ? (attrs['level'] as Level) : null,
});

/** Writes changed places into the document; text and ids stay. */
export function place(
  tr: Transaction,
  { schema }: EditorState,
  placings: readonly Placing[],
): void {
  let position = 0;
  tr.doc.children.forEach((node, index) => {
    const wanted = placings[index];
    const at = position;
    position += node.nodeSize;
    if (!wanted || isSo(node, wanted)) return;
    const { numbering, depth, level, isHeading } = wanted;
    const type = schema.nodes[isHeading ? 'heading' : 'paragraph'];
    const attrs = { id: node.attrs['id'] as unknown, numbering, depth };
    // A heading holds plain text only: marks and figures of a line do not go along.
    if (isHeading && type) {
      tr.doc.nodeAt(at)?.descendants((inner, offset) => {
        if (inner.marks.length > 0)
          tr.removeMark(at + 1 + offset, at + 1 + offset + inner.nodeSize);
      });
    }
    tr.setNodeMarkup(at, type, isHeading ? { ...attrs, level } : attrs);
  });
}

const isSo = (node: Node, wanted: Placing): boolean => {
  const now = placingOf(node);
  return (
    now.isHeading === wanted.isHeading &&
    now.numbering === wanted.numbering &&
    now.depth === wanted.depth &&
    now.level === wanted.level
  );
};

/** The block in which the selection begins. */
export const blockIndex = ({ selection }: EditorState): number => selection.$from.index(0);

/** Headings hold no figures: a line with one stays a line. */
export const holdsFigure = (doc: Node, index: number): boolean =>
  doc.child(index).children.some(({ type }) => type.name === 'figure');

/** Whether two documents have the same blocks in the same places, whatever their text. */
export const sameStructure = (a: Node, b: Node): boolean =>
  a.childCount === b.childCount &&
  a.children.every((node, index) => {
    const other = b.child(index);
    return node.type === other.type && node.attrs === other.attrs;
  });
