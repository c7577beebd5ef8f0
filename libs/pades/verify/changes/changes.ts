import type { PdfFile } from '../../pdf/file.js';
import type { XrefEntry } from '../../pdf/xref.js';
import { strayBytes } from '../../pdf/stray-bytes.js';
import { compareViews, type Allowance } from './compare-objects.js';

/**
 * What one revision changes beyond its allowance, as paths from the trailer. Objects that it
 * brings without use are named too, and bytes that no reader should meet: nothing may be laid down
 * for later.
 */
export const forbiddenChanges = (
  file: PdfFile,
  revision: number,
  allowance: Allowance,
): readonly string[] => {
  const [before, after] = [file.viewAt(revision - 1), file.viewAt(revision)];
  const { violations, met } = compareViews(before, after, allowance);
  const section = file.revisions[revision];
  if (section === undefined) return [];
  const carriers = new Set(
    [...section.entries.values()].flatMap((entry) =>
      entry.type === 'compressed' ? [entry.container] : [],
    ),
  );
  const unexplained = [...section.entries]
    .filter(([num, entry]) => entry.type !== 'free' && num !== section.ownObject)
    .filter(([num]) => !met.has(num) && !carriers.has(num))
    .map(([num]) => num);
  const untold = [...carriers].flatMap((container) =>
    [...after.heldBy(container)].filter((num) => !isIn(section.entries.get(num), container)),
  );
  return [
    ...violations,
    ...[...unexplained, ...untold].map((num) => `Object ${num}`),
    ...strayBytes(file, revision).map((at) => `Byte ${at}`),
  ];
};

const isIn = (entry: XrefEntry | undefined, container: number): boolean =>
  entry?.type === 'compressed' && entry.container === container;
