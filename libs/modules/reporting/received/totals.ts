import { sha256Hex } from '#kernel';
import { evaluate } from '../figures/evaluate.js';
import type { FigureContext, FigureDefinition, FigureNode, Formula } from '../figures/figure.js';
import { readReturns, type ReportedReturn } from '../figures/read-returns.js';
import type { BareFigure } from '../figures/sources.js';
import type { ReceivedRow } from './store/received.sql.js';

export interface CountedReport {
  readonly row: ReceivedRow;
  readonly figures: readonly BareFigure[];
}

/** How many sent a report; what each of them tells of its own units is another figure. */
export const bodiesReported = 'bodies.reported';

/** What many bodies reported of the same things, put together by what each figure is. */
export function totalsOf(
  reports: readonly CountedReport[],
  context: FigureContext,
): readonly FigureNode[] {
  const byCode = new Map<string, BareFigure[]>();
  for (const { figures } of reports) {
    for (const figure of figures.filter(isCounted)) {
      byCode.set(figure.code, [...(byCode.get(figure.code) ?? []), figure]);
    }
  }
  const definitions = [...byCode.values()].flatMap(totalOf);
  const bodies = definition(bodiesReported, bodiesReported, 'Số đơn vị đã gửi báo cáo', {
    ...{ kind: 'count', of: { of: 'return', id: null, part: 'state' } },
  });
  return evaluate([bodies, ...definitions], readReturns(reports.map(asReturn)), context);
}

/** What follows from other figures is not added: it is computed anew from the totals. */
const isCounted = ({ code }: BareFigure): boolean =>
  code.startsWith('target:')
    ? code.endsWith(':value')
    : /^(tasks|targets)\.(?!doneShare)/.test(code);

function totalOf(figures: readonly BareFigure[]): readonly FigureDefinition[] {
  const [first] = figures;
  if (!first) return [];
  const { code, label, unit, decimals } = first;
  const key = code.startsWith('target:') ? `target/${idOfCode(code)}/value` : code;
  const value = { ...definition(key, code, label, formulaOf(first)), unit, decimals };
  if (!code.startsWith('target:')) return [value];
  const beside = (part: string, words: string, formula: Formula) => ({
    ...{ ...value, formula, key: key.replace(/value$/, part) },
    ...{ code: code.replace(/value$/, part), label: `${label} (${words})` },
  });
  return [
    value,
    beside('sameLastYear', 'cùng kỳ năm trước', { kind: 'sameLastYear', figure: key }),
    beside('cumulative', 'lũy kế từ đầu năm', { kind: 'cumulative', figure: key }),
  ];
}

/** Rates by their parts, counts by addition; a mean that hides its weights by the mean of means. */
function formulaOf({ code, formula, numerator, denominator }: BareFigure): Formula {
  const part = (name: 'value' | 'numerator' | 'denominator') =>
    ({ of: 'target', id: code, part: name }) as const;
  if (numerator !== null && denominator !== null) {
    const times = formula.kind === 'ratio' ? formula.times : formula.kind === 'share' ? '100' : '1';
    return { kind: 'ratio', numerator: part('numerator'), denominator: part('denominator'), times };
  }
  if (['sum', 'count', 'countWhere', 'countMet'].includes(formula.kind))
    return { kind: 'sum', of: part('value') };
  return { kind: 'weightedMean', of: part('value'), weight: null };
}

const definition = (
  key: string,
  code: string,
  label: string,
  formula: Formula,
): FigureDefinition => ({ key, code, label, formula, unit: null, decimals: 0 });

/** Codes hold whole sentences; keys are short. */
const idOfCode = (code: string): string => sha256Hex(code).slice(0, 16);

/** A report stands where the return of a unit stands: its figures are what that one reported. */
const asReturn = ({ row, figures }: CountedReport): ReportedReturn => ({
  ...{ returnId: row.id, versionId: row.pdfSha256, versionNo: 1 },
  ...{ unitId: row.organId, unitName: row.centreName },
  approvedBy: { personId: '', name: row.signerName },
  acceptedAt: row.arrivedAt,
  content: {
    tasks: [],
    targets: figures.filter(isCounted).map(({ code, value, numerator, denominator }) => ({
      ...{ targetId: code, value, numerator, denominator },
      ...{ words: '', measure: null, lastValue: null, fromUnitId: null },
      ...{ parts: [], evidence: [], note: '' },
    })),
  },
});
