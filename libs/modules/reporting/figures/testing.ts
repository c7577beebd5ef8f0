import type { EarlierFigure, FigureContext, FigureDefinition, Formula } from './figure.js';
import type { ReportedReturn } from './read-returns.js';

type Target = ReportedReturn['content']['targets'][number];
type Task = ReportedReturn['content']['tasks'][number];

/** What one unit reported, in as few words as a test needs. */
export const aReturn = (
  unit: string,
  targets: Readonly<Record<string, Partial<Pick<Target, 'value' | 'numerator' | 'denominator'>>>>,
  tasks: Readonly<Record<string, Task['state']>> = {},
  day = '2026-06-10',
): ReportedReturn => ({
  returnId: `return-${unit}`,
  versionId: `version-${unit}`,
  versionNo: 1,
  unitId: unit,
  unitName: `Khoa ${unit}`,
  approvedBy: { personId: `head-${unit}`, name: `Trưởng khoa ${unit}` },
  acceptedAt: new Date(`${day}T03:00:00Z`),
  content: {
    targets: Object.entries(targets).map(([targetId, said]) => ({
      ...{ targetId, words: '', measure: null, lastValue: null, fromUnitId: null },
      ...{ value: null, numerator: null, denominator: null, parts: [], evidence: [], note: '' },
      ...said,
    })),
    tasks: Object.entries(tasks).map(([taskId, state]) => ({
      ...{ taskId, number: '', action: '', dueOn: null, fromUnitId: null },
      ...{ state, percent: null, results: '', difficulties: '', proposals: '' },
    })),
  },
});

export const aFigure = (key: string, formula: Formula, decimals = 2): FigureDefinition => ({
  ...{ key, label: key, code: key, unit: null, decimals, formula },
});

export const anEarlier = (
  code: string,
  value: string | null,
  when: Pick<EarlierFigure, 'year' | 'kind' | 'from' | 'to'>,
  parts: Partial<Pick<EarlierFigure, 'numerator' | 'denominator'>> = {},
): EarlierFigure => ({
  ...{ key: code, code, documentId: `report-${when.to}`, periodName: when.kind, value },
  ...{ numerator: null, denominator: null, ...parts },
  ...when,
});

export const inContext = (changes: Partial<FigureContext> = {}): FigureContext => ({
  period: { year: 2026, kind: 'halfYear', from: '2025-12-10', to: '2026-06-09' },
  parentOf: new Map(),
  take: 'parts',
  earlier: [],
  ...changes,
});
