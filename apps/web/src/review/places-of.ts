import { labelsOf, roman } from '../drafting/editor/body/labels.js';
import type { Block, DocumentContent, NodeId } from '../drafting/editor/content.js';

export interface NamedPlace {
  readonly id: NodeId;
  readonly name: string;
}

/** Places of a text that one can speak of: sections, paragraphs, annexes, as they are printed. */
export function placesOf({ body, annexes }: DocumentContent): readonly NamedPlace[] {
  const flat = flatten(body, 0);
  const labels = labelsOf(flat);
  return [
    ...flat.map(({ id, words }, index) => ({
      id,
      name: short(`${labels[index]} ${words}`.trim()),
    })),
    ...annexes.map(({ id, title }, index) => ({
      id,
      name: short(
        annexes.length > 1 ? `Phụ lục ${roman(index + 1)}. ${title}` : `Phụ lục. ${title}`,
      ),
    })),
  ];
}

const flatten = (
  blocks: readonly Block[],
  depth: number,
): readonly (Parameters<typeof labelsOf>[0][number] & { id: NodeId; words: string })[] =>
  blocks.flatMap((block) => [
    {
      id: block.id,
      depth,
      numbering: block.numbering,
      isHeading: block.kind === 'section',
      words: wordsIn(block),
    },
    ...(block.kind === 'section' ? flatten(block.children, depth + 1) : []),
  ]);

const wordsIn = (block: Block): string =>
  block.kind === 'section'
    ? block.heading
    : block.content.map((run) => (run.kind === 'text' ? run.text : run.value)).join('');

const longest = 60;

const short = (name: string): string =>
  name.length > longest ? `${name.slice(0, longest).trimEnd()}…` : name;
