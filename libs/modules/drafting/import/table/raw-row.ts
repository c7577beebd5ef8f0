import { joinWords } from '../body/blocks.js';

/** A row before its cells are understood, or a heading that spans the table. */
export interface RawRow {
  /** The whole line when it spans the table, else null. */
  heading: string | null;
  /** One text per column, fragments joined. */
  readonly cells: string[];
  readonly lines: number[];
  /** Its cells were put into columns by what they say, not by where they stood. */
  guessed?: boolean;
}

/** Rows of a table and the lines of it that are no rows. */
export interface RawTable {
  readonly rows: readonly RawRow[];
  readonly total: string | null;
  /** Repeated headings, closing count, page numbers. */
  readonly ownLines: readonly number[];
  /** Index of the first line after the table. */
  readonly next: number;
}

export const isTotal = (text: string): boolean =>
  /^(?:tổng cộng|tổng số|cộng|tổng)\s*[:：]?\s*(?:\d|có|gồm)/iu.test(text);

/** `I. Cải cách thể chế (02 chỉ tiêu)`, `Mục tiêu 2: …`: lines that stand above rows. */
export const isSpanning = (text: string): boolean =>
  /^(?:[IVX]{1,6}|[A-DG])\s*[.)/:–-]\s*\p{L}{2}/u.test(text) ||
  /^[IVX]{1,6}\s+\p{Lu}[\p{L}]/u.test(text) ||
  /^(?:Mục tiêu|Nhiệm vụ|Lĩnh vực|Nội dung|Nhóm nhiệm vụ)\s*(?:\d+(?:\.\d+)*|[IVX]+)?\s*[:.]/u.test(
    text,
  ) ||
  /^(?:MỤC TIÊU|NHIỆM VỤ|LĨNH VỰC)\s*(?:\d+(?:\.\d+)*|[IVX]+)?\s*[:.]/u.test(text);

/** Adds a continuation line to a row, cell to cell. */
export function mergeInto(row: RawRow, cells: readonly string[], no: number): void {
  cells.forEach((cell, index) => (row.cells[index] = joinWords(row.cells[index] ?? '', cell)));
  row.lines.push(no);
}
