import type { Ids } from '#kernel';
import { countedIn } from '#modules/planning';
import {
  printQuantity,
  type AnnexColumn,
  type AnnexRow,
  type Measure,
  type TableAnnex,
} from '#nd30';
import type { FigureNode } from '../../figures/figure.js';
import type { OutlineAnnex } from '../outline/outline-file.js';
import type { Drafting } from './blocks.js';
import type { FigurePlace, ReportedTarget } from './material.js';

interface DraftedAnnex {
  readonly annex: TableAnnex;
  readonly places: readonly { readonly figureId: string; readonly place: FigurePlace }[];
}

/** A table of figures; each cell that shows one knows which. */
export function annexOf(outline: OutlineAnnex, drafting: Drafting): DraftedAnnex {
  const { material, fill, ids } = drafting;
  const annexId = ids.next<'Node'>();
  const columns = Object.entries(outline.columns).map(([key, heading]) => ({
    key,
    column: { id: ids.next<'Node'>(), field: fieldOf(key), heading },
  }));
  const groups = (outline.of === 'targets' ? material.fields : [])
    .filter(({ targets }) => targets.length > 0)
    .map((field) => ({ id: ids.next<'Node'>(), title: field.title, field }));
  const wanted: readonly WantedRow[] =
    outline.of === 'targets'
      ? groups.flatMap(({ id, field }) =>
          field.targets.map((target) => ({
            groupId: id,
            text: target.words,
            measure: measureOf(target),
            scope: `target/${target.id}/`,
          })),
        )
      : material.units.map(({ unitId, unitName }) => ({
          ...{ groupId: null, text: unitName, measure: null, scope: `unit/${unitId}/` },
        }));
  const rows = wanted.map((row) => rowOf(row, columns, drafting));
  return {
    annex: {
      kind: 'table',
      id: annexId,
      title: fill(outline.title),
      tableKind: 'other',
      layout: outline.of === 'targets' ? 'groupHeadings' : 'plain',
      columns: columns.map(({ column }) => column),
      groups: groups.map(({ id, title }) => ({ id, title })),
      rows: rows.map(({ row }) => row),
      closingCount: null,
    },
    places: rows.flatMap(({ row, cells }) =>
      cells.map(({ figureId, columnId }) => ({
        figureId,
        place: { annexId, rowId: row.id, columnId },
      })),
    ),
  };
}

interface WantedRow {
  readonly groupId: AnnexRow['groupId'];
  readonly text: string;
  readonly measure: Measure | null;
  /** Begins the keys of its figures. */
  readonly scope: string;
}

type Columns = readonly { readonly key: string; readonly column: AnnexColumn }[];

function rowOf(wanted: WantedRow, columns: Columns, { material, ids }: Drafting) {
  const ofFigures = columns.filter(({ column }) => column.field === 'other');
  const shown = ofFigures.flatMap(({ key, column }) => {
    const figure = material.figures.get(wanted.scope + key);
    return figure ? [{ figure, columnId: column.id }] : [];
  });
  const printed = new Map(shown.map(({ figure, columnId }) => [columnId, printedValue(figure)]));
  return {
    row: emptyRow(ids, {
      groupId: wanted.groupId,
      text: wanted.text,
      measure: wanted.measure,
      cells: Object.fromEntries(
        ofFigures.map(({ column: { id } }) => [id, printed.get(id) ?? noValue]),
      ),
    }),
    cells: shown.map(({ figure, columnId }) => ({
      figureId: material.idOf(figure.key),
      columnId,
    })),
  };
}

/** Also where there is no such figure: a target that is done or not has no share of itself. */
const noValue = '-';

/** As a cell shows it; where there is no value, a dash. */
export const printedValue = ({ value, unit }: Pick<FigureNode, 'value' | 'unit'>): string =>
  value === null ? noValue : printQuantity(value, unit === '%' ? unit : null);

const fieldOf = (key: string): AnnexColumn['field'] =>
  key === 'label' || key === 'text' || key === 'measure' ? key : 'other';

/** The unit of a measure stands in the text; `done` has nothing to be printed. */
const measureOf = ({ measure }: ReportedTarget): Measure | null =>
  measure && measure.kind !== 'done'
    ? {
        op: measure.operator,
        value: measure.value,
        valueTo: null,
        unit: measure.kind === 'percent' ? '%' : countedIn(measure),
      }
    : null;

const emptyRow = (
  ids: Ids,
  row: Pick<AnnexRow, 'groupId' | 'text' | 'measure' | 'cells'>,
): AnnexRow => ({
  id: ids.next<'Node'>(),
  ...{ shortcoming: null, products: [], lead: [], coordinating: [], time: null },
  ...{ budget: null, note: null, parent: null },
  ...row,
});
