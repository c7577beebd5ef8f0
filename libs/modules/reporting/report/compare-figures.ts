import type { figureDifference } from '#contracts';
import type { z } from 'zod';
import type { FigureNode } from '../figures/figure.js';
import type { FigureRow } from './store/figures.sql.js';
import type { BasisEntry } from './store/reports.sql.js';

export type FigureDifference = z.output<typeof figureDifference>;

/** Which figures would be others now, and whose returns made them so. */
export function compareFigures(
  drafted: readonly FigureRow[],
  now: readonly FigureNode[],
  units: readonly string[],
): readonly FigureDifference[] {
  const nowByKey = new Map(now.map((node) => [node.key, node]));
  const draftedKeys = new Set(drafted.map(({ node }) => node.key));
  const changed = drafted.flatMap(({ id, node }): FigureDifference[] => {
    const other = nowByKey.get(node.key);
    if ((other?.value ?? null) === node.value) return [];
    const absent = other ? other.absent : ('nobodyReported' as const);
    return [
      {
        ...{ figureId: id, key: node.key, label: node.label, unit: node.unit, drafted: node.value },
        ...{ now: other?.value ?? null, absent, units: [...units] },
      },
    ];
  });
  const added = now
    .filter(({ key, value }) => !draftedKeys.has(key) && value !== null)
    .map(({ key, label, unit, value }) => ({
      ...{ figureId: null, key, label, unit, drafted: null, now: value, absent: null },
      units: [...units],
    }));
  return [...changed, ...added];
}

/** Units whose return is another one now, or was not there, or is no more. */
export function unitsThatChanged(
  before: readonly BasisEntry[],
  now: readonly BasisEntry[],
): readonly string[] {
  const isIn = (basis: readonly BasisEntry[], entry: BasisEntry) =>
    basis.some(({ versionId }) => versionId === entry.versionId);
  const names = [
    ...now.filter((entry) => !isIn(before, entry)),
    ...before.filter((entry) => !isIn(now, entry)),
  ].map(({ unitName }) => unitName);
  return [...new Set(names)];
}
