import { printFigure } from '../labels/number-words.js';
import type { Block, NodeId, Paragraph, Section } from '../model.js';
import { oneLine } from '../printed/words.js';

/** All blocks in reading order. */
export const allBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) =>
    block.kind === 'section' ? [block, ...allBlocks(block.children)] : [block],
  );

export const allSections = (blocks: readonly Block[]): Section[] =>
  allBlocks(blocks).filter((block) => block.kind === 'section');

export const allParagraphs = (blocks: readonly Block[]): Paragraph[] =>
  allBlocks(blocks).filter((block) => block.kind === 'paragraph');

export const paragraphText = ({ content }: Paragraph): string =>
  oneLine(content.map((run) => (run.kind === 'text' ? run.text : printFigure(run))).join(''));

/** Every text of the body with its node, headings too. */
export const bodyTexts = (blocks: readonly Block[]): { id: NodeId; text: string }[] =>
  allBlocks(blocks).map((block) => ({
    id: block.id,
    text: block.kind === 'section' ? oneLine(block.heading) : paragraphText(block),
  }));
