import type { ReplyOf, reportsContract } from '#contracts';
import type { Transaction } from '#platform';
import { unpackFigure } from '../figures/pack-sources.js';
import { usesOfReturn } from './store/figures.sql.js';

type Uses = ReplyOf<typeof reportsContract.uses>['uses'];

/** Every figure in which something of a return counts, with what the return said for it. */
export async function usesOf(tx: Transaction, returnId: string): Promise<Uses> {
  const rows = await tx.all(usesOfReturn, [returnId]);
  return rows.flatMap(({ figureId, documentId, periodName, node, sources, overridden }) =>
    unpackFigure({ node, sources })
      .readings.filter((reading) => reading.returnId === returnId)
      .map(({ subject, part, value, versionNo }) => ({
        ...{ documentId, title: `Báo cáo ${periodName}`, figureId, label: node.label },
        ...{ subject, part, said: value, versionNo, unit: node.unit },
        figureValue: overridden ?? node.value,
      })),
  );
}
