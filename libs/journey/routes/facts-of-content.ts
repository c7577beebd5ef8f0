import type { UnitId } from '#kernel';
import { unitKey } from '#modules/drafting';
import type { AnnexRow, DocumentContent } from '#nd30';
import type { RouteFacts } from './conditions.js';

interface NamedUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the conditions of a route ask of a document, read off its content. */
export const factsOfContent = (
  content: DocumentContent,
  unitId: UnitId,
  units: readonly NamedUnit[],
): RouteFacts => ({
  docType: content.docType,
  urgency: content.urgency,
  budget: budgetOf(content),
  hasAnnex: content.annexes.length > 0,
  unitCode: units.find(({ id }) => id === unitId)?.code ?? '',
});

/** Units that the rows of the annexes name as coordinating, each once, in reading order. */
export function coordinatingUnitsOf(
  content: DocumentContent,
  units: readonly NamedUnit[],
): readonly UnitId[] {
  const byKey = new Map(
    units.flatMap(({ id, code, name, aliases }) =>
      [code, name, ...aliases].map((spelling) => [unitKey(spelling), id] as const),
    ),
  );
  const named = rowsOf(content).flatMap(({ coordinating }) => coordinating);
  return [...new Set(named.flatMap((spelling) => byKey.get(unitKey(spelling)) ?? []))];
}

/** Million đồng over all rows; null when no row says a sum. Words like "theo dự toán" are no sum. */
export function budgetOf(content: DocumentContent): number | null {
  const sums = rowsOf(content).flatMap(({ budget }) => millionsIn(budget) ?? []);
  return sums.length === 0 ? null : sums.reduce((a, b) => a + b, 0);
}

/** `1.250,5` and `20 triệu` are millions, `2 tỷ` is 2,000, `20.000.000 đồng` is 20. */
export function millionsIn(written: string | null): number | null {
  const found = /^\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(tỷ|triệu)?\s*(đồng|đ)?\s*$/iu.exec(
    written ?? '',
  );
  if (!found) return null;
  const [, whole = '', decimals = '0', scale, currency] = found;
  const value = Number(`${whole.replaceAll('.', '')}.${decimals}`);
  if (scale?.toLowerCase() === 'tỷ') return value * 1_000;
  return scale === undefined && currency !== undefined ? value / 1_000_000 : value;
}

const rowsOf = ({ annexes }: DocumentContent): readonly AnnexRow[] =>
  annexes.flatMap((annex) => (annex.kind === 'table' ? annex.rows : []));
