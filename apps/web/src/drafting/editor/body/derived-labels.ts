import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { labelsOf } from './labels.js';
import { placingsOf, sameStructure } from './placings.js';

const key = new PluginKey<DecorationSet>('derivedLabels');

/** Writes the label before each block, from its place alone; a person cannot type or delete it. */
export const DerivedLabels = Extension.create({
  name: 'derivedLabels',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => labelled(doc),
        apply: (tr, labels, before) => {
          if (!tr.docChanged) return labels;
          return sameStructure(before.doc, tr.doc)
            ? labels.map(tr.mapping, tr.doc)
            : labelled(tr.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function labelled(doc: Node): DecorationSet {
  const labels = labelsOf(placingsOf(doc));
  let position = 0;
  const decorations = doc.children.map((node, index) => {
    const from = position;
    position += node.nodeSize;
    return Decoration.node(from, position, { 'data-label': labels[index] ?? '' });
  });
  return DecorationSet.create(doc, decorations);
}
