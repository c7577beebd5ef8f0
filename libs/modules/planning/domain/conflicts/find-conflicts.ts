import type { Measure } from '#contracts';
import type { IsoDay } from '#vntime';
import { compareDecimals } from '../target/decimals.js';
import { measureText } from '../target/measure-text.js';
import { likeness, tellingWords } from './same-words.js';

/** A row that says something about a value or a day, of any plan. */
export interface SayingRow {
  readonly planId: string;
  readonly id: string;
  readonly rowId: string;
  readonly number: string;
  readonly words: string;
  readonly fieldKey: string;
  readonly measure: Measure | null;
  /** Every due day of a task; none for a target. */
  readonly dues: readonly IsoDay[];
}

export interface Conflict<Row extends SayingRow = SayingRow> {
  readonly kind: 'targetValues' | 'taskDeadlines';
  readonly rows: readonly [Row, Row];
  /** What each of them says: `≥ 95%`, `31/03/2026`. */
  readonly says: readonly [string, string];
}

/** From this likeness on two rows speak of one thing. */
const alike = 0.6;

/**
 * Rows of different plans that speak of one thing and say two: another value of the same kind of
 * measure, or days of the same years of which neither has all of the other's. Pure.
 */
export function findConflicts<Row extends SayingRow>(rows: readonly Row[]): Conflict<Row>[] {
  const said = rows.map((row) => ({ row, telling: tellingWords(row.words) }));
  return said.flatMap(({ row: a, telling }, index) =>
    said.slice(index + 1).flatMap(({ row: b, telling: other }) => {
      if (a.planId === b.planId || likeness(telling, other) < alike) return [];
      return [values(a, b), deadlines(a, b)].filter((one) => one !== null);
    }),
  );
}

function values<Row extends SayingRow>(a: Row, b: Row): Conflict<Row> | null {
  if (!a.measure || !b.measure || a.measure.kind === 'done') return null;
  const { kind, unit, per } = a.measure;
  if (kind !== b.measure.kind || unit !== b.measure.unit || per !== b.measure.per) return null;
  if (compareDecimals(a.measure.value, b.measure.value) === 0) return null;
  return {
    kind: 'targetValues',
    rows: [a, b],
    says: [measureText(a.measure), measureText(b.measure)],
  };
}

function deadlines<Row extends SayingRow>(a: Row, b: Row): Conflict<Row> | null {
  const years = new Set(a.dues.map(yearOf));
  const [ofA, ofB] = [a.dues, b.dues.filter((day) => years.has(yearOf(day)))];
  if (ofA.length === 0 || ofB.length === 0) return null;
  if (ofA.every((day) => ofB.includes(day)) || ofB.every((day) => ofA.includes(day))) return null;
  return { kind: 'taskDeadlines', rows: [a, b], says: [written(ofA), written(ofB)] };
}

const yearOf = (day: IsoDay): string => day.slice(0, 4);
const written = (days: readonly IsoDay[]): string =>
  days.map((day) => day.split('-').reverse().join('/')).join(', ');

/** A conflict as a sentence. */
export const conflictText = ({ kind, says: [first, second] }: Conflict): string =>
  kind === 'targetValues'
    ? `Cùng một chỉ tiêu nhưng hai mức: ${first} và ${second}.`
    : `Cùng một nhiệm vụ nhưng hai thời hạn: ${first} và ${second}.`;
