import { twoDigits } from '#kernel';
import { rowsByGroup } from '../labels/label-annex.js';
import type { DocumentContent } from '../model.js';
import { statedCount } from './annex-claims.js';
import { annexName } from './annex-name.js';
import { bodyCounts } from './body-counts.js';
import { excerpt, when, type Breach, type FormRule } from './rule.js';

/** What headings and sentences announce, against the rows that stand there. */
export const annexCountRules: readonly FormRule[] = [
  {
    code: 'GroupHasNoRows',
    severity: 'error',
    clause: null,
    breaches: (document) =>
      ofGroups(document.content, (title, count) =>
        count === 0 ? `Nhóm “${excerpt(title)}” không có dòng nào.` : null,
      ),
  },
  {
    code: 'GroupHeadingMiscounts',
    severity: 'error',
    clause: null,
    field: 'title',
    breaches: (document) =>
      ofGroups(document.content, (title, count) => {
        const stated = statedCount(title);
        return stated !== null && stated !== count
          ? `Tiêu đề “${excerpt(title)}” ghi ${twoDigits(stated)} nhưng bảng có ${count} dòng.`
          : null;
      }),
  },
  {
    code: 'GroupHeadingsDoNotAddUp',
    severity: 'warning',
    clause: null,
    breaches: ({ content }) =>
      content.annexes.flatMap((annex, at) => {
        if (annex.kind === 'attached' || annex.groups.length < 2) return [];
        const stated = annex.groups.map(({ title }) => statedCount(title));
        if (stated.some((count) => count === null)) return [];
        const sum = stated.reduce<number>((total, count) => total + (count ?? 0), 0);
        return when(
          sum !== annex.rows.length,
          `${annexName(content, at)}: cộng số ghi ở các tiêu đề được ${sum}, bảng có ${annex.rows.length} dòng.`,
          annex.id,
        );
      }),
  },
  {
    code: 'BodyMiscountsAnnex',
    severity: 'warning',
    clause: null,
    breaches: ({ content }) => bodyCounts(content),
  },
];

function ofGroups(
  { annexes }: DocumentContent,
  fault: (title: string, rowCount: number) => string | null,
): Breach[] {
  return annexes.flatMap((annex) =>
    annex.kind === 'attached'
      ? []
      : rowsByGroup(annex).flatMap(({ group, rows }) => {
          const message = group && fault(group.title, rows.length);
          return group && message ? [{ message, nodeId: group.id }] : [];
        }),
  );
}
