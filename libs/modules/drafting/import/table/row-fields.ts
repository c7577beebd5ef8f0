import { joinWords } from '../body/blocks.js';
import type { ImportedRow } from '../import-result.js';
import { measureOf } from '../annex/measures.js';
import { splitProducts } from '../annex/products.js';
import { spansOf } from '../spans.js';
import { splitResponsibility, splitUnits } from '../annex/units.js';
import type { Column, Field } from './columns.js';
import type { PlacedRow } from './hierarchy.js';
import { splitNumber } from './split-cells.js';

/** A row with every cell read. */
export function readRow(
  { label, group, parents, raw }: PlacedRow,
  columns: readonly Column[],
): ImportedRow {
  const cell = (field: Field): string =>
    columns.reduce(
      (text, column, index) =>
        column.field === field ? joinWords(text, raw.cells[index] ?? '') : text,
      '',
    );
  const text = withoutNumber(cell('text'));
  const shortcoming = withoutNumber(cell('shortcoming'));
  const responsibility = splitResponsibility(cell('lead'));
  const coordinating = splitUnits(cell('coordinating'));
  return {
    label,
    group: group?.title ?? null,
    groupLabel: group?.label ?? null,
    text,
    products: splitProducts(cell('products')),
    lead: responsibility.lead,
    coordinating: coordinating.length > 0 ? coordinating : responsibility.coordinating,
    time: textOrNull(cell('time')),
    budget: textOrNull(cell('budget')),
    note: textOrNull(joinWords(cell('note'), cell('other'))),
    parent: textOrNull(parents.map((parent) => parent.text).join(' / ')),
    shortcoming: textOrNull(shortcoming),
    measure: measureOf(joinWords(text, cell('measure'))),
    lines: spansOf(raw.lines),
  };
}

const textOrNull = (text: string): string | null => (text === '' ? null : text);

const withoutNumber = (text: string): string => splitNumber(text)[1];
