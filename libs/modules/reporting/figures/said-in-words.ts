import type { Reading } from './figure.js';
import { stateNames } from './formula-words.js';

/**
 * What one return said for one figure, as its reader is told it: `66/68`, `4,5 (mẫu số 20)`,
 * `2 hoàn thành, 1 đang thực hiện`; null where it was only counted that it said something.
 */
export function saidInWords(readings: readonly Reading[]): string | null {
  const states = readings.flatMap(({ part, value }) => (part === 'state' && value ? [value] : []));
  if (states.length > 0) return countedStates(states);
  const subjects = [...new Set(readings.map(({ subject }) => subject))];
  const said = subjects.flatMap(
    (one) => ofOneSubject(readings.filter(({ subject }) => subject === one)) ?? [],
  );
  if (said.length === 0) return null;
  const others = said.length - mostShown;
  return said.slice(0, mostShown).join('; ') + (others > 0 ? ` và ${others} giá trị khác` : '');
}

const mostShown = 3;

function ofOneSubject(readings: readonly Reading[]): string | undefined {
  const valueOf = (wanted: Reading['part']): string | undefined =>
    readings.find(({ part }) => part === wanted)?.value?.replace('.', ',');
  const [value, numerator, denominator] = [
    valueOf('value'),
    valueOf('numerator'),
    valueOf('denominator'),
  ];
  if (numerator !== undefined && denominator !== undefined) return `${numerator}/${denominator}`;
  const percent = valueOf('percent');
  const one = value ?? numerator ?? (percent === undefined ? undefined : `${percent}%`);
  if (denominator === undefined) return one;
  return one === undefined ? denominator : `${one} (mẫu số ${denominator})`;
}

function countedStates(states: readonly string[]): string {
  const named = states.map((state) => stateNames[state] ?? state);
  const kinds = [...new Set(named)];
  if (named.length === 1) return kinds.join('');
  return kinds.map((kind) => `${named.filter((one) => one === kind).length} ${kind}`).join(', ');
}
