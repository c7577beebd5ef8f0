import type { FigureNode, LeftOut, Reading } from './figure.js';
import type { BareFigure, FigureSources } from './sources.js';

export interface PackedFigure {
  readonly node: BareFigure;
  readonly sources: FigureSources;
}

/** A figure as it is kept: a third of what it takes in full where a thousand units report. */
export const packFigure = ({ readings, leftOut, ...node }: FigureNode): PackedFigure => ({
  node,
  sources: packSources({ readings, leftOut }),
});

export function packSources({
  readings,
  leftOut,
}: Pick<FigureNode, 'readings' | 'leftOut'>): FigureSources {
  const places = new Map<string, number>();
  const returns: FigureSources['returns'] = [];
  const placeOf = (reading: Reading): number => {
    const known = places.get(reading.versionId);
    if (known !== undefined) return known;
    places.set(reading.versionId, returns.length);
    return returns.push(returnOf(reading)) - 1;
  };
  return {
    returns,
    readings: sayingsOf(readings, placeOf, headOf),
    leftOut: sayingsOf(leftOut, placeOf, (one) => ({ ...headOf(one), because: one.because })),
  };
}

const returnOf = (reading: Reading): FigureSources['returns'][number] => {
  const { returnId, versionId, versionNo, unitId, unitName, personId, personName, at } = reading;
  return { returnId, versionId, versionNo, unitId, unitName, personId, personName, at };
};

type Head = Pick<Reading, 'of' | 'subject' | 'part'>;
const headOf = ({ of, subject, part }: Reading): Head => ({ of, subject, part });

type Said = FigureSources['readings'][number]['said'];

function sayingsOf<One extends Reading & Partial<Pick<LeftOut, 'because'>>, Its extends Head>(
  readings: readonly One[],
  placeOf: (reading: One) => number,
  headOf: (reading: One) => Its,
): (Its & { said: Said })[] {
  const sayings = new Map<string, Its & { said: Said }>();
  for (const reading of readings) {
    const key = `${reading.of} ${reading.part} ${reading.because ?? ''} ${reading.subject}`;
    const saying = sayings.get(key) ?? { ...headOf(reading), said: [] };
    if (saying.said.length === 0) sayings.set(key, saying);
    saying.said.push([placeOf(reading), reading.value]);
  }
  return [...sayings.values()];
}

/** The figure in full; what one return said stands together, in the order of the returns. */
export const unpackFigure = ({ node, sources }: PackedFigure): FigureNode => ({
  ...node,
  readings: told<Reading>(sources.readings, sources.returns),
  leftOut: told<LeftOut>(sources.leftOut, sources.returns),
});

function told<One extends Reading>(
  sayings: readonly (Omit<One, keyof FigureSources['returns'][number] | 'value'> & {
    readonly said: Said;
  })[],
  returns: FigureSources['returns'],
): One[] {
  return sayings
    .flatMap(({ said, ...head }) => said.map(([at, value]) => ({ at, head, value })))
    .sort((a, b) => a.at - b.at)
    .map(({ at, head, value }) => ({ ...returns[at], ...head, value }) as unknown as One);
}
