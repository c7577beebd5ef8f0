import { Extension } from '@tiptap/core';
import { Fragment, Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { deepestAt } from './structure.js';
import { blockIndex, placingsOf } from './placings.js';
import { blocksOfPaste, type PastedLine } from './pasted.js';
import { linesOfHtml } from './pasted-html.js';

/** Our own copies come back as they were; what comes from elsewhere is cleaned line by line. */
export const Paste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste: (view, event) => {
          const html = event.clipboardData?.getData('text/html') ?? '';
          const plain = event.clipboardData?.getData('text/plain') ?? '';
          if (html.includes('data-pm-slice')) return false;
          const lines = html ? linesOfHtml(html) : linesOfText(plain);
          if (lines.length === 0) return false;
          insert(view, lines);
          return true;
        },
      },
    }),
  ],
});

const linesOfText = (text: string): PastedLine[] =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      runs: [{ type: 'text', text: line.trim() }],
      headingLevel: null,
      list: null,
    }));

/** One line joins the line it is pasted into; several become blocks of their own. */
function insert({ state, dispatch }: EditorView, lines: readonly PastedLine[]): void {
  const [only] = lines;
  const { tr, schema } = state;
  if (lines.length === 1 && only && !only.headingLevel && !only.list) {
    const inHeading = state.selection.$from.parent.type.name === 'heading';
    const runs = only.runs.map((run) =>
      Node.fromJSON(schema, inHeading ? { type: 'text', text: run.text } : run),
    );
    tr.replaceSelection(new Slice(Fragment.from(runs), 0, 0));
  } else {
    const index = blockIndex(state);
    const depth = deepestAt(placingsOf(state.doc), index + 1);
    const blocks = blocksOfPaste(lines, depth).map((block) => Node.fromJSON(schema, block));
    replaceWithBlocks(tr, blocks);
  }
  dispatch(tr.scrollIntoView().setMeta('paste', true));
}

/** Into an empty line: instead of it. Into text: behind the block, which keeps its own words. */
function replaceWithBlocks(tr: EditorView['state']['tr'], blocks: readonly Node[]): void {
  if (!tr.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const [from, to] = [$from.before(1), $from.after(1)];
  if ($from.parent.content.size === 0) tr.replaceWith(from, to, Fragment.from(blocks));
  else if ($from.parentOffset === 0) tr.insert(from, Fragment.from(blocks));
  else tr.insert(to, Fragment.from(blocks));
}
