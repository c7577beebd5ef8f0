import { DomainError, pointLetter, roman } from '#kernel';
import type { Block, NodeId, Numbering } from '../model.js';

type Counted = Exclude<Numbering, 'bullet' | 'none'>;

/** From the widest level to the narrowest: a wider label starts the narrower ones anew. */
const order: readonly Counted[] = [
  'part',
  'chapter',
  'division',
  'roman',
  'article',
  'arabic',
  'decimal',
  'letter',
];

/**
 * Labels of all blocks by node id, derived from their position: `I.`, `1.`, `1.1.`, `a)`, `-`,
 * `Điều 1.`; an unnumbered block has the empty label (NĐ 30/2020 Phụ lục I, Phần I, Mục II.6).
 * @throws DomainError `LetteredPointsExceedAlphabet` after point y)
 */
export function labelBlocks(body: readonly Block[]): ReadonlyMap<NodeId, string> {
  const labels = new Map<NodeId, string>();
  labelSiblings(body, '', labels, { articles: 0 });
  return labels;
}

function labelSiblings(
  blocks: readonly Block[],
  inherited: string,
  labels: Map<NodeId, string>,
  document: { articles: number },
): void {
  const counts = new Map<Counted, number>();
  let prefix = inherited;
  for (const block of blocks) {
    const { numbering } = block;
    let path = prefix;
    if (numbering === 'bullet' || numbering === 'none') {
      labels.set(block.id, numbering === 'bullet' ? '-' : '');
    } else {
      const ordinal =
        numbering === 'article' ? ++document.articles : (counts.get(numbering) ?? 0) + 1;
      counts.set(numbering, ordinal);
      narrowerThan(numbering).forEach((level) => counts.delete(level));
      path = numbering === 'decimal' && prefix ? `${prefix}.${ordinal}` : String(ordinal);
      if (numbering !== 'decimal' && numbering !== 'letter') prefix = path;
      labels.set(block.id, format(numbering, ordinal, path, block.id));
    }
    if (block.kind === 'section') labelSiblings(block.children, path, labels, document);
  }
}

const narrowerThan = (level: Counted) => order.slice(order.indexOf(level) + 1);

function format(numbering: Counted, ordinal: number, path: string, nodeId: NodeId): string {
  switch (numbering) {
    case 'part':
      return `Phần ${roman(ordinal)}`;
    case 'chapter':
      return `Chương ${roman(ordinal)}`;
    case 'division':
      return `Mục ${ordinal}`;
    case 'article':
      return `Điều ${ordinal}.`;
    case 'roman':
      return `${roman(ordinal)}.`;
    case 'arabic':
    case 'decimal':
      return `${path}.`;
    case 'letter':
      return `${letterOf(ordinal, nodeId)})`;
  }
}

function letterOf(ordinal: number, nodeId: NodeId): string {
  const letter = pointLetter(ordinal - 1);
  if (!letter) throw new DomainError('LetteredPointsExceedAlphabet', { nodeId, ordinal });
  return letter;
}
