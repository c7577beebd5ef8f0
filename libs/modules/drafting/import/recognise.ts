import { opensAnnex } from './annex/annex-preamble.js';
import { labelOf } from './body/labels.js';
import type { Line } from './lines.js';
import { readTitle } from './letterhead/title.js';
import { headerAt } from './table/header-row.js';

/** Whether a text shows at least two marks of an administrative document. */
export function isDocument(lines: readonly Line[]): boolean {
  const some = (test: (folded: string, line: Line) => boolean): boolean =>
    lines.some((line) => test(line.folded, line));
  const marks = [
    readTitle(lines) !== null,
    some((text) => /^so\s*:?\s*[\d.…\s]*\/\s*[a-zđ]{1,6}-/.test(text)),
    some((text) => /cong hoa xa hoi chu nghia viet nam/.test(text)),
    some((text) => /^can cu /.test(text)),
    some((text) => /^noi nhan\s*:/.test(text)),
    lines.filter((line) => labelOf(line.text)?.kind === 'roman').length >= 2,
    some((_, line) => opensAnnex(line)),
    lines.some((_, index) => headerAt(lines, index) !== null),
  ];
  return marks.filter(Boolean).length >= 2;
}
