/** A cell as spreadsheets call it: column 0 of line 7 is `A7`, column 26 is `AA7`. */
export const cellName = (column: number, line: number): string => `${letters(column)}${line}`;

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) +
  String.fromCharCode(65 + (column % 26));
