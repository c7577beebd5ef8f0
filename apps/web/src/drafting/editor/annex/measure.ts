import type { Measure } from '../content.js';
import { inUnit } from '../../../parts/figures.js';
import { decimalOf, writtenDecimal } from './decimal.js';

export type MeasureOp = Measure['op'];

const signs: Readonly<Record<Exclude<MeasureOp, 'range'>, string>> = {
  '>=': '≥',
  '>': '>',
  '=': '',
  '<=': '≤',
  '<': '<',
};

/** `≥ 95%`, `từ 80 đến 90%`. */
export function writtenMeasure({ op, value, valueTo, unit }: Measure): string {
  const number = writtenDecimal(value);
  const said =
    op === 'range'
      ? `từ ${number} đến ${writtenDecimal(valueTo ?? value)}`
      : [signs[op], number].filter(Boolean).join(' ');
  return inUnit(said, unit);
}

const number = String.raw`(-?\d[\d.,]*)`;
const range = new RegExp(
  String.raw`^(?:từ\s+)?${number}\s*(?:%\s*)?(?:đến|-|–)\s*${number}\s*(.*)$`,
  'iu',
);
const single = new RegExp(
  String.raw`^(≥|>=|≤|<=|>|<|=|từ|trên|dưới|tối thiểu|tối đa)?\s*${number}\s*(.*)$`,
  'iu',
);

const opOf: Readonly<Record<string, MeasureOp>> = {
  '≥': '>=',
  '>=': '>=',
  từ: '>=',
  'tối thiểu': '>=',
  '≤': '<=',
  '<=': '<=',
  'tối đa': '<=',
  '>': '>',
  trên: '>',
  '<': '<',
  dưới: '<',
};

/** Reads what stands in a cell of another table; null when it is no measure. */
export function measureOf(written: string): Measure | null {
  const text = written.normalize('NFC').trim();
  const between = range.exec(text);
  if (between) {
    const [value, valueTo] = [decimalOf(between[1] ?? ''), decimalOf(between[2] ?? '')];
    if (value && valueTo) return { op: 'range', value, valueTo, unit: unitOf(between[3] ?? '') };
  }
  const one = single.exec(text);
  const value = one && decimalOf(one[2] ?? '');
  if (!one || !value) return null;
  const rest = one[3] ?? '';
  const op = /trở lên\s*$/iu.test(rest) ? '>=' : (opOf[(one[1] ?? '').toLowerCase()] ?? '=');
  return { op, value, valueTo: null, unit: unitOf(rest) };
}

const unitOf = (rest: string): string => rest.replace(/\s*trở lên\s*$/iu, '').trim();
