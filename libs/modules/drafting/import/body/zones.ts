import { fold } from '#kernel';
import { opensAnnex } from '../annex/annex-preamble.js';
import { startsClosing } from '../letterhead/closing.js';
import { labelOf } from './labels.js';
import type { ImportedReporting } from '../import-result.js';
import type { Line } from '../lines.js';
import { reportingTableAt } from '../reporting/reporting-table.js';
import { startsTable } from '../table/starts-table.js';

export interface Zones {
  readonly body: readonly Line[];
  /** Tables that stand in the body, each with the lines that belong to it. */
  readonly bodyTables: readonly (readonly Line[])[];
  /** What tables of due days in the body say. */
  readonly reporting: readonly ImportedReporting[];
  readonly closing: readonly Line[];
  readonly annexes: readonly Line[];
}

/** Cuts what follows the title into running text, closing block and annexes. */
export function cutZones(lines: readonly Line[]): Zones {
  const closingAt = closingStart(lines);
  const annexAt = annexStart(lines, closingAt);
  const bodyEnd = Math.min(closingAt, annexAt);
  const { body, tables, reporting } = takeTables(lines.slice(0, bodyEnd));
  return {
    body,
    bodyTables: tables,
    reporting,
    closing: lines.slice(bodyEnd, annexAt),
    annexes: lines.slice(annexAt),
  };
}

function closingStart(lines: readonly Line[]): number {
  const recipients = lines.findIndex(({ cells }) =>
    cells.some((cell) => /^noi nhan\s*:?/.test(fold(cell)) && cell.length < 40),
  );
  const office = lines.findIndex(
    (line, index) => startsClosing(line) && (recipients < 0 || index >= recipients - 6),
  );
  const found = [recipients, office].filter((index) => index >= 0);
  return found.length > 0 ? Math.min(...found) : lines.length;
}

function annexStart(lines: readonly Line[], closingAt: number): number {
  const from = closingAt < lines.length ? closingAt : 0;
  const labelled = lines.findIndex((line, index) => index >= from && opensAnnex(line));
  const untitled = closingAt < lines.length ? tableTitleAt(lines, closingAt) : -1;
  const found = [labelled, untitled].filter((index) => index >= 0);
  return found.length > 0 ? Math.min(...found) : lines.length;
}

/** A table after the closing block that no `Phụ lục` announces: it begins at its title in capitals. */
function tableTitleAt(lines: readonly Line[], from: number): number {
  let at = lines.findIndex((_, index) => index > from && startsTable(lines, index));
  if (at < 0) return -1;
  while (at - 1 > from && isTitle(lines[at - 1])) at--;
  return at;
}

const isTitle = (line: Line | undefined): boolean =>
  line !== undefined &&
  !startsClosing(line) &&
  (/^\(/.test(line.text) ||
    (!/\p{Ll}{2}/u.test(line.text) && line.text.length > 12 && !/^[-–]/.test(line.text)));

/** Tables inside the body end where its numbering or a sentence goes on. */
function takeTables(lines: readonly Line[]): {
  body: Line[];
  tables: Line[][];
  reporting: ImportedReporting[];
} {
  const body: Line[] = [];
  const tables: Line[][] = [];
  const reporting: ImportedReporting[] = [];
  let lastRoman = '';
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    const regime = reportingTableAt(lines, index);
    if (regime !== null) {
      reporting.push(...regime.entries);
      index += regime.count;
      continue;
    }
    if (!startsTable(lines, index)) {
      const label = labelOf(line.text);
      if (label?.kind === 'roman') lastRoman = label.label;
      body.push(line);
      index++;
      continue;
    }
    const start = index++;
    while (index < lines.length && !resumesBody(lines, index, lastRoman)) index++;
    tables.push(lines.slice(start, index));
  }
  return { body, tables, reporting };
}

function resumesBody(lines: readonly Line[], index: number, lastRoman: string): boolean {
  const line = lines[index];
  const previous = lines[index - 1];
  if (line === undefined || line.cells.length > 1) return false;
  if (/^(?:Trên đây|Căn cứ|Yêu cầu các|Đề nghị)/u.test(line.text)) return true;
  if (previous && /^tổng (?:cộng|số)/iu.test(previous.text)) return true;
  const label = labelOf(line.text);
  return (
    label?.kind === 'roman' &&
    nextRoman(lastRoman) === label.label &&
    (lines[index + 1]?.cells.length ?? 1) === 1
  );
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const nextRoman = (label: string): string => romans[romans.indexOf(label) + 1] ?? '';
