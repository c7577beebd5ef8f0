import { Extension, type Editor } from '@tiptap/core';
import type { Level, Numbering } from '../content.js';
import { blockIndex, holdsFigure, place, placingsOf } from './placings.js';
import {
  makeHeading,
  makeParagraph,
  moveParagraph,
  moveSection,
  type Placing,
} from './structure.js';

type Change = (blocks: readonly Placing[], index: number) => readonly Placing[] | null;

/** Places the blocks anew; false when the change finds nothing to do. */
function restructure(editor: Editor, change: Change): boolean {
  const { state, view } = editor;
  const index = blockIndex(state);
  const placings = change(placingsOf(state.doc), index);
  if (!placings) return false;
  const tr = state.tr;
  place(tr, state, placings);
  view.dispatch(tr.scrollIntoView());
  return true;
}

const move =
  (by: 1 | -1): Change =>
  (blocks, index) =>
    blocks[index]?.isHeading ? moveSection(blocks, index, by) : moveParagraph(blocks, index, by);

export const moveBlock = (editor: Editor, by: 1 | -1): boolean => restructure(editor, move(by));

export const setParagraph = (editor: Editor, numbering: Numbering): boolean =>
  restructure(editor, (blocks, index) => makeParagraph(blocks, index, numbering));

/** Makes the line a heading, or moves the heading step by step to the level. */
export function setHeading(editor: Editor, level: Level): boolean {
  return restructure(editor, (blocks, index) => {
    if (!blocks[index]?.isHeading)
      return holdsFigure(editor.state.doc, index) ? null : makeHeading(blocks, index, level);
    let placed: readonly Placing[] | null = blocks;
    for (;;) {
      const now: Level | null | undefined = placed?.[index]?.level;
      if (!placed || !now || now === level) return placed;
      placed = moveSection(placed, index, now < level ? 1 : -1);
    }
  });
}

export const setHeadingNumbering = (editor: Editor, numbering: Numbering): boolean =>
  restructure(editor, (blocks, index) =>
    blocks.map((block, at) => (at === index ? { ...block, numbering } : block)),
  );

const isEmptyBlock = ({ state }: Editor): boolean =>
  state.selection.empty && state.selection.$from.parent.content.size === 0;

/** Enter on an empty numbered line ends the list; else the next line is of the same kind. */
function enter(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const { type, attrs } = $from.parent;
  const isPlain = type.name === 'paragraph' && attrs['numbering'] === 'none';
  if (isEmptyBlock(editor) && !isPlain) return setParagraph(editor, 'none');
  return editor.commands.splitBlock();
}

/** Backspace at the start of a numbered line first takes the number away. */
function backspace(editor: Editor): boolean {
  const { selection } = editor.state;
  const { parent, parentOffset } = selection.$from;
  if (!selection.empty || parentOffset > 0) return false;
  const isPlain = parent.type.name === 'paragraph' && parent.attrs['numbering'] === 'none';
  return isPlain ? false : setParagraph(editor, 'none');
}

const composing = (editor: Editor): boolean => editor.view.composing;

/** At once: Tiptap's own `blur` waits for a frame, in which a Tab behind Escape still moves the text. */
function leave({ view }: Editor): boolean {
  view.dom.blur();
  return true;
}

/** Tab and Shift-Tab change the level and never leave the text; Escape does. */
export const StructureKeys = Extension.create({
  name: 'structureKeys',
  priority: 900,
  addKeyboardShortcuts: () => ({
    Tab: ({ editor }) => composing(editor) || moveBlock(editor, 1) || true,
    'Shift-Tab': ({ editor }) => composing(editor) || moveBlock(editor, -1) || true,
    Enter: ({ editor }) => !composing(editor) && enter(editor),
    Backspace: ({ editor }) => !composing(editor) && backspace(editor),
    Escape: ({ editor }) => !composing(editor) && leave(editor),
    'Mod-Alt-1': ({ editor }) => setHeading(editor, 1),
    'Mod-Alt-2': ({ editor }) => setHeading(editor, 2),
    'Mod-Alt-3': ({ editor }) => setHeading(editor, 3),
    'Mod-Alt-4': ({ editor }) => setHeading(editor, 4),
    'Mod-Alt-0': ({ editor }) => setParagraph(editor, 'none'),
  }),
});
