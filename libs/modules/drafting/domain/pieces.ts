import { DomainError } from '#kernel';
import {
  annexHeading,
  labelAnnex,
  labelBlocks,
  type Annex,
  type Block,
  type DocumentContent,
  type NodeId,
} from '#nd30';

/** One node of a content laid flat: where it stands and everything it says itself. */
export interface Piece {
  /** A node id, or `document` for what belongs to no node. */
  readonly id: NodeId | 'document';
  readonly parent: string;
  /** In Vietnamese, as people would point at it: `Phụ lục II, dòng 3`. */
  readonly place: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** All nodes of a content in reading order. */
export function piecesOf(content: DocumentContent): readonly Piece[] {
  const { addressees, legalBases, body, recipients, annexes, header, ...plain } = content;
  return [
    { id: 'document', parent: '', place: 'Phần đầu văn bản', fields: { ...plain, ...header } },
    ...addressees.map((node) => leaf(node, 'addressees', 'Kính gửi')),
    ...legalBases.map((node, index) => leaf(node, 'legalBases', `Căn cứ thứ ${index + 1}`)),
    ...blockPieces(body, 'body', 'Nội dung', labelsOf(body)),
    ...recipients.map((node) => leaf(node, 'recipients', 'Nơi nhận')),
    ...annexes.flatMap((annex, index) => annexPieces(annex, annexHeading(index, annexes.length))),
  ];
}

/** Where each node stands, in Vietnamese. */
export const placesOf = (content: DocumentContent): ReadonlyMap<string, string> =>
  new Map(piecesOf(content).map(({ id, place }) => [id, place]));

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

function leaf(node: { readonly id: NodeId }, parent: string, place: string): Piece {
  const { id, ...fields } = node;
  return { id, parent, place, fields };
}

function blockPieces(
  blocks: readonly Block[],
  parent: string,
  parentPlace: string,
  labels: ReadonlyMap<NodeId, string>,
): readonly Piece[] {
  return blocks.flatMap((block, index) => {
    const place = placeOf(block, index, parentPlace, labels);
    if (block.kind === 'paragraph') return [leaf(block, parent, place)];
    const { children, ...section } = block;
    return [leaf(section, parent, place), ...blockPieces(children, block.id, place, labels)];
  });
}

function placeOf(
  block: Block,
  index: number,
  parentPlace: string,
  labels: ReadonlyMap<NodeId, string>,
): string {
  const label = labels.get(block.id) ?? '';
  const own = /[\p{L}\d]/u.test(label) ? `mục ${label.replace(/\.$/, '')}` : `đoạn ${index + 1}`;
  return `${parentPlace}, ${own}`;
}

function annexPieces(annex: Annex, place: string): readonly Piece[] {
  if (annex.kind === 'attached') return [leaf(annex, 'annexes', place)];
  const { columns, groups, rows, ...table } = annex;
  const labels = labelAnnex(annex);
  return [
    leaf(table, 'annexes', place),
    ...columns.map((node) => leaf(node, `${annex.id} columns`, `${place}, cột "${node.heading}"`)),
    ...groups.map((node) => leaf(node, `${annex.id} groups`, `${place}, nhóm "${node.title}"`)),
    ...rows.map((node, index) =>
      leaf(node, `${annex.id} rows`, `${place}, dòng ${labels.get(node.id) || index + 1}`),
    ),
  ];
}
