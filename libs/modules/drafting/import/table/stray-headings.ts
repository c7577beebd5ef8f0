import { joinWords } from '../body/blocks.js';
import type { Line } from '../lines.js';
import { meaningOf } from './columns.js';
import { folded } from './folded.js';
import type { HeaderRow } from './header-row.js';

/** Words that only a column heading is made of; a cell says more. */
const heading =
  /^(?:noi dung|nhiem vu|hoat dong|muc tieu|giai phap|chi tieu|san pham|ket qua|don vi|co quan|khoa,? ?\/? ?phong|thoi gian|thoi han|tien do|kinh phi|ghi chu|phan cong|dau moi|linh vuc|ton tai)(?:[ ,/]*(?:cong viec|nhiem vu|cu the|giai phap|muc tieu|san pham|dau ra|du kien|chu tri|phoi hop|thuc|hien|hoan|thanh|chu|phoi|hop|phong|can|khac|phuc|cchc|\(trieu dong\)|chi tieu|hoat dong|tham muu|trien khai))*$/;

/**
 * Column headings that a page printed column by column scattered among the cells: some under the
 * `TT`, others further down. Each stands alone on its line, the next may carry it on.
 */
export function strayHeadings(lines: readonly Line[], index: number): HeaderRow | null {
  const found: string[] = [];
  const strays: number[] = [];
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || !isAlone(line)) continue;
    const next = lines[at + 1];
    const both = next === undefined ? '' : joinWords(line.text, next.text);
    const wraps = next !== undefined && /^\p{Ll}/u.test(next.text) && heading.test(folded(both));
    const text = wraps ? both : line.text;
    strays.push(line.no, ...(wraps ? [next.no] : []));
    if (!found.some((other) => folded(other) === folded(text))) found.push(text);
    if (wraps) at++;
  }
  const meanings = new Set(found.map(meaningOf));
  if (found.length < 3 || found.length > 9 || meanings.size < found.length * 0.8) return null;
  return {
    headings: [lines[index]?.text ?? '', ...found],
    count: 1,
    scattered: true,
    strays,
  };
}

const isAlone = ({ text, cells }: Line): boolean =>
  cells.length === 1 && /^\p{Lu}/u.test(text) && heading.test(folded(text));
