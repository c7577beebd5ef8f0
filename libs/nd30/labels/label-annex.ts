import { roman, twoDigits } from '#kernel';
import type { AnnexGroup, AnnexRow, NodeId, TableAnnex } from '../model.js';

/** Rows of one group in printing order; `group` is null for rows that belong to none. */
export interface GroupedRows {
  readonly group: AnnexGroup | null;
  readonly rows: readonly AnnexRow[];
}

/** `Phụ lục`, or `Phụ lục II` where there are several (NĐ 30/2020 Phụ lục I, Phần I, Mục III.1). */
export const annexHeading = (index: number, total: number): string =>
  total > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';

/** Rows under their groups, groups in order; rows of no known group come first. */
export function rowsByGroup(annex: TableAnnex): readonly GroupedRows[] {
  const known = new Set(annex.groups.map(({ id }) => id));
  const loose = annex.rows.filter(({ groupId }) => groupId === null || !known.has(groupId));
  const grouped = annex.groups.map((group) => ({
    group,
    rows: annex.rows.filter(({ groupId }) => groupId === group.id),
  }));
  return loose.length > 0 ? [{ group: null, rows: loose }, ...grouped] : grouped;
}

/** Labels of groups and rows by node id, as the annex's layout derives them. */
export function labelAnnex(annex: TableAnnex): ReadonlyMap<NodeId, string> {
  const labels = new Map<NodeId, string>();
  let running = 0;
  let groupCount = 0;
  for (const { group, rows } of rowsByGroup(annex)) {
    if (group) {
      groupCount += 1;
      labels.set(
        group.id,
        annex.layout === 'groupHeadings' ? `${roman(groupCount)}.` : String(groupCount),
      );
    }
    rows.forEach((row, index) => {
      running += 1;
      labels.set(row.id, rowLabel(annex, group ? groupCount : null, index, rows.length, running));
    });
  }
  return labels;
}

function rowLabel(
  { layout }: TableAnnex,
  group: number | null,
  index: number,
  groupSize: number,
  running: number,
): string {
  if (layout === 'plain' || layout === 'groupHeadings' || group === null) return String(running);
  if (layout === 'groupCells' && groupSize === 1) return '';
  return `${group}.${index + 1}`;
}

/** The line that closes a table, counted from its rows: `Tổng cộng: 07 lĩnh vực, 15 nhiệm vụ./.`. */
export function closingLine(annex: TableAnnex, ending: string): string | null {
  if (!annex.closingCount) return null;
  const { groupNoun, rowNoun } = annex.closingCount;
  const counts = [
    ...(annex.groups.length > 0 ? [`${twoDigits(annex.groups.length)} ${groupNoun}`] : []),
    `${twoDigits(annex.rows.length)} ${rowNoun}`,
  ];
  return `Tổng cộng: ${counts.join(', ')}${ending}`;
}
