import { labelAnnex, type AnnexRow, type DocumentContent, type TableAnnex } from '#nd30';
import type { Measure } from '../measure.js';
import type { IsoDay, WorkingCalendar } from '#vntime';
import { budgetOf } from './budget.js';
import { fieldOf, type Field, type KnownField } from './fields.js';
import type { OpenQuestion } from './open-question.js';
import { livingAnnexes } from './plan-kind.js';
import type { PlanYears } from './plan-years.js';
import { livingMeasure, measureOfRow } from './row-measure.js';
import { productsOfRow, type RowProduct } from './row-products.js';
import { timeOfRow, type RowTime } from './row-schedule.js';
import { unitsOfSide, type KnownUnits, type SideOfRow } from './row-units.js';

interface LivingRow {
  readonly rowId: string;
  readonly position: number;
  readonly field: Field;
  /** `1.1`, `26`: as it is printed. */
  readonly number: string;
  readonly words: string;
  readonly lead: SideOfRow;
  readonly with: SideOfRow;
  readonly time: RowTime;
  readonly measure: Measure | null;
  readonly asked: readonly OpenQuestion[];
}

export interface LivingTarget extends LivingRow {
  readonly note: string | null;
}

export interface LivingTask extends LivingRow {
  readonly parent: string | null;
  readonly shortcoming: string | null;
  readonly products: readonly RowProduct[];
  readonly budget: string | null;
}

export interface LivingRows {
  readonly fields: readonly Field[];
  readonly targets: readonly LivingTarget[];
  readonly tasks: readonly LivingTask[];
}

/** What the reading of rows needs to know of the body and the plan. */
export interface Reading {
  readonly years: PlanYears;
  readonly units: KnownUnits;
  readonly calendar: WorkingCalendar;
  readonly fields: readonly KnownField[];
  readonly issuedOn: IsoDay;
}

/** Every row of a plan's tables as a target or a task. Pure; nothing is guessed, the rest is asked. */
export function livingRows(content: DocumentContent, reading: Reading): LivingRows {
  const rows = livingAnnexes(content).flatMap((annex) => {
    const labels = labelAnnex(annex);
    return annex.rows.map((row) => ({ annex, row, label: labels.get(row.id) ?? '' }));
  });
  const read = rows.map(({ annex, row, label }, position) => ({
    isTarget: annex.tableKind === 'targets',
    row,
    living: livingRow(annex, row, label, position, reading),
  }));
  return {
    fields: uniqueFields(read.map(({ living }) => living.field)),
    targets: read
      .filter(({ isTarget }) => isTarget)
      .map(({ row, living }) => {
        const { measure, asked } = measureOfRow(row);
        return { ...living, measure, asked: [...living.asked, ...asked], note: row.note };
      }),
    tasks: read
      .filter(({ isTarget }) => !isTarget)
      .map(({ row, living }) => ({
        ...living,
        parent: row.parent,
        shortcoming: row.shortcoming,
        products: productsOfRow(row.products, living.time.dues),
        budget: budgetOf(row.budget),
      })),
  };
}

function livingRow(
  annex: TableAnnex,
  row: AnnexRow,
  label: string,
  position: number,
  { years, units, calendar, fields, issuedOn }: Reading,
): LivingRow {
  const field = fieldOf(row, annex, fields);
  const lead = unitsOfSide(row.lead, 'lead', units);
  const helping = unitsOfSide(row.coordinating, 'with', units);
  const time = timeOfRow(row.time, years, calendar, issuedOn);
  return {
    rowId: row.id,
    position,
    field,
    // A field of one row prints its number once, at the field.
    number: label || field.no,
    words: row.text,
    lead,
    with: helping,
    time,
    measure: row.measure && livingMeasure(row.measure),
    asked: [...lead.asked, ...helping.asked, ...time.asked],
  };
}

const uniqueFields = (fields: readonly Field[]): Field[] =>
  [...new Map([...fields].reverse().map((field) => [field.key, field])).values()].reverse();
