/** By what a target is measured; `done` is met by 1. */
export interface Measure {
  readonly kind: 'percent' | 'mean' | 'count' | 'done';
  readonly operator: '>=' | '<=' | '=' | '>' | '<';
  /** A decimal as text. */
  readonly value: string;
  readonly unit?: string | undefined;
  readonly per?: 'month' | 'quarter' | 'halfYear' | 'year' | undefined;
}
