/** Something wrong with a definition, named, and where: `['stages', 1, 'tasks', 0]`. */
export interface RouteFault {
  readonly code: string;
  /** A warning is told and stops nothing. */
  readonly weight: 'error' | 'warning';
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** The same with its place in the text it was read from. */
export interface PlacedFault extends Omit<RouteFault, 'path'> {
  readonly line: number;
  readonly column: number;
  /** `stages[1].tasks[0].assignee` */
  readonly path: string;
}

export const fault = (
  code: string,
  path: readonly PropertyKey[],
  text: string,
  weight: RouteFault['weight'] = 'error',
): RouteFault => ({ code, weight, path, text });

/** `['stages', 1, 'key']` as one writes it: `stages[1].key`. */
export const pathInWords = (path: readonly PropertyKey[]): string =>
  path
    .map((step, n) =>
      typeof step === 'number' ? `[${step}]` : `${n > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');
