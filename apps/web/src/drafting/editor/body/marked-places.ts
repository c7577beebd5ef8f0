import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Why a place is marked: somebody wrote about it, or a rule found something. */
export type PlaceMark = 'comment' | 'blocking' | 'warning';
export type PlaceMarks = ReadonlyMap<string, PlaceMark>;

const key = new PluginKey<PlaceMarks>('markedPlaces');

/** Draws a line beside the blocks that findings and comments speak of. */
export const MarkedPlaces = Extension.create({
  name: 'markedPlaces',
  addProseMirrorPlugins: () => [
    new Plugin<PlaceMarks>({
      key,
      state: {
        init: () => new Map(),
        apply: (tr, marks) => (tr.getMeta(key) as PlaceMarks | undefined) ?? marks,
      },
      props: {
        decorations: (state) => {
          const marks = key.getState(state);
          if (!marks || marks.size === 0) return null;
          const found: Decoration[] = [];
          state.doc.forEach((node, at) => {
            const mark = marks.get(String(node.attrs['id']));
            if (mark) found.push(Decoration.node(at, at + node.nodeSize, { 'data-marked': mark }));
          });
          return DecorationSet.create(state.doc, found);
        },
      },
    }),
  ],
});

export const showMarks = (editor: Editor, marks: PlaceMarks): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta('addToHistory', false));
