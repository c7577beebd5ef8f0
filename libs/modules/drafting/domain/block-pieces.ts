import { DomainError } from '#kernel';
import { labelBlocks, type Block, type NodeId } from '#nd30';
import { leaf, type Piece } from './piece.js';

/** Sections and paragraphs in reading order, each at its place: `Mục II.2.a`, `Mục I.1, đoạn 3`. */
export const blockPieces = (body: readonly Block[]): readonly Piece[] =>
  piecesBelow(body, 'body', [], labelsOf(body));

function piecesBelow(
  blocks: readonly Block[],
  parent: string,
  path: readonly string[],
  labels: ReadonlyMap<NodeId, string>,
): readonly Piece[] {
  return blocks.flatMap((block, index) => {
    const own = extended(path, labels.get(block.id) ?? '');
    const place = own ? spoken(own) : `${spoken(path)}, đoạn ${index + 1}`;
    if (block.kind === 'paragraph') return [leaf('body', block, parent, place)];
    const { children, ...section } = block;
    const below = own ?? [...path, `mục thứ ${index + 1}`];
    return [
      leaf('body', section, parent, place),
      ...piecesBelow(children, block.id, below, labels),
    ];
  });
}

/** A text may have more points than letters while it is written; submission refuses it then. */
function labelsOf(body: readonly Block[]): ReadonlyMap<NodeId, string> {
  try {
    return labelBlocks(body);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'LetteredPointsExceedAlphabet')
      return new Map();
    throw error;
  }
}

/** The path with one more label; null when nothing is printed that could be pointed at. */
function extended(path: readonly string[], label: string): readonly string[] | null {
  const word = label.replace(/[.)]$/, '');
  if (!/[\p{L}\d]/u.test(word)) return null;
  const last = path.at(-1);
  // `2.1.` below `2.` is printed whole already.
  return last !== undefined && word.startsWith(`${last}.`)
    ? [...path.slice(0, -1), word]
    : [...path, word];
}

/** `Mục II.2.a`; a label with a name of its own stands apart: `Chương I, Điều 5, điểm 1.a`. */
function spoken(path: readonly string[]): string {
  if (path.length === 0) return 'Nội dung';
  const named = path.findLastIndex((label) => /\s/.test(label));
  const before = path.slice(0, named + 1).join(', ');
  const numbers = path.slice(named + 1).join('.');
  if (numbers === '') return upperFirst(before);
  return before === '' ? `Mục ${numbers}` : `${upperFirst(before)}, điểm ${numbers}`;
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
