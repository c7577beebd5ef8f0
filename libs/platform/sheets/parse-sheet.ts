import { DomainError, nfc } from '#kernel';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readSheet as readWorkbook } from 'read-excel-file/node';
import { isZip } from './is-zip.js';

export interface SheetLimits {
  readonly rows: number;
}

export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly head: readonly string[];
  /** Rows below the head that hold anything. */
  readonly rows: readonly SheetRow[];
}

/** What a workbook may grow to when it is unpacked, in bytes. */
const unpackedLimit = 16 * 1024 * 1024;

/**
 * The first sheet of a table that somebody brings: CSV (RFC 4180, `,` or `;`) or XLSX (ECMA-376). What
 * is no plain value `demandPlain` refuses.
 *
 * @throws DomainError SheetIsNotReadable, SheetIsTooLarge, SheetIsEmpty, SheetHasTooManyRows
 */
export async function parseSheet(bytes: Uint8Array, limits: SheetLimits): Promise<Sheet> {
  const table = isZip(bytes) ? await rowsOfWorkbook(bytes) : rowsOfCsv(bytes);
  const filled = table
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => nfc(cell).trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...rows] = filled;
  if (!head) throw new DomainError('SheetIsEmpty');
  if (rows.length > limits.rows) {
    throw new DomainError('SheetHasTooManyRows', { rows: rows.length, limit: limits.rows });
  }
  return { head: head.cells, rows };
}

async function rowsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  try {
    demandSmall(bytes);
    const rows = await readWorkbook(Buffer.from(bytes));
    return rows.map((cells) => cells.map(told));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('SheetIsNotReadable', {}, { cause: error });
  }
}

/** Sizes stand in the directory of the archive: nothing is unpacked to learn them. */
function demandSmall(bytes: Uint8Array): void {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > unpackedLimit) throw new DomainError('SheetIsTooLarge');
}

/** Days as people write them; numbers with a point, as figures are kept. */
function told(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function rowsOfCsv(bytes: Uint8Array): string[][] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const [firstLine = ''] = text.split('\n', 1);
    const delimiter = firstLine.includes(';') ? ';' : ',';
    return parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    throw new DomainError('SheetIsNotReadable', {}, { cause: error });
  }
}
