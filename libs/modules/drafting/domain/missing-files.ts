import { annexHeading, type DocumentContent } from '#nd30';
import type { AttachedFile } from './attached-file.js';
import type { Finding } from './finding.js';

/** Annexes that name a file which was never attached to this document. */
export function missingFiles(
  { annexes }: DocumentContent,
  attached: readonly AttachedFile[],
): readonly Finding[] {
  const present = new Set(attached.map(({ sha256 }) => sha256));
  return annexes.flatMap((annex, index): readonly Finding[] =>
    annex.kind === 'table' || present.has(annex.sha256)
      ? []
      : [
          {
            rule: 'AttachedFileIsMissing',
            severity: 'error',
            message: `Chưa đính kèm tệp "${annex.fileName}"`,
            place: annexHeading(index, annexes.length),
            nodeId: annex.id,
            field: 'sha256',
            clause: null,
          },
        ],
  );
}
