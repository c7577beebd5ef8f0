/** By what a target is measured; `done` is met by 1. */
export interface Measure {
  readonly kind: 'percent' | 'mean' | 'count' | 'done';
  readonly operator: '>=' | '<=' | '=' | '>' | '<';
  /** A decimal as text. */
  readonly value: string;
  readonly unit?: string | undefined;
  readonly per?: 'month' | 'quarter' | 'halfYear' | 'year' | undefined;
}

/** By which bound a value is judged: what is written "đạt 95 %" is met by 96 too. */
export const boundOf = (operator: Measure['operator']): Measure['operator'] =>
  operator === '=' ? '>=' : operator;
