import type { DocumentId, Ids } from '#kernel';
import type { Transaction } from '#platform';
import type { FigureNode } from '../figures/figure.js';
import { packFigure } from '../figures/pack-sources.js';
import type { BareFigure } from '../figures/sources.js';
import type { Differences } from './differences.js';
import { returnsIn, storedFigure } from './prepare-report.js';
import { figureValuesOf, insertFigures, updateFigures } from './store/figures.sql.js';
import { updateBasis } from './store/reports.sql.js';

/** The report is of the newer returns from now on; what nobody reports any more has no value. */
export async function takeOver(
  tx: Transaction,
  documentId: DocumentId,
  { basis, now }: Differences,
  ids: Ids,
): Promise<void> {
  const before = await tx.all(figureValuesOf, [documentId]);
  const nowByKey = new Map((now ?? []).map((node) => [node.key, node]));
  const kept = before.map(({ node }) => nowByKey.get(node.key) ?? withoutSource(node));
  const known = new Set(before.map(({ node }) => node.key));
  const added = [...nowByKey.values()].filter(({ key }) => !known.has(key));
  const changes = kept.map((node) => ({ ...packFigure(node), return_ids: returnsIn(node) }));
  await tx.run(updateFigures, [documentId, JSON.stringify(changes)]);
  const rows = added.map((node, index) =>
    storedFigure({ id: ids.next<'Figure'>(), node, places: [] }, before.length + index),
  );
  await tx.run(insertFigures, [documentId, JSON.stringify(rows)]);
  await tx.run(updateBasis, [documentId, JSON.stringify(basis)]);
}

const withoutSource = (node: BareFigure): FigureNode => ({
  ...node,
  ...{ value: null, absent: 'nobodyReported', numerator: null, denominator: null },
  ...{ readings: [], operands: [], leftOut: [] },
});
