import type { DocumentContent } from '#nd30';
import { blocksWith } from '../../../../test/builders/blocks.js';
import { aPlan } from '../../../../test/builders/content.js';
import { nodeIds } from '../../../../test/builders/node-ids.js';
import { piecesOf } from './pieces.js';

const { paragraph, section, bullet } = blocksWith(nodeIds(80_000));

const placesIn = (body: DocumentContent['body']): readonly string[] =>
  piecesOf(aPlan({ body }))
    .filter(({ part }) => part === 'body')
    .map(({ place }) => place);

describe('places as they are printed', () => {
  it('join the numbers of nested sections', () => {
    const point = section(3, 'letter', 'Rà soát', [bullet('Một.'), bullet('Hai.')]);
    const body = [
      paragraph('Mở đầu.'),
      section(1, 'roman', 'Mục đích', []),
      section(1, 'roman', 'Nhiệm vụ', [
        section(2, 'arabic', 'Thể chế', []),
        section(2, 'arabic', 'Thủ tục', [point, paragraph('Đoạn rời.')]),
      ]),
    ];
    expect(placesIn(body)).toEqual([
      'Nội dung, đoạn 1',
      'Mục I',
      'Mục II',
      'Mục II.1',
      'Mục II.2',
      'Mục II.2.a',
      'Mục II.2.a, đoạn 1',
      'Mục II.2.a, đoạn 2',
      'Mục II.2, đoạn 2',
    ]);
  });

  it('take a decimal number whole, as it is printed', () => {
    const body = [
      section(1, 'roman', 'Nhiệm vụ', [
        section(2, 'arabic', 'Chuyển đổi số', [
          paragraph('Một.', 'decimal'),
          paragraph('Hai.', 'decimal'),
        ]),
      ]),
    ];
    expect(placesIn(body)).toEqual(['Mục I', 'Mục I.1', 'Mục I.1.1', 'Mục I.1.2']);
  });

  it('name chapters and articles by their own words', () => {
    const body = [
      section(1, 'chapter', 'Quy định chung', [
        section(2, 'article', 'Phạm vi', [paragraph('Một.', 'arabic')]),
      ]),
    ];
    expect(placesIn(body)).toEqual(['Chương I', 'Chương I, Điều 1', 'Chương I, Điều 1, điểm 1']);
  });

  it('point at what has no number by its position', () => {
    const body = [section(1, 'none', '', [paragraph('Một.')])];
    expect(placesIn(body)).toEqual(['Nội dung, đoạn 1', 'Mục thứ 1, đoạn 1']);
  });
});
