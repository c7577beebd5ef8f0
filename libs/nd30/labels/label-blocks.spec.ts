import { blocksWith } from '../../../test/builders/blocks.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import type { Block } from '../model.js';
import { labelBlocks } from './label-blocks.js';

const { paragraph, section } = blocksWith(nodeIds());
const labels = (body: readonly Block[]) => [...labelBlocks(body).values()];

describe('labels of the body', () => {
  it('run I., 1., a), - and begin anew under each heading', () => {
    const body = [
      section(1, 'roman', 'Một', [
        section(2, 'arabic', 'A', [
          paragraph('x', 'letter'),
          paragraph('y', 'letter'),
          paragraph('z', 'bullet'),
        ]),
        section(2, 'arabic', 'B', [paragraph('x', 'letter')]),
      ]),
      section(1, 'roman', 'Hai', [section(2, 'arabic', 'C', [])]),
    ];
    expect(labels(body)).toEqual(['I.', '1.', 'a)', 'b)', '-', '2.', 'a)', 'II.', '1.']);
  });

  it('know đ between d and e, and no f, j, w, z', () => {
    const points = Array.from({ length: 23 }, () => paragraph('điểm', 'letter'));
    expect(labels(points).join('')).toBe('a)b)c)d)đ)e)g)h)i)k)l)m)n)o)p)q)r)s)t)u)v)x)y)');
  });

  it('refuse a point beyond y)', () => {
    const points = Array.from({ length: 24 }, () => paragraph('điểm', 'letter'));
    expect(() => labelBlocks(points)).toThrow('LetteredPointsExceedAlphabet');
  });

  it('build decimals on the number above, at any depth', () => {
    const body = [
      section(1, 'roman', 'Một', []),
      section(1, 'roman', 'Hai', [
        paragraph('không có mục cha đánh số Ả Rập', 'decimal'),
        section(2, 'arabic', 'A', [
          paragraph('x', 'decimal'),
          section(3, 'decimal', 'y', [paragraph('z', 'decimal')]),
        ]),
      ]),
    ];
    expect(labels(body)).toEqual(['I.', 'II.', '2.1.', '1.', '1.1.', '1.2.', '1.2.1.']);
  });

  it('are not disturbed by bullets and plain paragraphs between them', () => {
    const body = [
      paragraph('x', 'arabic'),
      paragraph('-', 'bullet'),
      paragraph('y'),
      paragraph('z', 'arabic'),
    ];
    expect(labels(body)).toEqual(['1.', '-', '', '2.']);
  });

  it('begin points anew after the next clause of the same level', () => {
    const body = [
      paragraph('x', 'arabic'),
      paragraph('a', 'letter'),
      paragraph('y', 'arabic'),
      paragraph('b', 'letter'),
    ];
    expect(labels(body)).toEqual(['1.', 'a)', '2.', 'a)']);
  });

  it('count articles through all chapters', () => {
    const body = [
      section(1, 'chapter', 'Một', [section(2, 'article', 'A', [paragraph('x', 'arabic')])]),
      section(1, 'chapter', 'Hai', [section(2, 'article', 'B', [paragraph('y', 'arabic')])]),
    ];
    expect(labels(body)).toEqual(['Chương I', 'Điều 1.', '1.', 'Chương II', 'Điều 2.', '1.']);
  });
});
