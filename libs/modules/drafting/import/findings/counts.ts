import { fold } from '#kernel';
import type { ImportFinding, ImportedAnnex } from '../import-result.js';
import type { Finder } from './parts.js';

/** Stated counts against the rows: of every group, and of the closing line. */
export const findCountMismatches: Finder = ({ annexes }) =>
  annexes.flatMap((annex) => [...groupCounts(annex), ...totals(annex)]);

const nameOf = ({ label, title }: ImportedAnnex): string =>
  label ?? (title || 'Bảng trong văn bản');

const groupCounts = (annex: ImportedAnnex): ImportFinding[] =>
  annex.groups.flatMap((group) =>
    group.statedCount === null || group.statedCount === group.rows
      ? []
      : [
          {
            kind: 'count-mismatch' as const,
            where: `${nameOf(annex)}, ${group.label}. ${group.title}`,
            detail: `Tiêu đề ghi ${group.statedCount} nhưng có ${group.rows} dòng.`,
            evidence: [`ghi: ${group.statedCount}`, `đếm: ${group.rows}`],
            lines: group.lines,
          },
        ],
  );

const groupNoun = /linh vuc|noi dung|nhom/;
const rowNoun = /chi tieu|nhiem vu|hoat dong|cong viec|giai phap|muc/;

function totals(annex: ImportedAnnex): ImportFinding[] {
  const stated = [...fold(annex.statedTotal ?? '').matchAll(/(\d+)\s+([a-z ]+)/g)];
  const found: ImportFinding[] = [];
  const report = (detail: string, evidence: readonly string[]): void =>
    void found.push({
      kind: 'total-mismatch',
      where: `${nameOf(annex)}, dòng tổng cộng`,
      detail,
      evidence,
      lines: annex.lines.slice(-1),
    });
  for (const [index, [, count = '', noun = '']] of stated.entries()) {
    const isGroups = groupNoun.test(noun) && index === 0 && stated.length > 1;
    const counted = isGroups ? annex.groups.length : annex.rows.length;
    if ((isGroups || rowNoun.test(noun)) && counted !== Number(count))
      report(`Dòng tổng cộng ghi ${count} ${isGroups ? 'nhóm' : 'dòng'} nhưng có ${counted}.`, [
        annex.statedTotal ?? '',
        `đếm: ${counted}`,
      ]);
    const sum = annex.groups.reduce((total, group) => total + (group.statedCount ?? 0), 0);
    const allStated =
      annex.groups.length > 1 && annex.groups.every(({ statedCount }) => statedCount !== null);
    if (!isGroups && rowNoun.test(noun) && allStated && sum !== Number(count))
      report(`Cộng số ghi ở các tiêu đề được ${sum}, dòng tổng cộng ghi ${count}.`, [
        `cộng tiêu đề: ${sum}`,
        annex.statedTotal ?? '',
      ]);
  }
  return found;
}
