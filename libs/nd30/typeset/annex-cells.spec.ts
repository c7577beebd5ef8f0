import { aRow, targetAnnex, taskAnnex } from '../../../test/builders/annexes.js';
import { aFrozenDraft, aPlan } from '../../../test/builders/content.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { nd30of2020 } from '../layout/nd30-2020.js';
import type { TableAnnex } from '../model.js';
import { plainText } from '../printed/cell.js';
import { millimetre } from '../printed/page-area.js';
import { printDocument } from '../printed/print-document.js';
import type { PrintedAnnex, PrintedCell, PrintedRow, PrintedTable } from '../printed/printed.js';
import { columnWords, takeText, withoutLine } from '../testing/table-columns.js';
import { wordsOf, type PlacedWord } from '../testing/words.js';
import { typeset } from './typeset.js';

const margins = nd30of2020.margins;

const annexes: [string, TableAnnex][] = [
  ['groupHeadings', targetAnnex(nodeIds(3000), 26)],
  ['groupCells', taskAnnex(nodeIds(5000), 60)],
  ['groupRows', withoutGroupColumn({ ...taskAnnex(nodeIds(5000), 31), layout: 'groupRows' })],
  ['plain', { ...targetAnnex(nodeIds(3000), 18), layout: 'plain', groups: [] }],
  ['a cell longer than a page', withTallCell(taskAnnex(nodeIds(5000), 5))],
  ['words wider than their column', withLongWords(taskAnnex(nodeIds(5000), 5))],
];

describe('an annex table in the PDF', () => {
  it.each(annexes)(
    'shows every cell in its column and row, and nothing else: %s',
    async (_, annex) => {
      const { printed, table, words } = await setAlone(annex);
      const cellWords = wholeLines(printed, table).reduce(withoutLine, words);
      const columns = table.heads.map((_head, column) =>
        columnWords(cellWords, table, column, margins.left.mm * millimetre),
      );
      const rows = table.rows
        .filter((row) => !isGroup(row))
        .map(({ cells }) =>
          cells.map((cell) => takeText(columns[cell.column] ?? [], textOf(cell))),
        );
      expect(columns.map((rest) => rest.map(({ text }) => text))).toEqual(columns.map(() => []));
      rows.forEach((row, index) =>
        expectAbove(ownCells(row, table.rows, index), rows[index + 1] ?? []),
      );
    },
  );

  it('counts its groups and rows in the closing line', async () => {
    const { words } = await setAlone(taskAnnex(nodeIds(5000), 15));
    const text = words.map((word) => word.text).join(' ');
    expect(text).toContain('Tổng cộng: 07 lĩnh vực, 15 nhiệm vụ./.');
  });

  it('numbers its pages from 1 in the middle of the top margin', async () => {
    const { all, words } = await setAlone(taskAnnex(nodeIds(5000), 60));
    const first = Math.min(...words.map(({ page }) => page));
    const numbers = all.filter(
      ({ page, top }) => page >= first && top < margins.top.mm * millimetre,
    );
    expect(numbers.map(({ text }) => text)).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(numbers.length).toBeGreaterThan(4);
    const middle = (margins.left.mm + (297 - margins.left.mm - margins.right.mm) / 2) * millimetre;
    numbers.forEach(({ left, right }) => expect((left + right) / 2).toBeCloseTo(middle, 0));
  });
});

async function setAlone(annex: TableAnnex) {
  const frozen = aFrozenDraft(aPlan({ annexes: [annex] }));
  const { pdf, places } = await typeset(frozen);
  const printed = printDocument(frozen, nd30of2020).annexes[0];
  if (!printed?.table) throw new Error('The content has no table annex.');
  const all = (await wordsOf(pdf)).filter(({ page }) => page > places.leader.page);
  const words = all.filter(({ top }) => top > margins.top.mm * millimetre - 1);
  return { printed, table: printed.table, words, all };
}

const textOf = (cell: PrintedCell): string => plainText(cell).join(' ');
const isGroup = (row: PrintedRow): boolean => row.kind === 'group';

/** Lines that run through all columns: titles of groups and the closing count. */
const wholeLines = ({ closing }: PrintedAnnex, { rows }: PrintedTable): string[] => [
  ...rows.filter(isGroup).map(({ cells }) => cells.map(textOf).join(' ')),
  ...(closing ? [closing] : []),
];

/** A row's cells without those that span the rows below. */
const ownCells = (row: readonly PlacedWord[][], rows: readonly PrintedRow[], index: number) => {
  const { cells } = rows.filter((one) => !isGroup(one))[index] ?? { cells: [] };
  return row.filter((_, cell) => cells[cell]?.rows === 1);
};

function expectAbove(upper: readonly PlacedWord[][], lower: readonly PlacedWord[][]): void {
  if (lower.length === 0) return;
  const lowestOfUpper = Math.max(...upper.flat().map(({ page, bottom }) => page * 1000 + bottom));
  const highestOfLower = Math.min(...lower.flat().map(({ page, top }) => page * 1000 + top));
  expect(lowestOfUpper).toBeLessThan(highestOfLower);
}

function withoutGroupColumn(annex: TableAnnex): TableAnnex {
  return { ...annex, columns: annex.columns.filter(({ field }) => field !== 'group') };
}

function withTallCell(annex: TableAnnex): TableAnnex {
  const text = Array.from({ length: 400 }, (_, index) => `câu ${index}.`).join(' ');
  const [first, ...others] = annex.rows;
  return { ...annex, rows: [aRow(nodeIds(9000), { ...first, text }), ...others] };
}

function withLongWords(annex: TableAnnex): TableAnnex {
  const word =
    'https://dichvucong.minhgiang.gov.vn/thanhtoan/bienlai?ma=0123456789012345678901234567890';
  return { ...annex, rows: annex.rows.map((row) => ({ ...row, lead: [word] })) };
}
