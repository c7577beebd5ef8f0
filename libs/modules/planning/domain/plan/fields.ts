import { fold } from '#kernel';
import { labelAnnex, type AnnexRow, type TableAnnex } from '#nd30';

/** A content of reform by the words that speak of it. */
export interface KnownField {
  readonly key: string;
  readonly name: string;
  readonly says: readonly string[];
}

export interface Field {
  readonly key: string;
  /** `1`, `I`; empty for rows that stand under no heading. */
  readonly no: string;
  readonly title: string;
}

/** The field a row stands under. Headings that say the same content of reform have one key. */
export function fieldOf(row: AnnexRow, annex: TableAnnex, known: readonly KnownField[]): Field {
  const group = annex.groups.find(({ id }) => id === row.groupId);
  if (!group) return { key: 'none', no: '', title: annex.title || 'Chung' };
  const no = (labelAnnex(annex).get(group.id) ?? '').replace(/\.$/, '');
  return { key: fieldKey(group.title, known), no, title: group.title };
}

export function fieldKey(title: string, known: readonly KnownField[]): string {
  const folded = fold(title);
  const standard = known.find(({ says }) => says.some((words) => folded.includes(fold(words))));
  return standard?.key ?? folded;
}
