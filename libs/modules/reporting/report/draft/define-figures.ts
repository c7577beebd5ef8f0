import type { Measure } from '#contracts';
import { fold } from '#kernel';
import { boundOf } from '#modules/planning';
import type { FigureDefinition, Formula, Reading, Taken } from '../../figures/figure.js';
import { sortReadings, type SaidOf } from '../../figures/said.js';
import type { ReportedField, ReportedTarget, ReportedUnit } from './material.js';

interface WantedFigures {
  readonly fields: readonly ReportedField[];
  readonly units: readonly Pick<ReportedUnit, 'unitId' | 'unitName'>[];
  readonly kind: string;
}

/** Every figure of a report, each after those it is made of. */
export function defineFigures(
  { fields, units, kind }: WantedFigures,
  readings: readonly Reading[],
): readonly FigureDefinition[] {
  const said = sortReadings(readings);
  const targets = fields.flatMap((field) => field.targets);
  const measured = targets.filter((target) => target.measure !== null);
  return [
    ...measured.flatMap((target) => figuresOfTarget(target, kind, said)),
    counted('targets.all', 'Số chỉ tiêu phải báo cáo', every('target', 'asked')),
    figure('targets.met', 'Số chỉ tiêu đạt mức giao', {
      kind: 'countMet',
      of: measured.flatMap(({ id, measure }) => {
        if (!measure) return [];
        const goal = goalFor(measure, kind) ?? { of: 'value', value: goalOf(measure) };
        return [
          {
            figure: `target/${id}/${goal.of}`,
            operator: boundOf(measure.operator),
            value: goal.value,
          },
        ];
      }),
    }),
    ...figuresOfTasks('tasks.', 'nhiệm vụ', every('task', 'asked'), every('task', 'state')),
    figure(
      'tasks.doneShare',
      'Tỷ lệ nhiệm vụ hoàn thành',
      {
        ...{ kind: 'share', part: 'tasks.done', whole: 'tasks.all' },
      },
      '%',
      2,
    ),
    counted('units.reported', 'Số đơn vị có phiếu được chấp nhận', every('return', 'state')),
    ...units.flatMap(({ unitId, unitName }) =>
      figuresOfTasks(
        `unit/${unitId}/`,
        `nhiệm vụ của ${unitName}`,
        { ...every('task', 'asked'), unitId },
        { ...every('task', 'state'), unitId },
        `unit:${fold(unitName)}:`,
      ),
    ),
  ];
}

function figuresOfTarget(
  { id, words, measure }: ReportedTarget,
  kind: string,
  said: SaidOf,
): FigureDefinition[] {
  if (!measure) return [];
  const name = `target:${fold(words)}:`;
  const unit = unitOf(measure);
  const decimals = measure.kind === 'done' ? 0 : measure.kind === 'count' ? 9 : 2;
  const of = (
    part: string,
    label: string,
    formula: Formula,
    its: string | null,
    digits: number,
  ) => ({
    ...{ key: `target/${id}/${part}`, code: name + part, label, formula },
    ...{ unit: its, decimals: digits },
  });
  const value = `target/${id}/value`;
  const goal = goalFor(measure, kind);
  return [
    of('value', words, valueFormula(id, measure, said), unit, decimals),
    of(
      'sameLastYear',
      `${words} (cùng kỳ năm trước)`,
      { kind: 'sameLastYear', figure: value },
      unit,
      decimals,
    ),
    of(
      'cumulative',
      `${words} (lũy kế từ đầu năm)`,
      { kind: 'cumulative', figure: value },
      unit,
      decimals,
    ),
    ...(goal
      ? [
          of(
            'percentOfTarget',
            `${words} (so với mức giao)`,
            { kind: 'percentOfTarget', figure: `target/${id}/${goal.of}`, target: goal.value },
            '%',
            2,
          ),
        ]
      : []),
  ];
}

/** By what kind a target is measured, and whether units told the parts of a rate. */
function valueFormula(id: string, measure: Measure, said: SaidOf): Formula {
  const part = (name: Taken['part']): Taken => ({ of: 'target', id, part: name });
  const isTold = (name: Taken['part']) => said(part(name)).some(({ value }) => value !== null);
  switch (measure.kind) {
    case 'count':
      return { kind: 'sum', of: part('value') };
    case 'done':
      return { kind: 'countWhere', of: part('value'), is: { operator: '>=', value: '1' } };
    case 'percent':
      return isTold('numerator') && isTold('denominator')
        ? {
            ...{ kind: 'ratio', numerator: part('numerator'), denominator: part('denominator') },
            times: '100',
          }
        : { kind: 'weightedMean', of: part('value'), weight: null };
    case 'mean':
      return {
        kind: 'weightedMean',
        of: part('value'),
        weight: isTold('denominator') ? part('denominator') : null,
      };
  }
}

const unitOf = ({ kind, unit }: Measure): string | null =>
  ({ percent: '%', mean: unit ?? 'điểm', count: unit ?? null, done: 'đơn vị' })[kind];

/** `done` is met when one does it; the others by their own value. */
const goalOf = ({ kind, value }: Measure): string => (kind === 'done' ? '1' : value);

/** How often each rate comes round in a period of each kind; what does not come round is not measured. */
const rounds: Readonly<Record<string, Readonly<Partial<Record<string, number>>>>> = {
  month: { month: 1 },
  quarter1: { month: 3, quarter: 1 },
  halfYear: { month: 6, quarter: 2, halfYear: 1 },
  quarter3: { month: 3, quarter: 1 },
  year: { month: 12, quarter: 4, halfYear: 2, year: 1 },
};

/** What a value is measured against: a count without a rate is for the whole year. */
function goalFor(
  { kind, operator, value, per }: Measure,
  period: string,
): { readonly of: 'value' | 'cumulative'; readonly value: string } | null {
  if (kind === 'done' || operator === '<' || operator === '<=' || !/[1-9]/.test(value)) return null;
  if (kind !== 'count') return { of: 'value', value };
  if (per === undefined) return { of: 'cumulative', value };
  const times = rounds[period]?.[per];
  return times && /^\d+$/.test(value)
    ? { of: 'value', value: String(BigInt(value) * BigInt(times)) }
    : null;
}

const every = (of: Taken['of'], part: Taken['part']): Taken => ({ of, id: null, part });

const states = {
  done: 'hoàn thành',
  inProgress: 'đang thực hiện',
  notStarted: 'chưa thực hiện',
  cannot: 'không thực hiện được',
} as const;

const figuresOfTasks = (
  prefix: string,
  what: string,
  asked: Taken,
  state: Taken,
  code = prefix,
): FigureDefinition[] => [
  { ...counted(`${prefix}all`, `Số ${what}`, asked), code: `${code}all` },
  ...Object.entries(states).map(([is, words]) => ({
    ...figure(`${prefix}${is}`, `Số ${what} ${words}`, {
      ...{ kind: 'countWhere', of: state, is: { operator: '=', value: is } },
    }),
    code: `${code}${is}`,
  })),
];

const counted = (key: string, label: string, of: Taken): FigureDefinition =>
  figure(key, label, { kind: 'count', of });

const figure = (
  key: string,
  label: string,
  formula: Formula,
  unit: string | null = null,
  decimals = 0,
): FigureDefinition => ({ key, code: key, label, formula, unit, decimals });
