import type { Level, Numbering } from '../content.js';

/** What decides the place of a block in the tree. */
export interface Placing {
  readonly isHeading: boolean;
  readonly numbering: Numbering;
  readonly depth: number;
  /** Of headings. */
  readonly level: Level | null;
}

export const usualNumbering: Readonly<Record<Level, Numbering>> = {
  1: 'roman',
  2: 'arabic',
  3: 'letter',
  4: 'bullet',
};

/** How headings of a level are numbered here: as the nearest one before it, else as usual. */
function numberingOfLevel(blocks: readonly Placing[], index: number, level: Level): Numbering {
  const before = blocks.slice(0, index).findLast((block) => block.level === level);
  const after = blocks.slice(index + 1).find((block) => block.level === level);
  return (before ?? after)?.numbering ?? usualNumbering[level];
}

/** The first block after a section that is not in it. */
function endOfSection(blocks: readonly Placing[], index: number): number {
  const depth = blocks[index]?.depth ?? 0;
  const next = blocks.findIndex((block, at) => at > index && block.depth <= depth);
  return next < 0 ? blocks.length : next;
}

/** Where a heading of a level stands when it follows these blocks. */
function depthAt(blocks: readonly Placing[], index: number, level: Level): number {
  const open: Level[] = [];
  for (const block of blocks.slice(0, index)) {
    open.length = Math.min(block.depth, open.length);
    if (block.level) open.push(block.level);
  }
  return open.filter((wider) => wider < level).length;
}

/** How deep a paragraph may stand at a place: within every section that is still open. */
export function deepestAt(blocks: readonly Placing[], index: number): number {
  let open = 0;
  for (const block of blocks.slice(0, index))
    open = Math.min(block.depth, open) + (block.isHeading ? 1 : 0);
  return open;
}

/** A section moves with all that it holds; null where it can go no further. */
export function moveSection(
  blocks: readonly Placing[],
  index: number,
  by: 1 | -1,
): readonly Placing[] | null {
  const heading = blocks[index];
  const level = levelOf((heading?.level ?? 0) + by);
  if (!heading?.level || !level) return null;
  const depth = depthAt(blocks, index, level);
  const shift = depth - heading.depth;
  const end = endOfSection(blocks, index);
  return blocks.map((block, at) => {
    if (at === index)
      return { ...block, level, depth, numbering: numberingOfLevel(blocks, index, level) };
    if (at < index || at >= end) return block;
    const lower = block.level && levelOf(block.level + by);
    return {
      ...block,
      depth: block.depth + shift,
      ...(lower && { level: lower, numbering: numberingOfLevel(blocks, index, lower) }),
    };
  });
}

/** A paragraph steps out of its section, or into the one that is still open before it. */
export function moveParagraph(
  blocks: readonly Placing[],
  index: number,
  by: 1 | -1,
): readonly Placing[] | null {
  const paragraph = blocks[index];
  if (!paragraph || paragraph.isHeading) return null;
  const depth = paragraph.depth + by;
  if (depth < 0 || depth > deepestAt(blocks, index)) return null;
  return blocks.map((block, at) => (at === index ? { ...block, depth } : block));
}

/** A line becomes a heading of a level; what follows it up to the next heading stands in it. */
export function makeHeading(
  blocks: readonly Placing[],
  index: number,
  level: Level,
): readonly Placing[] {
  const depth = depthAt(blocks, index, level);
  const next = blocks.findIndex((block, at) => at > index && block.isHeading);
  const end = next < 0 ? blocks.length : next;
  return blocks.map((block, at) => {
    if (at === index)
      return { isHeading: true, level, depth, numbering: numberingOfLevel(blocks, index, level) };
    const wasInside = block.depth >= (blocks[index]?.depth ?? 0);
    return at > index && at < end && wasInside ? { ...block, depth: depth + 1 } : block;
  });
}

/** A heading becomes a plain line of the section before it; what it held follows it there. */
export function makeParagraph(
  blocks: readonly Placing[],
  index: number,
  numbering: Numbering,
): readonly Placing[] {
  const line = blocks[index];
  if (!line?.isHeading) return blocks.map((b, at) => (at === index ? { ...b, numbering } : b));
  const depth = deepestAt(blocks, index);
  const next = blocks.findIndex((block, at) => at > index && block.isHeading);
  const end = next < 0 ? blocks.length : next;
  return blocks.map((block, at) => {
    if (at === index) return { isHeading: false, level: null, depth, numbering };
    return at > index && at < end && block.depth > line.depth ? { ...block, depth } : block;
  });
}

const levelOf = (value: number): Level | null =>
  value === 1 || value === 2 || value === 3 || value === 4 ? value : null;
