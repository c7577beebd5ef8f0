import type { Block } from './blocks.js';
import { isHeading } from './headings.js';
import type { ImportedParagraph, ImportedSection } from '../import-result.js';
import { rankOf } from './labels.js';
import { spansOf } from '../spans.js';

export interface ReadSections {
  readonly opening: readonly ImportedParagraph[];
  readonly sections: readonly ImportedSection[];
}

type Growing = Omit<ImportedSection, 'paragraphs'> & { readonly paragraphs: ImportedParagraph[] };

/** Headings with their paragraphs; a heading's level is its depth under the headings that enclose it. */
export function readSections(blocks: readonly Block[]): ReadSections {
  const opening: ImportedParagraph[] = [];
  const sections: Growing[] = [];
  const enclosing: number[] = [];
  blocks.forEach((block, index) => {
    if (isHeading(block, blocks[index + 1])) sections.push(startSection(block, enclosing));
    else (sections.at(-1)?.paragraphs ?? opening).push(paragraphOf(block));
  });
  return { opening, sections };
}

function startSection(block: Block, enclosing: number[]): Growing {
  const rank = block.labelled === null ? 2 : rankOf(block.labelled);
  while (enclosing.length > 0 && (enclosing.at(-1) ?? 0) >= rank) enclosing.pop();
  enclosing.push(rank);
  return {
    label: block.labelled?.label ?? null,
    heading: block.text.replace(/\s*[:.]$/, ''),
    level: levelOf(enclosing.length),
    paragraphs: [],
    lines: spansOf(block.lines),
  };
}

const levelOf = (depth: number): 1 | 2 | 3 | 4 =>
  depth <= 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4;

const paragraphOf = ({ labelled, text, lines }: Block): ImportedParagraph => ({
  label: labelled?.label ?? null,
  text,
  lines: spansOf(lines),
});
