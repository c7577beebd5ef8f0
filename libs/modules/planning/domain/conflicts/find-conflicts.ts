import type { IsoDay } from '#vntime';
import { alike, likeness, tellingWords } from './same-words.js';

/** A task of any plan with the days it is due. */
export interface DatedRow {
  readonly planId: string;
  readonly words: string;
  /** Sorted. */
  readonly dues: readonly IsoDay[];
}

/** Two rows that speak of one task and give it days that cannot both hold. */
export interface DayConflict<Row extends DatedRow> {
  readonly rows: readonly [Row, Row];
  /** What each of them says: `31/03/2026, 31/12/2026`. */
  readonly says: readonly [string, string];
}

/**
 * Tasks of different plans that are one task with two deadlines: within the years both speak of,
 * neither has all days of the other. Pure.
 */
export function daysInConflict<Row extends DatedRow>(rows: readonly Row[]): DayConflict<Row>[] {
  const said = telling(rows);
  return said.flatMap((one, index) => said.slice(index + 1).flatMap((other) => met(one, other)));
}

/** The same between what is being written and what lives: every pair begins with the written row. */
export function daysAgainst<Written extends DatedRow, Living extends DatedRow>(
  written: readonly Written[],
  living: readonly Living[],
): {
  readonly written: Written;
  readonly living: Living;
  readonly says: readonly [string, string];
}[] {
  const alive = telling(living);
  return telling(written).flatMap((one) =>
    alive.flatMap((other) =>
      met<DatedRow>(one, other).map(({ says }) => ({
        ...{ written: one.row, living: other.row, says },
      })),
    ),
  );
}

interface Telling<Row> {
  readonly row: Row;
  readonly words: ReadonlySet<string>;
}

const telling = <Row extends DatedRow>(rows: readonly Row[]): Telling<Row>[] =>
  rows
    .filter(({ dues }) => dues.length > 0)
    .map((row) => ({ row, words: tellingWords(row.words) }));

function met<Row extends DatedRow>(one: Telling<Row>, other: Telling<Row>): DayConflict<Row>[] {
  const [a, b] = [one.row, other.row];
  if (a.planId === b.planId || likeness(one.words, other.words) < alike) return [];
  const found = conflict(a, b);
  return found ? [found] : [];
}

function conflict<Row extends DatedRow>(a: Row, b: Row): DayConflict<Row> | null {
  const years = new Set(a.dues.map(yearOf));
  const shared = new Set(b.dues.map(yearOf).filter((year) => years.has(year)));
  const [ofA, ofB] = [a, b].map(({ dues }) => dues.filter((day) => shared.has(yearOf(day))));
  if (!ofA?.length || !ofB?.length) return null;
  if (ofA.every((day) => ofB.includes(day)) || ofB.every((day) => ofA.includes(day))) return null;
  return { rows: [a, b], says: [written(ofA), written(ofB)] };
}

const yearOf = (day: IsoDay): string => day.slice(0, 4);
const written = (days: readonly IsoDay[]): string =>
  days.map((day) => day.split('-').reverse().join('/')).join(', ');
