import { DomainError } from '#kernel';
import type { Annex, AnnexRow, Block, DocumentContent, FigureRun, Inline } from '#nd30';
import { printedValue } from './draft/annexes.js';
import type { FigurePlace } from './draft/material.js';
import { figureSource } from './draft/sentence.js';

/** A figure as the text has to show it. */
export interface ShownFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  /** The computed value, or the one that was put in its place with a reason. */
  readonly value: string | null;
  readonly places: readonly FigurePlace[];
}

/**
 * Words are free; a figure shows its value. Throws `FigureIsUnknown` for one that is not of this
 * report, `FiguresNeedAReason` for those that show something else.
 */
export function demandShown(content: DocumentContent, figures: readonly ShownFigure[]): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const byNode = new Map(
    figures.flatMap((figure) =>
      figure.places.flatMap((place) =>
        'nodeId' in place ? [[place.nodeId, figure] as const] : [],
      ),
    ),
  );
  const wrong: string[] = [];
  for (const run of figuresIn(content.body)) {
    const known = byNode.get(run.id);
    const figure = run.source?.kind === figureSource ? byId.get(run.source.ref) : undefined;
    if (run.source?.kind === figureSource && !figure)
      throw new DomainError('FigureIsUnknown', { value: run.value });
    const meant = figure ?? known;
    if (!meant) continue;
    const isKept =
      figure !== undefined && run.value === (meant.value ?? '') && run.unit === meant.unit;
    if (!isKept)
      wrong.push(
        `${meant.label} (ghi ${run.value || 'trống'}, tính được ${meant.value ?? 'chưa có'})`,
      );
  }
  for (const { figure, shown } of cellsOf(content.annexes, figures)) {
    if (shown === printedValue(figure)) continue;
    wrong.push(`${figure.label} (ghi ${shown}, tính được ${printedValue(figure)})`);
  }
  if (wrong.length > 0) throw new DomainError('FiguresNeedAReason', { places: wrong });
}

/** The same text with these figures showing these values, wherever they stand. */
export function showFigures(
  content: DocumentContent,
  figures: readonly ShownFigure[],
): DocumentContent {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const cells = new Map(
    cellsOf(content.annexes, figures).map(({ figure, rowId, columnId }) => [
      `${rowId} ${columnId}`,
      printedValue(figure),
    ]),
  );
  return {
    ...content,
    body: content.body.map((block) => showInBlock(block, byId)),
    annexes: content.annexes.map((annex) =>
      annex.kind === 'table'
        ? {
            ...annex,
            rows: annex.rows.map((row) => ({
              ...row,
              cells: Object.fromEntries(
                Object.entries(row.cells).map(([columnId, shown]) => [
                  columnId,
                  cells.get(`${row.id} ${columnId}`) ?? shown,
                ]),
              ),
            })),
          }
        : annex,
    ),
  };
}

function showInBlock(block: Block, byId: ReadonlyMap<string, ShownFigure>): Block {
  if (block.kind === 'section')
    return { ...block, children: block.children.map((child) => showInBlock(child, byId)) };
  const show = (run: Inline): Inline => {
    if (run.kind !== 'figure' || run.source?.kind !== figureSource) return run;
    const figure = byId.get(run.source.ref);
    return figure ? { ...run, value: figure.value ?? '', unit: figure.unit } : run;
  };
  return { ...block, content: block.content.map(show) };
}

const figuresIn = (blocks: readonly Block[]): FigureRun[] =>
  blocks.flatMap((block) =>
    block.kind === 'section'
      ? figuresIn(block.children)
      : block.content.flatMap((run) => (run.kind === 'figure' ? [run] : [])),
  );

/** The cells that still stand where the figures were put; a row that was taken out shows nothing. */
function cellsOf(annexes: readonly Annex[], figures: readonly ShownFigure[]) {
  const rows = new Map<string, AnnexRow>(
    annexes.flatMap((annex) =>
      annex.kind === 'table'
        ? annex.rows.map((row) => [`${annex.id} ${row.id}`, row] as const)
        : [],
    ),
  );
  return figures.flatMap((figure) =>
    figure.places.flatMap((place) => {
      if ('nodeId' in place) return [];
      const { annexId, rowId, columnId } = place;
      const shown = rows.get(`${annexId} ${rowId}`)?.cells[columnId];
      return shown === undefined ? [] : [{ figure, rowId, columnId, shown }];
    }),
  );
}
