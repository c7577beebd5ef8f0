import { join } from 'node:path';
import fc from 'fast-check';
import { taskAnnex } from '../../../test/builders/annexes.js';
import { nd30of2020 } from '../layout/nd30-2020.js';
import { breakLongWords } from '../printed/break-long-words.js';
import { cellHeight, cellSpace, fontLine } from '../printed/cell-measure.js';
import { cell } from '../printed/cell.js';
import type { PrintedCell } from '../printed/printed.js';
import { setTemplate } from './typesetter.js';

const { pt } = nd30of2020.sizes.table;
const annex = taskAnnex();
const words = annex.rows.flatMap(({ text }) => text.split(' '));
const plain = words.filter((word) => !/[-–/]/.test(word));

const cellsOf = (vocabulary: readonly string[], seed: number) =>
  fc.sample(
    fc.tuple(
      fc.array(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 30 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.boolean(),
      fc.double({ min: 22, max: 260, noNaN: true }),
    ),
    { seed, numRuns: 400 },
  );

const narrow = (drawn: ReturnType<typeof cellsOf>) =>
  drawn.map(([paragraphs, bold, width]) => {
    const whole = cell(
      0,
      paragraphs.map((one) => one.join(' ')),
      { bold },
    );
    return { width, printed: breakLongWords(whole, [width], pt) };
  });

describe('heights of rows, which the typesetter is told', () => {
  it('are what the words really take, whatever the width', () => {
    const cells = narrow(cellsOf(plain, 1));
    const real = realHeights(cells);
    cells.forEach(({ printed, width }, index) =>
      expect([index, cellHeight(printed, [width], pt)]).toEqual([
        index,
        expect.closeTo(real[index]!, 6),
      ]),
    );
  });

  it('are never less where a line may also break at a hyphen or a stroke', () => {
    const cells = narrow(
      cellsOf([...plain, 'nội/ngoại', 'Kế hoạch-nghiệp vụ', '2021-2030', '–'], 2),
    );
    const real = realHeights(cells);
    const spare = cells.map(
      ({ printed, width }, index) => cellHeight(printed, [width], pt) - real[index]!,
    );
    expect(Math.min(...spare)).toBeGreaterThan(-0.001);
    expect(spare.filter((one) => one > 0.001).length).toBeLessThan(40);
  });
});

function realHeights(cells: readonly { printed: PrintedCell; width: number }[]): number[] {
  const withRoom = cells.map(({ printed, width }) => ({
    ...printed,
    room: width - 2 * cellSpace.insetX,
  }));
  const found = setTemplate(join(import.meta.dirname, '..'), {
    main: 'testing/cell-heights.typ',
    inputs: {
      document: JSON.stringify({ title: '', cells: withRoom }),
      layout: JSON.stringify(nd30of2020),
      measures: JSON.stringify({ fontLine, cellSpace }),
    },
    read: (typst, laidOut): number[][] =>
      typst.query(laidOut, { selector: '<heights>', field: 'value' }),
  });
  return (found[0] ?? []).map((height) => height + 2 * cellSpace.insetY);
}
