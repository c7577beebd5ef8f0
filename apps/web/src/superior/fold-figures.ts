/** How a target stands beside its own value, in the words of the page. */
const besideNames = {
  sameLastYear: 'cùng kỳ năm trước',
  cumulative: 'lũy kế từ đầu năm',
  percentOfTarget: 'so với mức giao',
} as const;

export interface Beside<Figure> {
  readonly name: string;
  readonly figure: Figure;
}

export interface FoldedFigure<Figure> {
  readonly figure: Figure;
  /** What is told of the same target. */
  readonly beside: readonly Beside<Figure>[];
}

export interface FoldedFigures<Figure> {
  readonly whole: readonly FoldedFigure<Figure>[];
  /** The tasks of each unit, counted. */
  readonly ofUnits: readonly FoldedFigure<Figure>[];
}

/** One line for each target instead of four; what is counted unit by unit stands apart. */
export function foldFigures<Figure>(
  figures: readonly Figure[],
  nameOf: (figure: Figure) => string,
): FoldedFigures<Figure> {
  const byName = new Map(figures.map((figure) => [nameOf(figure), figure]));
  const lines = figures
    .filter((figure) => !byName.has(mainOf(nameOf(figure))))
    .map((figure) => ({ figure, beside: besideOf(nameOf(figure), byName) }));
  const isOfUnit = ({ figure }: FoldedFigure<Figure>) => /^unit[/:]/.test(nameOf(figure));
  return { whole: lines.filter((line) => !isOfUnit(line)), ofUnits: lines.filter(isOfUnit) };
}

const parts = Object.keys(besideNames) as (keyof typeof besideNames)[];
const ending = new RegExp(`^(target[/:].+[/:])(?:${parts.join('|')})$`);

/** The name of the value that this one stands beside; empty where it stands for itself. */
const mainOf = (name: string): string => {
  const [, stem] = ending.exec(name) ?? [];
  return stem ? `${stem}value` : '';
};

function besideOf<Figure>(name: string, byName: ReadonlyMap<string, Figure>): Beside<Figure>[] {
  const stem = name.replace(/value$/, '');
  if (stem === name) return [];
  return parts.flatMap((part) => {
    const figure = byName.get(stem + part);
    return figure === undefined ? [] : [{ name: besideNames[part], figure }];
  });
}
