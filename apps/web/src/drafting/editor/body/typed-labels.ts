import { Extension, InputRule } from '@tiptap/core';
import type { Numbering } from '../content.js';
import { blockIndex, place, placingsOf } from './placings.js';
import { makeHeading, makeParagraph, type Placing } from './structure.js';

type Change = (blocks: readonly Placing[], index: number) => readonly Placing[];

const kinds: readonly (readonly [RegExp, Numbering])[] = [
  [/^[-+*]\s$/, 'bullet'],
  [/^a\)\s$/, 'letter'],
  [/^1[.)]\s$/, 'arabic'],
  [/^1\.1\.?\s$/, 'decimal'],
];

/** Who types `- `, `a) ` or `I. ` out of habit gets the real numbering. */
export const TypedLabels = Extension.create({
  name: 'typedLabels',
  addInputRules: () => [
    ...kinds.map(([find, numbering]) =>
      ruleOf(find, (blocks, index) => makeParagraph(blocks, index, numbering)),
    ),
    ruleOf(/^I\.\s$/, (blocks, index) => makeHeading(blocks, index, 1)),
  ],
});

const ruleOf = (find: RegExp, change: Change): InputRule =>
  new InputRule({
    find,
    handler: ({ state, range }) => {
      const { parent } = state.selection.$from;
      if (parent.type.name !== 'paragraph' || parent.attrs['numbering'] !== 'none') return null;
      const placings = change(placingsOf(state.doc), blockIndex(state));
      state.tr.delete(range.from, range.to);
      place(state.tr, state, placings);
    },
  });
