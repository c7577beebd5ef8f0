import { writtenFigure } from '../../parts/figures.js';
import type { Figure } from './report-queries.js';

interface Judged {
  readonly key: string;
  readonly value: string | null;
  readonly unit: string | null;
}

/** `≥ 95%`, and whether the value is so; null of a figure that this formula judges not. */
export function heldAgainst(
  formula: Figure['formula'],
  { key, value, unit }: Judged,
): { readonly bound: string; readonly isMet: boolean } | null {
  const held = formula.kind === 'countMet' && formula.of.find(({ figure }) => figure === key);
  if (!held) return null;
  const bound = `${signs[held.operator]} ${writtenFigure(held.value, unit)}`;
  const isMet = value !== null && bounds[held.operator](Number(value), Number(held.value));
  return { bound, isMet };
}

type Operator = Extract<Figure['formula'], { kind: 'countMet' }>['of'][number]['operator'];

const signs: Readonly<Record<Operator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '=',
  '>': '>',
  '<': '<',
};

const bounds: Readonly<Record<Operator, (value: number, bound: number) => boolean>> = {
  '>=': (value, bound) => value >= bound,
  '<=': (value, bound) => value <= bound,
  '=': (value, bound) => value === bound,
  '>': (value, bound) => value > bound,
  '<': (value, bound) => value < bound,
};
