import { check, regimeDefinition, type RegimeDefinition } from '#contracts';
import { DomainError } from '#kernel';
import { readLinedYaml, type LinedYaml } from '#platform';
import { ruleFault } from './day-rule.js';

/** Something wrong with a definition and where in its text. */
export interface RegimeFault {
  readonly code: string;
  /** A warning is told and stops nothing. */
  readonly weight: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly text: string;
}

export interface ReadRegime {
  readonly source: string;
  /** Null when the text is no definition at all. */
  readonly definition: RegimeDefinition | null;
  readonly faults: readonly RegimeFault[];
}

/** Reads the YAML text of a reporting regime; every fault is told with its line. */
export function readRegime(source: string): ReadRegime {
  const yaml = readLinedYaml(source);
  if (yaml.faults.length > 0) {
    const faults = yaml.faults.map((one) => ({ ...unreadable, ...one }));
    return { source, definition: null, faults };
  }
  const checked = check(regimeDefinition, yaml.value);
  if (!checked.ok) {
    const faults = checked.error.map(({ path, text }) =>
      placed(yaml, { code: 'FieldIsNotValid', path, text: `${inWords(path)}: ${text}.` }),
    );
    return { source, definition: null, faults: inOrder(faults) };
  }
  const faults = faultsOf(checked.value).map((one) => placed(yaml, one));
  return { source, definition: checked.value, faults: inOrder(faults) };
}

/** @throws DomainError RegimeIsNotValid with every fault and its line */
export function demandedRegime({ definition, faults }: ReadRegime, name: string): RegimeDefinition {
  const errors = faults.filter(({ weight }) => weight === 'error');
  if (definition && errors.length === 0) return definition;
  throw new DomainError('RegimeIsNotValid', { name, faults: errors });
}

interface Fault {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

const unreadable = { code: 'TextIsNotReadable', weight: 'error' as const, path: '' };

/** What a schema cannot see: the same period twice, days no month has, months without a day. */
function faultsOf({ periods }: RegimeDefinition): Fault[] {
  return periods.flatMap(({ kind, ...period }, n): Fault[] => {
    const twice = periods.findIndex((one) => one.kind === kind) < n;
    const rules = (['windowFrom', 'windowTo', 'unitDue', 'centreDue', 'lock'] as const).flatMap(
      (clock): Fault[] => {
        const rule = period[clock];
        const path = ['periods', n, clock];
        const fault = rule && ruleFault(rule, clock, kind);
        return fault ? [{ ...fault, path }] : [];
      },
    );
    return twice
      ? [
          {
            code: 'PeriodStandsTwice',
            path: ['periods', n, 'kind'],
            text: `Kỳ ${kind} bị khai hai lần.`,
          },
          ...rules,
        ]
      : rules;
  });
}

const placed = (yaml: LinedYaml, { code, path, text }: Fault): RegimeFault => ({
  ...{ code, weight: 'error', text },
  ...yaml.placeOf(path),
  path: inWords(path),
});

const inWords = (path: readonly PropertyKey[]): string =>
  path
    .map((step, n) =>
      typeof step === 'number' ? `[${step}]` : `${n > 0 ? '.' : ''}${String(step)}`,
    )
    .join('') || 'khai báo';

const inOrder = (faults: readonly RegimeFault[]): readonly RegimeFault[] =>
  faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
