import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';

/** Ctrl+Z and Ctrl+Y inside the text. */
export const History = Extension.create({
  name: 'history',
  addKeyboardShortcuts: () => ({
    'Mod-z': ({ editor: { state, view } }) => undo(state, view.dispatch),
    'Mod-y': ({ editor: { state, view } }) => redo(state, view.dispatch),
    'Mod-Shift-z': ({ editor: { state, view } }) => redo(state, view.dispatch),
  }),
  addProseMirrorPlugins: () => [history()],
});
