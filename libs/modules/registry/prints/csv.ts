const byteOrderMark = '\uFEFF';
/** A spreadsheet would take a cell that begins so for a formula. */
const looksLikeFormula = /^[=+\-@\t\r]/;

/**
 * A table as CSV: UTF-8 with byte order mark, CRLF after every record (RFC 4180 §2), every cell
 * quoted, cells that look like formulas made harmless by an apostrophe.
 */
export const csv = (records: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    byteOrderMark + records.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''),
  );

const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

const harmless = (cell: string): string => (looksLikeFormula.test(cell) ? `'${cell}` : cell);
