import type { Block } from './blocks.js';
import { rankOf } from './labels.js';

/** Whether a labelled block names what follows (a heading) or says it itself (a paragraph). */
export function isHeading(block: Block, next: Block | undefined): boolean {
  const { labelled, text } = block;
  if (labelled === null) return block.capitals && text.length <= 160 && next !== undefined;
  if (labelled.kind === 'bullet') return false;
  if (labelled.kind === 'part' || labelled.kind === 'upper') return text.length <= 200;
  if (labelled.kind === 'roman') return !isSentence(text, 200);
  if (isSentence(text, 150)) return isShortTitle(text) && opensDeeper(block, next);
  return next !== undefined && introduces(block, next);
}

/** Ends as a sentence, or is longer than a heading is. */
const isSentence = (text: string, limit: number): boolean =>
  /[.;,]["”)]?$|\.\/\.$/.test(text) || text.length > limit || (/:$/.test(text) && text.length > 90);

const isShortTitle = (text: string): boolean =>
  /[^.]\.$/.test(text) && !/[,;%\d]/.test(text) && text.split(' ').length <= 9;

/** A heading is followed by what it introduces, not by its next sibling. */
const introduces = (block: Block, next: Block): boolean =>
  next.labelled === null ? !next.capitals : opensDeeper(block, next);

const opensDeeper = (block: Block, next: Block | undefined): boolean =>
  block.labelled !== null &&
  next !== undefined &&
  (next.labelled === null || rankOf(next.labelled) > rankOf(block.labelled));
