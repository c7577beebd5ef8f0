import type { ImportFinding, ImportedRow } from '../import-result.js';
import type { Finder } from './parts.js';

/** Two rows of one annex, or two headings side by side, under the same number. */
export const findDuplicateLabels: Finder = ({ annexes, sections }) => [
  ...annexes.flatMap((annex) => repeatedRows(annex.rows, annex.label ?? (annex.title || 'Bảng'))),
  ...sections.flatMap((section, index) => {
    const twin = sections.slice(0, index).findLast(({ level }) => level <= section.level);
    return twin?.level === section.level && twin.label !== null && twin.label === section.label
      ? [duplicate(section.heading, section.label ?? '', [...twin.lines, ...section.lines])]
      : [];
  }),
];

function repeatedRows(rows: readonly ImportedRow[], where: string): ImportFinding[] {
  const seen = new Map<string, ImportedRow>();
  return rows.flatMap((row) => {
    const key = `${row.groupLabel ?? ''}|${row.parent ?? ''}|${row.label}`;
    const first = seen.get(key);
    seen.set(key, row);
    const ownNumber = row.label !== '' && row.label !== row.groupLabel && row.parent === null;
    return first && ownNumber ? [duplicate(where, row.label, [...first.lines, ...row.lines])] : [];
  });
}

const duplicate = (where: string, label: string, lines: ImportFinding['lines']): ImportFinding => ({
  kind: 'duplicate-label',
  where,
  detail: `Số thứ tự ${label} xuất hiện hai lần.`,
  evidence: [label],
  lines,
});
