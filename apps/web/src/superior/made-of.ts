import type { ReplyOf } from '../server/routes.js';

type Figure = ReplyOf<'GET /api/superior/reports/:reportId'>['figures'][number];

/** The figures of the same report that this one is made of; how a target stands is told beside it. */
export function madeOf<One extends Pick<Figure, 'key'>>(
  { formula }: Pick<Figure, 'formula'>,
  figures: readonly One[],
): readonly One[] {
  const keys = partsOf(formula);
  return figures.filter(({ key }) => keys.has(key));
}

function partsOf(formula: Figure['formula']): ReadonlySet<string> {
  switch (formula.kind) {
    case 'share':
      return new Set([formula.part, formula.whole]);
    case 'countMet':
      return new Set(formula.of.map(({ figure }) => figure));
    default:
      return new Set();
  }
}
