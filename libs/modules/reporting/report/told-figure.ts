import type { reportFigure, reportFigureSummary } from '#contracts';
import type { Directory } from '#modules/organisation';
import type { z } from 'zod';
import { absenceInWords, formulaInWords } from '../figures/formula-words.js';
import type { ShownFigure } from './figures-in-text.js';
import { unpackFigure, type PackedFigure } from '../figures/pack-sources.js';
import type { FigureRow } from './store/figures.sql.js';

type ReportFigure = z.output<typeof reportFigure>;

/** A figure as its page shows it, beside those of its target. */
export function toldFigure(
  row: FigureRow & PackedFigure,
  all: readonly FigureRow[],
  directory: Directory,
): Omit<ReportFigure, 'subjects'> {
  return { ...unpackFigure(row), ...besidesOf(row, all, directory) };
}

export function toldSummary(
  { readingCount, ...row }: FigureRow & { readonly readingCount: number },
  all: readonly FigureRow[],
  directory: Directory,
): z.output<typeof reportFigureSummary> {
  const { operands: _operands, ...node } = row.node;
  return { ...node, ...besidesOf(row, all, directory), readingCount };
}

function besidesOf(row: FigureRow, all: readonly FigureRow[], { person }: Directory) {
  const { node } = row;
  return {
    id: row.id,
    formulaText: formulaInWords(node.formula),
    absentText: node.absent && absenceInWords[node.absent],
    override: overrideOf(row, person),
    places: [...row.places] as ReportFigure['places'],
    lastYear: siblingOf(row, 'sameLastYear', all),
    cumulative: siblingOf(row, 'cumulative', all),
    percentOfTarget: siblingOf(row, 'percentOfTarget', all),
  };
}

export function overrideOf(
  { overridden, reason, overriddenBy, overriddenAt }: FigureRow,
  person: Directory['person'],
): ReportFigure['override'] {
  if (overridden === null || reason === null || !overriddenBy || !overriddenAt) return null;
  const at = overriddenAt.toISOString();
  return { value: overridden, reason, personName: person(overriddenBy), at };
}

export const shownFigure = ({ id, node, places, overridden }: FigureRow): ShownFigure => ({
  ...{ id, label: node.label, unit: node.unit, places, value: overridden ?? node.value },
});

/** Of the same target: `target/<id>/value` has its `cumulative` beside it. */
const siblingOf = ({ node }: FigureRow, part: string, all: readonly FigureRow[]): string | null => {
  if (!node.key.endsWith('/value')) return null;
  const key = node.key.replace(/value$/, part);
  const sibling = all.find((one) => one.node.key === key);
  return sibling ? (sibling.overridden ?? sibling.node.value) : null;
};
