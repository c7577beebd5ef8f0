import type { ReplyOf, reportsContract } from '#contracts';
import type { Transaction } from '#platform';
import { unpackFigure } from '../figures/pack-sources.js';
import { saidInWords } from '../figures/said-in-words.js';
import { usesOfReturn } from './store/figures.sql.js';

type Uses = ReplyOf<typeof reportsContract.uses>['uses'];

/** Every figure in which something of a return counts, once, with what the return said for it. */
export async function usesOf(tx: Transaction, returnId: string): Promise<Uses> {
  const rows = await tx.all(usesOfReturn, [returnId]);
  return rows.flatMap(({ figureId, documentId, periodName, node, sources, overridden }) => {
    const { readings } = unpackFigure({ node, sources });
    const own = readings.filter((reading) => reading.returnId === returnId);
    const [first] = own;
    if (!first) return [];
    return [
      {
        ...{ documentId, title: `Báo cáo ${periodName}`, figureId, label: node.label },
        ...{ said: saidInWords(own), versionNo: first.versionNo, unit: node.unit },
        figureValue: overridden ?? node.value,
      },
    ];
  });
}
