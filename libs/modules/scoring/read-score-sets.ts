import { scoreSet, type ScoreSet } from '#contracts';
import { DomainError, exact } from '#kernel';
import { readDataFile, readDataFiles, type DataFault } from '#platform';
import { pointsOf, sumOfPoints } from './domain/points.js';

export type ScoreSets = ReadonlyMap<string, ScoreSet>;

export const SCORE_SETS = Symbol('ScoreSets');

const kind = { schema: scoreSet, faultsOf: wrongSums };
const folder = new URL('../../../config/scoring/', import.meta.url);

/** The sets of criteria of an installation; a faulty file is refused by its name and its lines. */
export async function readScoreSets(): Promise<ScoreSets> {
  return new Map((await readDataFiles(folder, kind)).map((set) => [set.key, set]));
}

export const readScoreSet = (source: string, name: string): ScoreSet =>
  readDataFile(source, name, kind);

/** @throws DomainError ScoreSetIsUnknown */
export function demandedSet(sets: ScoreSets, key: string): ScoreSet {
  const set = sets.get(key);
  if (!set) throw new DomainError('ScoreSetIsUnknown', { set: key });
  return set;
}

function wrongSums({ fields }: ScoreSet): DataFault[] {
  return fields.flatMap(({ title, points, criteria }, n) => {
    const parts = criteria.flatMap((criterion) => criterion.parts);
    const sum = sumOfPoints(parts.map((part) => part.points));
    const text = `Lĩnh vực “${title}” ghi ${points} điểm, cộng các tiêu chí được ${sum}.`;
    return sum === pointsOf(exact(points)) ? [] : [{ path: ['fields', n, 'points'], text }];
  });
}
