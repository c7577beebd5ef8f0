import { fold } from '#kernel';
import { cleanInline } from './clean-inline.js';

/** One non-blank line of the input, cleaned. */
export interface Line {
  /** 1-based number in the input. */
  readonly no: number;
  /** The cells joined by single spaces. */
  readonly text: string;
  /** `text` in lower case without diacritics. */
  readonly folded: string;
  /** Cells by tabs, table bars or wide gaps; one cell when the line has none of them. */
  readonly cells: readonly string[];
  /** Whether a blank line or a page break stands before it. */
  readonly afterGap: boolean;
  /** As printed, with the spaces that place its words; empty for a line with tabs or bars. */
  readonly printed: string;
}

export interface Page {
  readonly lines: readonly Line[];
  /** Page numbers, rulers, running marks: they carry no content. */
  readonly noise: readonly number[];
}

/** Splits a text into cleaned lines; numbers count every line of the input, blank ones too. */
export function readLines(text: string): Page {
  const lines: Line[] = [];
  const noise: number[] = [];
  let afterGap = true;
  splitLines(text).forEach((raw, index) => {
    if (raw.includes('\f')) afterGap = true;
    const clean = cleanInline(raw.replace(/^\f/, ''));
    const cells = splitCells(clean);
    const joined = squeeze(cells.join(' '));
    if (joined === '') {
      if (isNotBlank(raw)) noise.push(index + 1);
      afterGap = true;
    } else if (isRuler(joined)) noise.push(index + 1);
    else {
      lines.push({
        no: index + 1,
        text: joined,
        folded: fold(joined),
        cells,
        afterGap,
        printed: /[\t|]/.test(raw) ? '' : clean.trimEnd(),
      });
      afterGap = false;
    }
  });
  return { lines, noise };
}

/** The lines of an input as every part counts them. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** Whether a line counts as content that must be placed. */
export const isNotBlank = (raw: string): boolean => raw.replace(/\ufeff/g, '').trim() !== '';

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isRuler = (text: string): boolean =>
  /^[-–—_=.*~|:+\s]{3,}$/.test(text) || /^(?:trang|page)\s*\d+(?:\s*\/\s*\d+)?$/i.test(text);

function splitCells(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(squeeze);
  const bars = line.trim();
  if (/^\|.*\|.*\|$/.test(bars)) return bars.slice(1, -1).split('|').map(squeeze);
  return line.trim().split(/ {4,}/).map(squeeze);
}

/** A number alone on its line: a page number, or a row's label in a scattered table. */
export const isLoneNumber = (line: Line): boolean => /^[-–—]?\s*\d{1,3}\s*[-–—]?$/.test(line.text);
