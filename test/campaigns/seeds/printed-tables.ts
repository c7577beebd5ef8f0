import { run } from './run-tool.js';

export type PrintedRow = readonly string[];

interface TaggedRow {
  data: boolean;
  readonly cells: string[];
}

/** Rows of data of each table, cell by cell, as poppler reads them from the tagged file. */
export async function printedTables(pdf: string): Promise<PrintedRow[][]> {
  const { stdout } = await run('pdfinfo', ['-struct-text', pdf]);
  const tables: TaggedRow[][] = [];
  for (const line of stdout.split('\n').map((one) => one.trim())) {
    const row = tables.at(-1)?.at(-1);
    if (line.startsWith('Table')) tables.push([]);
    else if (line.startsWith('TR')) tables.at(-1)?.push({ data: false, cells: [] });
    else if (row && /^T[DH]\b/.test(line)) {
      row.cells.push('');
      row.data ||= line.startsWith('TD');
    } else if (row && /^".*"$/.test(line)) {
      row.cells.push((row.cells.pop() ?? '') + line.slice(1, -1));
    }
  }
  return tables.map((rows) => rows.filter(isOfData).map(({ cells }) => cells));
}

/** The line that closes an annex is tagged as a row too: one cell over all columns. */
const isOfData = ({ data, cells }: TaggedRow): boolean => data && cells.length > 1;

/** Line breaks, bullets and the kind of dash are the typesetter's. */
export const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[–—−]/g, '-')
    .replace(/[\s\u00ad\u200b]+/g, '');
