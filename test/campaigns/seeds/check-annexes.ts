import assert from 'node:assert/strict';
import type { ImportedRow, ImportResult } from '#modules/drafting';
import { bare, printedTables, type PrintedRow } from './printed-tables.js';

/** Every cell that was read stands in its own row of the printed table. */
export async function checkAnnexes(plan: ImportResult, pdf: string): Promise<void> {
  const tables = await printedTables(pdf);
  assert.equal(tables.length, plan.annexes.length, 'số bảng');
  const missing = plan.annexes.flatMap(({ label, rows, groups }, index) => {
    const table = tables[index] ?? [];
    return [
      ...(table.length >= rows.length ? [] : [`${label}: in ${table.length}/${rows.length} dòng`]),
      ...missingCells(rows, table).map((cell) => `${label}: ${cell}`),
      ...(groups.length > 0 && table.length === 0 ? [`${label}: bảng trống`] : []),
    ];
  });
  assert.deepEqual(missing, []);
}

/** Rows are looked for in their order, so that two of the same words are two. */
function missingCells(rows: readonly ImportedRow[], table: readonly PrintedRow[]): string[] {
  const whole = bare(table.flat().join(''));
  let next = 0;
  return rows.flatMap((row) => {
    const at = table.findIndex((cells, no) => no >= next && contains(cells, row.text));
    if (at < 0) return [`không có dòng “${row.text}”`];
    next = at + 1;
    const printed = table[at] ?? [];
    return [
      ...ownCells(row).filter((cell) => !contains(printed, cell)),
      // A cell that spans several rows stands in the first of them.
      ...spanningCells(row).filter((cell) => !whole.includes(bare(cell))),
    ].map((cell) => `${row.label}: “${cell}”`);
  });
}

const contains = (cells: PrintedRow, text: string): boolean =>
  cells.some((cell) => bare(cell).includes(bare(text)));

const ownCells = ({ products, lead, coordinating, time, budget, note }: ImportedRow): string[] => [
  ...[...products, ...lead, ...coordinating].flat(),
  ...[time, budget, note].filter((cell) => cell !== null),
];

const spanningCells = ({ parent, shortcoming }: ImportedRow): string[] =>
  [parent, shortcoming].filter((cell) => cell !== null);
