import { annexHeading, type DocumentContent } from '#nd30';
import { annexPieces } from './annex-pieces.js';
import { blockPieces } from './block-pieces.js';
import { leaf, type Piece } from './piece.js';

/** All nodes of a content in reading order. */
export function piecesOf(content: DocumentContent): readonly Piece[] {
  const { addressees, legalBases, body, recipients, annexes, header, ...plain } = content;
  return [
    {
      id: 'document',
      part: 'header',
      parent: '',
      place: 'Phần đầu văn bản',
      fields: { ...plain, ...header },
      places: { archive: 'Nơi nhận' },
    },
    ...addressees.map((node) => leaf('addressees', node, 'addressees', 'Kính gửi')),
    ...legalBases.map((node, index) =>
      leaf('legalBases', node, 'legalBases', `Căn cứ thứ ${index + 1}`),
    ),
    ...blockPieces(body),
    ...recipients.map((node) => leaf('recipients', node, 'recipients', 'Nơi nhận')),
    ...annexes.flatMap((annex, index) => annexPieces(annex, annexHeading(index, annexes.length))),
  ];
}

/** Where each node stands, in Vietnamese. */
export const placesOf = (content: DocumentContent): ReadonlyMap<string, string> =>
  new Map(piecesOf(content).map(({ id, place }) => [id, place]));
